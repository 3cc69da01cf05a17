import { describe, expect, it } from 'vitest'
import type { Component } from '../../../src/contract/api/component.ts'
import { signDateFormats } from '../../../src/contract/component-types/extra.ts'
import { formatSignDate, parseDate, parseGaps, signDateStyle } from '../../../src/contract/component-types/sign-date.ts'

const day = parseDate('2026-03-05T09:08:07')!

function signDate(extra?: object): Component {
  return { ComponentType: 'SIGN_DATE', ...(extra && { ComponentExtra: JSON.stringify(extra) }) }
}

describe('formatSignDate', () => {
  it.each([
    ['yyyy m d', '2026 3 5'],
    ['yyyy年m月d日', '2026年3月5日'],
    ['yyyy/m/d', '2026/3/5'],
    ['yyyy-m-d', '2026-3-5'],
    ['yyyy.m.d', '2026.3.5'],
    ['yyyy m d HH:MM:SS', '2026 3 5 09:08:07'],
    ['yyyy/m/d HH:MM:SS', '2026/3/5 09:08:07'],
    ['yyyy-m-d HH:MM:SS', '2026-3-5 09:08:07'],
    ['yyyy.m.d HH:MM:SS', '2026.3.5 09:08:07'],
  ])('writes %s as %s', (format, text) => {
    expect(formatSignDate(day, format)).toBe(text)
    expect(signDateFormats).toContain(format)
  })

  it('puts the Gaps of "yyyy m d" between its three numbers', () => {
    expect(formatSignDate(day, 'yyyy m d', '2,3')).toBe('2026  3   5')
    expect(formatSignDate(day, 'yyyy m d', ' 0 , 1 ')).toBe('20263 5')
  })

  it('leaves Gaps out of every other format', () => {
    expect(formatSignDate(day, 'yyyy-m-d', '4,4')).toBe('2026-3-5')
    expect(formatSignDate(day, 'yyyy m d HH:MM:SS', '4,4')).toBe('2026 3 5 09:08:07')
  })
})

describe('parseGaps', () => {
  it.each([undefined, '', '2', '2,', 'a,b', '-1,2', '1,2,3', 4, null])('takes one space each for %j', (gaps) => {
    expect(parseGaps(gaps)).toEqual([1, 1])
  })
})

describe('parseDate', () => {
  it('takes a day without a time as midnight', () => {
    expect(parseDate('2026-12-31')).toEqual({ year: 2026, month: 12, day: 31, hour: 0, minute: 0, second: 0 })
  })

  it('is null for what is no date', () => {
    expect(parseDate('tomorrow')).toBeNull()
  })
})

describe('signDateStyle', () => {
  it('is the default format, centred, 12 pt, without ComponentExtra', () => {
    expect(signDateStyle(signDate())).toMatchObject({
      format: 'yyyy年m月d日',
      text: { fontSizePt: 12, align: 'Center', font: '黑体' },
    })
  })

  it('takes font, size, alignment and Gaps beside a Format that the server knows', () => {
    const style = signDateStyle(
      signDate({ Format: 'yyyy m d', Gaps: '2,2', FontSize: 18, FontAlign: 'Right', Font: '宋体' }),
    )
    expect(style).toMatchObject({
      format: 'yyyy m d',
      gaps: '2,2',
      text: { fontSizePt: 18, align: 'Right', font: '宋体' },
    })
  })

  it.each([
    { FontSize: 18, FontAlign: 'Left' },
    { Format: 'dd.mm.yyyy', FontSize: 18, FontAlign: 'Left' },
  ])('drops all of %j, as the server does where it does not know the Format', (extra) => {
    expect(signDateStyle(signDate(extra))).toMatchObject({
      format: 'yyyy年m月d日',
      text: { fontSizePt: 12, align: 'Center' },
    })
  })
})
