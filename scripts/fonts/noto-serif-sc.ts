/**
 * Noto Serif SC (思源宋体), SIL Open Font License 1.1, from the package @fontsource-variable/noto-serif-sc.
 *
 * The package ships a variable font in slices by Unicode range. A PDF needs a static one, so the weight is fixed in each
 * slice that the text touches and the glyphs are merged into one font that holds exactly the characters asked for. As no
 * other character is mapped, text extracted from the PDF is made of these very characters and of no look-alikes.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import fontkit from '@pdf-lib/fontkit'
import subsetFont from 'subset-font'
import { mergeTrueType, type GlyphSource } from './merge-truetype'

export type Weight = 400 | 700

interface Slice {
  file: string
  ranges: [number, number][]
}

const STYLE: Record<Weight, string> = { 400: 'Regular', 700: 'Bold' }
const COPYRIGHT = '(c) 2017-2024 Adobe (http://www.adobe.com/).'
const LICENCE = 'This Font Software is licensed under the SIL Open Font License, Version 1.1.'
/** Layout and vertical metrics: a contract set in horizontal lines, character by character, has no use for them. */
const UNUSED_TABLES = ['GSUB', 'GPOS', 'GDEF', 'BASE', 'VORG', 'vhea', 'vmtx', 'STAT', 'DSIG']

const packageFolder = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-serif-sc/package.json'))

async function readSlices(): Promise<Slice[]> {
  const ranges = JSON.parse(await readFile(join(packageFolder, 'unicode.json'), 'utf8')) as Record<string, string>
  return Object.entries(ranges).map(([name, list]) => ({
    file: join(packageFolder, 'files', `noto-serif-sc-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`),
    ranges: list.split(',').map((range) => {
      const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
      return [parseInt(from, 16), parseInt(to, 16)]
    }),
  }))
}

function glyphIds(font: Uint8Array, characters: readonly string[]): Map<number, number> {
  const opened = fontkit.create(font) as unknown as { glyphForCodePoint(codePoint: number): { id: number } }
  const ids = new Map<number, number>()
  for (const character of characters) {
    const codePoint = character.codePointAt(0)!
    const { id } = opened.glyphForCodePoint(codePoint)
    if (id !== 0) ids.set(codePoint, id)
  }
  return ids
}

/** Noto Serif SC at one weight, with just the characters of `text`. */
export async function notoSerifSC(text: string, weight: Weight): Promise<Uint8Array> {
  const missing = new Set([...text].filter((character) => character >= ' ').sort())
  const sources: GlyphSource[] = []
  for (const { file, ranges } of await readSlices()) {
    const here = [...missing].filter((character) => {
      const codePoint = character.codePointAt(0)!
      return ranges.some(([from, to]) => codePoint >= from && codePoint <= to)
    })
    if (here.length === 0) continue
    const font = await subsetFont(await readFile(file), here.join(''), {
      targetFormat: 'truetype',
      variationAxes: { wght: weight },
      noHinting: true,
      noLayoutClosure: true,
      dropTables: UNUSED_TABLES,
    })
    const glyphs = glyphIds(font, here)
    for (const codePoint of glyphs.keys()) missing.delete(String.fromCodePoint(codePoint))
    sources.push({ font, glyphs })
  }
  if (missing.size > 0) throw new Error(`Noto Serif SC has no glyph for ${[...missing].join(' ')}`)
  return mergeTrueType(sources, {
    family: 'Noto Serif SC',
    style: STYLE[weight],
    postScript: fontName(weight),
    copyright: COPYRIGHT,
    licence: LICENCE,
  })
}

export function fontName(weight: Weight): string {
  return `NotoSerifSC-${STYLE[weight]}`
}
