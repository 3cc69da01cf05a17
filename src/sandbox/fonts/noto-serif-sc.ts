/**
 * Noto Serif SC (思源宋体), SIL Open Font License 1.1, from the package @fontsource-variable/noto-serif-sc.
 *
 * The package contains a variable font in slices by Unicode range. A PDF needs a static font, so the weight is fixed in
 * each slice that the text uses, and the glyphs are merged into one font with exactly the requested characters. Since
 * no other characters are mapped, text extracted from the PDF has exactly these characters and no look-alikes.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import fontkit from '@pdf-lib/fontkit'
import subsetFont from 'subset-font'
import { hasCharacterMap, mergeTrueType, type FontNames, type GlyphSource } from './merge-truetype.ts'

export type Weight = 400 | 700

interface Slice {
  file: string
  ranges: [number, number][]
}

const STYLE: Record<Weight, string> = { 400: 'Regular', 700: 'Bold' }
const COPYRIGHT = '(c) 2017-2024 Adobe (http://www.adobe.com/).'
const LICENCE = 'This Font Software is licensed under the SIL Open Font License, Version 1.1.'
/** Layout and vertical metrics, which text set in horizontal lines, character by character, does not need. */
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
  const ids = new Map<number, number>()
  // A slice with none of the characters becomes a font without mappings, which fontkit cannot search.
  if (!hasCharacterMap(font)) return ids
  const opened = fontkit.create(font)
  for (const character of characters) {
    const codePoint = character.codePointAt(0)!
    const { id } = opened.glyphForCodePoint(codePoint)
    if (id !== 0) ids.set(codePoint, id)
  }
  return ids
}

export interface MadeFont {
  /** A static TrueType font. */
  bytes: Uint8Array
  /** Characters for which Noto Serif SC has no glyph; the font does not contain them. */
  missing: ReadonlySet<string>
}

export type FontMaker = (text: string, weight: Weight) => Promise<MadeFont>

/**
 * Makes fonts and caches the glyphs that it has cut out, so that a process that sets many texts cuts out each character
 * only once.
 */
export function createFontMaker(): FontMaker {
  const cut: Record<Weight, Map<Slice, GlyphSource[]>> = { 400: new Map(), 700: new Map() }
  const absent: Record<Weight, Set<string>> = { 400: new Set(), 700: new Set() }
  let slices: Promise<Slice[]> | undefined
  return async (text, weight) => {
    const wished = [...new Set(text)].filter((character) => character >= ' ').sort()
    const missing = new Set(wished.filter((character) => !absent[weight].has(character)))
    const sources: GlyphSource[] = []
    const take = (known: readonly GlyphSource[], wanted: readonly string[]): void => {
      for (const { font, glyphs } of known) {
        const found = wanted.map((character) => character.codePointAt(0)!).filter((codePoint) => glyphs.has(codePoint))
        if (found.length === 0) continue
        for (const codePoint of found) missing.delete(String.fromCodePoint(codePoint))
        sources.push({ font, glyphs: new Map(found.map((codePoint) => [codePoint, glyphs.get(codePoint)!])) })
      }
    }
    for (const slice of await (slices ??= readSlices())) {
      const wanted = () => [...missing].filter((character) => isInRanges(slice, character.codePointAt(0)!))
      const here = wanted()
      if (here.length === 0) continue
      const known = cut[weight].get(slice) ?? []
      take(known, here)
      const left = wanted()
      if (left.length === 0) continue
      const more = await cutOut(slice, left, weight)
      cut[weight].set(slice, [...(cut[weight].get(slice) ?? []), more])
      take([more], left)
    }
    for (const character of missing) absent[weight].add(character)
    return {
      bytes: mergeTrueType(sources, namesOf(weight)),
      missing: new Set(wished.filter((character) => absent[weight].has(character))),
    }
  }
}

/** Noto Serif SC at one weight, with only the characters of `text`. Throws if it has no glyph for one of them. */
export async function notoSerifSC(text: string, weight: Weight): Promise<Uint8Array> {
  const { bytes, missing } = await createFontMaker()(text, weight)
  if (missing.size > 0) throw new Error(`Noto Serif SC has no glyph for ${[...missing].join(' ')}`)
  return bytes
}

export function fontName(weight: Weight): string {
  return `NotoSerifSC-${STYLE[weight]}`
}

function isInRanges({ ranges }: Slice, codePoint: number): boolean {
  return ranges.some(([from, to]) => codePoint >= from && codePoint <= to)
}

async function cutOut(slice: Slice, characters: readonly string[], weight: Weight): Promise<GlyphSource> {
  const font = await subsetFont(await readFile(slice.file), characters.join(''), {
    targetFormat: 'truetype',
    variationAxes: { wght: weight },
    noHinting: true,
    noLayoutClosure: true,
    dropTables: UNUSED_TABLES,
  })
  return { font, glyphs: glyphIds(font, characters) }
}

function namesOf(weight: Weight): FontNames {
  return {
    family: 'Noto Serif SC',
    style: STYLE[weight],
    postScript: fontName(weight),
    copyright: COPYRIGHT,
    licence: LICENCE,
  }
}
