// Which characters Noto Serif SC has, for src/contract/values/glyph-coverage.ts.
// With `npx tsx scripts/fonts/glyph-coverage.ts` that file is written anew; test/contract/values/text-width.test.ts
// holds a part of it to the font.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createFontMaker } from '../../src/sandbox/fonts/noto-serif-sc.ts'

const PAGE = 0x100
/** Beyond are rare ideographs of which the package has none. */
const LAST = 0x20000

const file = fileURLToPath(new URL('../../src/contract/values/glyph-coverage.ts', import.meta.url))

/** Lines of the number of a page of 256 characters in hex, and its bitmap in base64. */
async function coverage(): Promise<readonly string[]> {
  const characters = Array.from({ length: LAST }, (_, codePoint) => codePoint)
    .filter((codePoint) => codePoint >= 0x20 && (codePoint < 0xd800 || codePoint >= 0xe000))
    .map((codePoint) => String.fromCodePoint(codePoint))
  // Both weights have the same characters.
  const { missing } = await createFontMaker()(characters.join(''), 400)
  const pages = new Map<number, Uint8Array>()
  for (const character of characters) {
    if (missing.has(character)) continue
    const codePoint = character.codePointAt(0)!
    const number = Math.floor(codePoint / PAGE)
    const page = pages.get(number) ?? new Uint8Array(PAGE / 8)
    page[Math.floor((codePoint % PAGE) / 8)]! |= 1 << (codePoint % 8)
    pages.set(number, page)
  }
  return [...pages].map(([number, page]) => `${number.toString(16)} ${Buffer.from(page).toString('base64')}`)
}

async function glyphCoverage(): Promise<string> {
  return [
    '// Written by scripts/fonts/glyph-coverage.ts: the number of a page of 256 characters in hex, a blank, and the',
    '// bitmap of those that Noto Serif SC has, in base64, the lowest bit of the first byte first.',
    'export const glyphCoverage: readonly string[] = [',
    ...(await coverage()).map((line) => `  '${line}',`),
    ']',
    '',
  ].join('\n')
}

writeFileSync(file, await glyphCoverage())
