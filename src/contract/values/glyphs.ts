// Which characters the font of signed files has. The sandbox draws □ for the others, and so may Tencent, whose fonts no
// document names.
import { glyphCoverage } from './glyph-coverage.ts'

const pageSize = 0x100

const pages = new Map(
  glyphCoverage.map((line) => {
    const blank = line.indexOf(' ')
    return [parseInt(line.slice(0, blank), 16), atob(line.slice(blank + 1))]
  }),
)

/** Whether the font has the character. Control characters are drawn as blanks and count as had. */
export function hasGlyph(character: string): boolean {
  if (character < ' ') return true
  const codePoint = character.codePointAt(0)!
  const bits = pages.get(Math.floor(codePoint / pageSize))
  if (bits === undefined) return false
  const index = codePoint % pageSize
  return ((bits.charCodeAt(index >> 3) >> (index & 7)) & 1) === 1
}

/** The different characters of a text that the font lacks, in their order; at most `limit`. */
export function missingGlyphs(text: string, limit: number): readonly string[] {
  const missing = new Set<string>()
  for (const character of text) {
    if (missing.size >= limit) break
    if (!hasGlyph(character)) missing.add(character)
  }
  return [...missing]
}
