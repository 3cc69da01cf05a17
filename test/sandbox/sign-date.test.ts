import { describe, expect, it } from 'vitest'
import { opacityOf, sealBox } from '../../src/contract/component-types/seal-size.ts'
import { signDate } from '../../src/sandbox/draw/sign-date.ts'

describe('the date of signing in a preview', () => {
  const now = Date.UTC(2026, 0, 2, 16, 5, 9)
  it.each([
    [undefined, '2026年1月3日'],
    ['{"Format":"yyyy m d","Gaps":"2,3"}', '2026  1   3'],
    ['{"Format":"yyyy/m/d HH:MM:SS","Gaps":"9,9"}', '2026/1/3 00:05:09'],
    ['{"Format":"yyyy_m_d"}', '2026年1月3日'],
  ])('of %j is %s, in China’s time', (ComponentExtra, text) => {
    expect(signDate({ ComponentType: 'SIGN_DATE', ComponentExtra }, now)).toBe(text)
  })
})

describe('a seal', () => {
  const box = { x: 100, y: 200, width: 60, height: 40 }
  it('of its own size stands around the middle of its box, 4.2 cm large', () => {
    const stamp = sealBox({ ComponentType: 'SIGN_SEAL', ComponentExtra: '{"UseSealSize":true}' }, box)
    expect(stamp.width).toBeCloseTo(119.06, 2)
    expect([stamp.x + stamp.width / 2, stamp.y + stamp.height / 2]).toEqual([130, 220])
    expect(sealBox({ ComponentType: 'SIGN_SEAL', ComponentExtra: '{"UseSealSize":false}' }, box)).toBe(box)
  })

  it('is as see-through as a number or its text says', () => {
    expect([0.7, '0.7', 0, 2, 'x', undefined].map((value) => opacityOf(value, 1))).toEqual([0.7, 0.7, 1, 1, 1, 1])
  })
})
