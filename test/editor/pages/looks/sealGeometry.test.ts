import { describe, expect, it } from 'vitest'
import {
  footFontSize,
  MIN_STRIP_PT,
  ringGlyphs,
  ringText,
  stampStrip,
  starPath,
} from '../../../../src/editor/pages/looks/seal-geometry.ts'

describe('stampStrip', () => {
  it('cuts a stamp into strips that meet and cover it', () => {
    const strips = [0, 1, 2, 3].map((index) => stampStrip(120, index, 4))
    expect(strips).toEqual([
      { from: 0, width: 30 },
      { from: 30, width: 30 },
      { from: 60, width: 30 },
      { from: 90, width: 30 },
    ])
  })

  it('is the whole stamp on the only page', () => {
    expect(stampStrip(119, 0, 1)).toEqual({ from: 0, width: 119 })
  })

  it('is never thinner than can be seen, and stays inside the stamp', () => {
    expect(stampStrip(120, 0, 1000)).toEqual({ from: 0, width: MIN_STRIP_PT })
    expect(stampStrip(120, 999, 1000)).toEqual({ from: 120 - MIN_STRIP_PT, width: MIN_STRIP_PT })
    const middle = stampStrip(120, 50, 101)
    expect(middle.from + middle.width / 2).toBeCloseTo(60)
  })

  it('is no wider than a stamp that is itself thin', () => {
    expect(stampStrip(4, 1, 2)).toEqual({ from: 0, width: 4 })
  })

  it.each([
    [-1, 4, 0],
    [9, 4, 90],
    [NaN, 4, 0],
    [2, 0, 0],
  ])('takes page %s of %s for the nearest that there is', (index, count, from) => {
    expect(stampStrip(120, index, count).from).toBe(from)
  })
})

describe('ringGlyphs', () => {
  it('stands a name symmetrically around the top', () => {
    const { glyphs } = ringGlyphs('深圳市某某公司', 50)!
    expect(glyphs.map((g) => g.char).join('')).toBe('深圳市某某公司')
    expect(glyphs[3]!.angleDeg).toBe(0)
    expect(glyphs[0]!.angleDeg).toBe(-glyphs[6]!.angleDeg)
  })

  it('narrows the letters of a long name, and keeps clear of the foot of the seal', () => {
    const long = ringGlyphs('北京某某网络技术与信息服务（海南自由贸易港）有限责任公司', 50)!
    expect(long.scaleX).toBeLessThan(0.75)
    expect(long.scaleX).toBeGreaterThanOrEqual(0.5)
    expect(Math.max(...long.glyphs.map((g) => g.angleDeg))).toBeLessThan(130)
    expect(ringGlyphs('甲方', 50)!.scaleX).toBe(1)
  })

  it('leaves names with Latin letters to the browser', () => {
    expect(ringGlyphs('ABC 有限公司', 50)).toBeNull()
    expect(ringGlyphs('', 50)).toBeNull()
  })
})

describe('ringText', () => {
  it('gets smaller for a longer name and larger with the seal', () => {
    const short = ringText('Acme Ltd.', 50)
    const long = ringText('Acme International Trading (Shanghai) Company Limited', 50)
    expect(long.fontSize).toBeLessThan(short.fontSize)
    expect(ringText('Acme Ltd.', 100).fontSize).toBeCloseTo(2 * short.fontSize)
  })
})

describe('footFontSize', () => {
  it('shows words that suit the foot and no others', () => {
    expect(footFontSize('合同专用章', 50)).toBeGreaterThan(7)
    expect(footFontSize('a sentence that is far too long for the foot of a seal', 50)).toBe(0)
    expect(footFontSize('', 50)).toBe(0)
  })
})

describe('starPath', () => {
  it('has ten corners, the first at the top', () => {
    const path = starPath(10, 10, 5)
    expect(path.startsWith('M10 5L')).toBe(true)
    expect(path.split('L')).toHaveLength(10)
  })
})
