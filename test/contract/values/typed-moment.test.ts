// A moment as a person types it.
import { describe, expect, test } from 'vitest'
import { readMoment } from '../../../src/contract/values/moment.ts'

const local = (...parts: [number, number, number, number, number, number]) => new Date(...parts).getTime() / 1000

describe('a typed moment', () => {
  test.each([
    ['2027-12-31 12:00:00', local(2027, 11, 31, 12, 0, 0)],
    [' 2027/12/31  12:05 ', local(2027, 11, 31, 12, 5, 0)],
    ['2027年2月3日 8:05:09', local(2027, 1, 3, 8, 5, 9)],
    ['2027-12-31T23:59:59', local(2027, 11, 31, 23, 59, 59)],
    ['2027.12.31', local(2027, 11, 31, 23, 59, 59)],
    ['1830268800', 1830268800],
  ])('%s is taken', (typed, seconds) => expect(readMoment(typed, true)).toBe(seconds))
  test('a day alone can be its beginning', () => {
    expect(readMoment('2027-12-31', false)).toBe(local(2027, 11, 31, 0, 0, 0))
  })
  test.each([
    '',
    'tomorrow',
    '2027-02-30',
    '2027-13-01',
    '2027-12-31 24:00',
    '2027-12-31 12:60:00',
    '0099-12-31',
    '27-12-31',
    '1830268800000',
  ])('%s is none', (typed) => expect(readMoment(typed, true)).toBeNull())
})
