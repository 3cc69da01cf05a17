// Moments for people and for the API, held against the libraries that wrote them before: dayjs and Intl.
import dayjs from 'dayjs'
import { describe, expect, it, test } from 'vitest'
import {
  chinaMinute,
  chinaParts,
  chinaText,
  momentOf,
  momentText,
  relativeText,
  zonedText,
  zoneText,
} from '../../../src/contract/values/moment.ts'

const moments = [
  0,
  1_772_328_605_999,
  Date.UTC(2026, 0, 1),
  Date.UTC(2026, 11, 31, 16, 0, 0),
  Date.UTC(2026, 11, 31, 15, 59, 59, 999),
  Date.UTC(2028, 1, 29, 23, 30),
  Date.UTC(2026, 2, 29, 1, 30),
  Date.UTC(1999, 11, 31, 23, 59, 59),
  Date.UTC(9999, 5, 30, 12),
]

test.each(moments)('%d is written in the time zone of the machine', (ms) => {
  const iso = new Date(ms).toISOString()
  expect([momentText(ms), momentText(iso)]).toEqual(Array(2).fill(dayjs(ms).format('YYYY-MM-DD HH:mm')))
  expect(momentText(ms, 'second')).toBe(dayjs(ms).format('YYYY-MM-DD HH:mm:ss'))
  expect(momentText(ms, 'time')).toBe(dayjs(ms).format('HH:mm'))
})

describe('the zone of a moment', () => {
  const inZone = (minutes: number) => {
    const date = new Date(0)
    date.getTimezoneOffset = () => -minutes
    return zoneText(date)
  }

  test.each([
    [480, 'UTC+8'],
    [0, 'UTC'],
    [330, 'UTC+5:30'],
    [-210, 'UTC-3:30'],
    [-720, 'UTC-12'],
    [Number.NaN, 'UTC'],
  ])('%d minutes east is %s', (minutes, zone) => {
    expect(inZone(minutes)).toBe(zone)
  })

  test.each(moments)('%d is written with that of the machine', (ms) => {
    expect(zonedText(ms)).toBe(`${momentText(ms)} ${zoneText(new Date(ms))}`)
    expect(zonedText(ms, 'second')).toBe(`${momentText(ms, 'second')} ${zoneText(new Date(ms))}`)
    expect(chinaMinute(ms)).toBe(chinaText(ms).slice(0, 16))
  })

  it('is not written for what is no moment', () => {
    expect(zonedText('soon')).toBe('')
  })
})

it('is empty for what is no moment', () => {
  expect(['', 'soon', Number.NaN, Infinity].map((moment) => momentText(moment))).toEqual(['', '', '', ''])
})

test.each(moments)('%d is written for the API in China’s time zone', (ms) => {
  expect(chinaText(ms)).toBe(new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' '))
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: 'Asia/Shanghai',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const parts = clock.formatToParts(ms).filter(({ type }) => type !== 'literal')
  expect(chinaParts(ms)).toEqual(Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)])))
})

test.each([
  [1_772_328_605, '2026-03-01T01:30:05.000Z'],
  [0.5, '1970-01-01T00:00:00.500Z'],
  [0, null],
  [-1, null],
  [1e11, null],
  [Number.NaN, null],
  ['1772328605', null],
  [undefined, null],
  [null, null],
])('the seconds %j are %s', (seconds, iso) => {
  expect(momentOf(seconds)?.toISOString() ?? null).toBe(iso)
})

describe('how far a moment is away', () => {
  const now = Date.parse('2026-05-01T00:00:00Z')
  test.each([
    ['2026-05-04T00:00:00Z', '3 天后', 'in 3 days'],
    ['2026-04-30T22:00:00Z', '2 小时前', '2 hours ago'],
    ['2026-04-30T23:00:00Z', '1 小时前', '1 hour ago'],
    ['2026-05-02T00:00:00Z', '明天', 'tomorrow'],
    ['2026-04-30T00:00:00Z', '昨天', 'yesterday'],
    ['2026-04-30T23:59:20Z', '1 分钟前', '1 minute ago'],
    ['2026-04-30T23:59:50Z', '现在', 'now'],
    ['2026-05-01T00:00:00Z', '现在', 'now'],
    ['2026-03-01T00:00:00Z', '2 个月前', '2 months ago'],
    ['2024-04-01T00:00:00Z', '2 年前', '2 years ago'],
  ])('%s', (iso, zh, en) => {
    expect([relativeText(iso, 'zh', now), relativeText(iso, 'zh-CN', now)]).toEqual([zh, zh])
    expect(relativeText(Date.parse(iso), 'en', now)).toBe(en)
  })
})
