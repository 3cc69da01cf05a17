// The advances of the characters that Noto Serif SC does not draw one em wide, for
// src/contract/values/glyph-advances.ts.
// With `npx tsx scripts/fonts/glyph-advances.ts` that file is written anew; test/contract/values/text-width.test.ts
// holds it to the font.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fontkit from '@pdf-lib/fontkit'
import { createFontMaker, type Weight } from '../../src/sandbox/fonts/noto-serif-sc.ts'

/** All beyond is Chinese, Japanese or Korean, one em wide. */
const ranges = [
  [0x20, 0x3100],
  [0xfe00, 0x10000],
] as const

const file = fileURLToPath(new URL('../../src/contract/values/glyph-advances.ts', import.meta.url))

/** Lines of an advance, 1/1000 em, and the characters that have it. */
async function advancesOf(weight: Weight): Promise<readonly string[]> {
  const characters = ranges.flatMap(([from, to]) =>
    Array.from({ length: to - from }, (_, index) => String.fromCodePoint(from + index)),
  )
  const { bytes, missing } = await createFontMaker()(characters.join(''), weight)
  const font = fontkit.create(bytes)
  const groups = new Map<number, string>()
  for (const character of characters) {
    if (missing.has(character)) continue
    const { advanceWidth } = font.glyphForCodePoint(character.codePointAt(0)!)
    const advance = Math.round((advanceWidth / font.unitsPerEm) * 1000)
    if (advance !== 1000) groups.set(advance, (groups.get(advance) ?? '') + character)
  }
  // Few enough for a line of code.
  return [...groups]
    .sort(([a], [b]) => a - b)
    .flatMap(([advance, group]) => (group.match(/.{1,32}/gsu) ?? []).map((part) => `${advance} ${part}`))
}

/** As TypeScript: blanks and marks that join what is before them by their numbers. */
function literal(line: string): string {
  const visible = line
    .replaceAll(/[\\']/g, '\\$&')
    .replaceAll(/(?<=^\d+ .*)[\s\u00ad\u2010-\u2012\p{M}\p{Cf}]/gu, (character) =>
      character === ' ' ? character : `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`,
    )
  return `  '${visible}',`
}

const list = (name: string, lines: readonly string[]) => [
  `export const ${name}: readonly string[] = [`,
  ...lines.map(literal),
  ']',
]

export async function glyphAdvances(): Promise<string> {
  return [
    '// Written by scripts/fonts/glyph-advances.ts: an advance of Noto Serif SC in 1/1000 em, a blank, and the',
    '// characters that have it. All others are one em wide.',
    '',
    ...list('regularAdvances', await advancesOf(400)),
    '',
    ...list('boldAdvances', await advancesOf(700)),
    '',
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, await glyphAdvances())
