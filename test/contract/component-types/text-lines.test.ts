// Where the letters of a text stand in its box.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTooLong } from '../../../src/contract/checks/text-fit.ts'
import { textAlignments } from '../../../src/contract/component-types/extra.ts'
import { lineInCells, measureOf, signDateLines, valueLines } from '../../../src/contract/component-types/text-lines.ts'

const box = { x: 100, y: 200, width: 60, height: 20 }
const text = (value: string, extra: object = {}, type = 'TEXT') => ({
  ComponentType: type,
  ComponentValue: value,
  ComponentExtra: JSON.stringify({ FontSize: 10, ...extra }),
})

describe('the lines of a value', () => {
  it('are one in the middle of its box, by its alignment', () => {
    const at = (FontAlign: string) => valueLines(text('甲乙', { FontAlign }), box)
    const line = { text: '甲乙', y: 205, width: 20, height: 10 }
    expect(textAlignments.flatMap(at)).toEqual([
      { ...line, x: 100 },
      { ...line, x: 120 },
      { ...line, x: 140 },
    ])
  })

  it('run out of a box that is too narrow: to the right, to both sides, to the left', () => {
    const xs = textAlignments.map((FontAlign) => valueLines(text('甲乙丙丁戊己庚辛', { FontAlign }), box)[0]!.x)
    expect(xs).toEqual([100, 90, 80])
  })

  it('wrap where the type has several lines, or WordWrap asks for it', () => {
    for (const component of [
      text('甲乙丙丁戊己庚辛', {}, 'MULTI_LINE_TEXT'),
      text('甲乙丙丁戊己庚辛', { WordWrap: true }),
    ])
      expect(valueLines(component, box).map(({ text: line, x, y }) => [line, x, y])).toEqual([
        ['甲乙丙丁戊己', 100, 201.5],
        ['庚辛', 100, 214.5],
      ])
    expect(valueLines(text('甲\n乙', {}, 'MULTI_LINE_TEXT'), box, { most: 1 })).toHaveLength(1)
  })

  it('have numbers for any font size', () => {
    for (const FontSize of [1e308, -1, 0, Number.NaN, '1e400'])
      for (const { x, y, width } of valueLines(text('一二', { FontSize, FontAlign: 'Center' }), box))
        expect([x, y, width].every(Number.isFinite)).toBe(true)
  })

  it('are none without a value', () => {
    expect(valueLines(text(''), box)).toEqual([])
    expect(valueLines({ ComponentType: 'TEXT' }, box)).toEqual([])
  })

  it('leave the box exactly where the check says that they are cut off', () => {
    const arbitrary = fc.record({
      value: fc.string({ unit: fc.constantFrom('甲', 'W', ' ', '1', '\n'), minLength: 1, maxLength: 12 }),
      type: fc.constantFrom('TEXT', 'MULTI_LINE_TEXT'),
      align: fc.constantFrom(...textAlignments),
      width: fc.integer({ min: 10, max: 120 }),
      height: fc.integer({ min: 5, max: 60 }),
    })
    fc.assert(
      fc.property(arbitrary, ({ value, type, align, width, height }) => {
        const component = text(value, { FontAlign: align }, type)
        // As `fitsEm` has it. What is too wide in the middle leaves the box on both sides, by half of it each.
        const beside = (width / 1000) * (align === 'Center' ? 0.5 : 1)
        const below = height / 1000
        const isOut = valueLines(component, { x: 0, y: 0, width, height }).some(
          (line) =>
            line.x < -beside ||
            line.y < -below ||
            line.x + line.width > width + beside ||
            line.y + line.height > height + below,
        )
        expect(isTooLong(component, { width, height })).toBe(isOut)
      }),
    )
  })
})

describe('the lines of a date of signing', () => {
  it('are one, or one for each number in cells of half an em', () => {
    const written = (Format: string) => ({
      ComponentType: 'SIGN_DATE',
      ComponentExtra: JSON.stringify({ Format, FontSize: 10, FontAlign: 'Left' }),
    })
    expect(signDateLines(written('yyyy-m-d'), '2026-3-5', box).map((line) => line.text)).toEqual(['2026-3-5'])
    const cells = signDateLines(written('yyyy m d'), '2026  3 15', box)
    expect(cells.map((line) => [line.text, line.x + line.width / 2])).toEqual([
      ['2026', 110],
      ['3', 132.5],
      ['15', 145],
    ])
    expect(lineInCells('', box, { fontSizePt: 10, align: 'Center' }, measureOf(false))).toEqual([])
  })
})
