// Which characters the signed file's font has.
import { expect, it } from 'vitest'
import { hasGlyph, missingGlyphs } from '../../../src/contract/values/glyphs.ts'

it('says what the font lacks, each character once and in order', () => {
  expect(missingGlyphs('甲方 ŠaŠ☑\uFFFD한\u{2a6d6}', 9)).toEqual(['Š', '☑', '\uFFFD', '한', '\u{2a6d6}'])
  expect(missingGlyphs('ŠŁő', 2)).toEqual(['Š', 'Ł'])
  expect(missingGlyphs('采购合同\n第 1 页（①）', 9)).toEqual([])
  expect(hasGlyph('\u0000')).toBe(true)
})
