import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDateValue, parseDateValue } from '../../../src/contract/component-types/date-value.ts'

test('every day of the calendar comes back from its form', () => {
  const days = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (date) => {
      const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
      const text = formatDateValue(day)
      expect(text).toMatch(/^\d{4}年\d\d月\d\d日$/)
      expect(parseDateValue(text)).toEqual(day)
    }),
  )
})

test.each([
  '',
  '2024-05-28',
  '2024年13月01日',
  '2023年02月29日',
  '2024年00月10日',
  '2024年5月32日',
  '24年05月28日',
  ' 2024年05月28日',
])('%j is no day', (text) => expect(parseDateValue(text)).toBeNull())

test('a leap day and single digits are days', () => {
  expect(parseDateValue('2024年02月29日')).toEqual({ year: 2024, month: 2, day: 29 })
  expect(parseDateValue('2024年5月8日')).toEqual({ year: 2024, month: 5, day: 8 })
})
