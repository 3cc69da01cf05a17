import { expect, it } from 'vitest'
import { dateSize, fitsBox } from '../../../src/contract/checks/text-fit.ts'
import { dateThatFits } from '../../../src/contract/suggestions/date-fit.ts'

it.each([
  [119, undefined],
  [67, { Format: 'yyyy年m月d日', FontSize: 9 }],
  [45, { Format: 'yyyy.m.d', FontSize: 8 }],
])('a date of signing in %i pt is written so that it fits', (width, extra) => {
  const box = { width, height: 20 }
  expect(dateThatFits('SIGN_DATE', box)).toEqual(extra)
  const component = { ComponentType: 'SIGN_DATE', ...(extra ? { ComponentExtra: JSON.stringify(extra) } : {}) }
  expect(fitsBox(dateSize(component, true), box)).toBe(true)
})

it('a date to be filled in only gets smaller', () => {
  expect(dateThatFits('DATE', { width: 70, height: 20 })).toEqual({ FontSize: 9 })
})
