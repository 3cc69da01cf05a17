// What the check and the drawing think of one text's width: the same.
import fontkit from '@pdf-lib/fontkit'
import { describe, expect, it } from 'vitest'
import { isTooLong } from '../../../src/contract/checks/text-fit.ts'
import { hasGlyph } from '../../../src/contract/values/glyphs.ts'
import { widthEm } from '../../../src/contract/values/text-width.ts'
import { createFontMaker } from '../../../src/sandbox/fonts/noto-serif-sc.ts'
import { truncate } from '../../../src/editor/pages/looks/text-metrics.ts'

const fontSizePt = 10
const usual = { ComponentType: 'TEXT', ComponentHeight: 20, ComponentExtra: JSON.stringify({ FontSize: fontSizePt }) }
const bold = { ComponentExtra: JSON.stringify({ FontSize: fontSizePt, Bold: true }) }

describe('whether a text fits', () => {
  it.each([
    'illicit filial will',
    'WWW MMMM',
    'No. 2026-11-28',
    '甲方 A',
    '“合同”',
    '①②③',
    'Luokuan Technology Co., Ltd.',
    '人民币壹佰万元整',
  ])('%j: the check says what the drawing does', (text) => {
    const component = {
      ComponentType: 'TEXT',
      ComponentValue: text,
      ComponentExtra: JSON.stringify({ FontSize: fontSizePt }),
    }
    for (let part = 0.8; part <= 1.2; part += 0.005) {
      const width = widthEm(text) * fontSizePt * part
      const isDrawnWhole = truncate(text, width / fontSizePt) === text
      expect([part, isTooLong(component, { width, height: 40 })]).toEqual([part, !isDrawnWhole])
    }
  })

  it.each([
    ['a wide Latin word', { ComponentValue: 'WWWWWWWW', ComponentWidth: 80 }, true],
    ['the same in bold', { ComponentValue: 'WWWWWWWW', ComponentWidth: 85, ...bold }, true],
    ['a line that is higher than its box', { ComponentValue: '甲', ComponentWidth: 80, ComponentHeight: 8 }, true],
    ['the same in a box of its width', { ComponentValue: 'WWWWWWWW', ComponentWidth: 85 }, false],
  ])('%s: by the advances of the font', (_name, change, tooLong) => {
    const component = { ...usual, ...change }
    const size = { width: component.ComponentWidth, height: component.ComponentHeight }
    expect(isTooLong(component, size)).toBe(tooLong)
  })

  it('is asked of Chinese quotation marks as of Chinese characters', () => {
    expect(widthEm('“合同”')).toBe(4)
  })
})

describe('the widths and the characters', () => {
  it.each([400, 700] as const)('are those of the font that the sandbox draws in, at weight %i', async (weight) => {
    const range = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => String.fromCodePoint(from + index))
    const characters = [...range(0x20, 0x7f), ...range(0xa0, 0x180), ...range(0x370, 0x460), ...range(0x2000, 0x2600)]
    characters.push(...range(0x3000, 0x3100), ...range(0x4e00, 0x4e80), ...range(0xff00, 0xfff0))
    const { bytes, missing } = await createFontMaker()([...characters, '□'].join(''), weight)
    const font = fontkit.create(bytes)
    const drawn = (character: string) => {
      const { advanceWidth } = font.glyphForCodePoint((missing.has(character) ? '□' : character).codePointAt(0)!)
      return advanceWidth / font.unitsPerEm
    }
    const other = characters.filter(
      (character) => Math.abs(widthEm(character, weight === 700) - drawn(character)) > 1e-6,
    )
    expect(other).toEqual([])
    expect(characters.filter((character) => !hasGlyph(character))).toEqual(
      characters.filter((character) => missing.has(character)),
    )
  })
})
