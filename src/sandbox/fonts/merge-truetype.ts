/**
 * Merges glyphs of several TrueType fonts of one family into one font.
 *
 * Web packages of Chinese fonts are cut into about a hundred slices by Unicode range. A PDF should embed one font per
 * weight and not a hundred, so the glyphs that a document needs are copied unchanged from the slices into a new font.
 */

export interface GlyphSource {
  /** A static TrueType font (glyf outlines). */
  font: Uint8Array
  /** Code points and their glyph ids in this font. */
  glyphs: ReadonlyMap<number, number>
}

export interface FontNames {
  family: string
  style: string
  postScript: string
  copyright: string
  licence: string
}

interface Sfnt {
  view: DataView
  bytes: Uint8Array
  table(tag: string): { offset: number; length: number }
}

interface Glyph {
  outline: Uint8Array
  advance: number
  leftSideBearing: number
}

const COMPOSITE_FLAGS = { wordsAreArgs: 0x1, hasScale: 0x8, more: 0x20, hasXYScale: 0x40, hasTwoByTwo: 0x80 }

function openSfnt(font: Uint8Array): Sfnt {
  // Copied, since a slice of a Node Buffer shares its memory with others.
  const bytes = Uint8Array.from(font)
  const view = new DataView(bytes.buffer)
  const tables = new Map<string, { offset: number; length: number }>()
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4))
    tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) })
  }
  return {
    view,
    bytes,
    table(tag) {
      const found = tables.get(tag)
      if (!found) throw new Error(`The font has no ${tag} table`)
      return found
    },
  }
}

/** Whether any character is mapped to a glyph. */
export function hasCharacterMap(font: Uint8Array): boolean {
  const { view, table } = openSfnt(font)
  return view.getUint16(table('cmap').offset + 2) > 0
}

function readGlyph(font: Sfnt, id: number): Glyph {
  const { view, bytes } = font
  const long = view.getInt16(font.table('head').offset + 50) === 1
  const loca = font.table('loca').offset
  const glyf = font.table('glyf').offset
  const start = long ? view.getUint32(loca + id * 4) : view.getUint16(loca + id * 2) * 2
  const end = long ? view.getUint32(loca + id * 4 + 4) : view.getUint16(loca + id * 2 + 2) * 2
  const metrics = view.getUint16(font.table('hhea').offset + 34)
  const hmtx = font.table('hmtx').offset
  const own = Math.min(id, metrics - 1)
  return {
    outline: bytes.slice(glyf + start, glyf + end),
    advance: view.getUint16(hmtx + own * 4),
    leftSideBearing: view.getInt16(id < metrics ? hmtx + id * 4 + 2 : hmtx + metrics * 4 + (id - metrics) * 2),
  }
}

/** The offsets of the glyph ids of a composite's parts in its outline; empty for a simple glyph. */
function partOffsets(outline: Uint8Array): number[] {
  if (outline.length === 0) return []
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength)
  if (view.getInt16(0) >= 0) return []
  const offsets: number[] = []
  let at = 10
  for (;;) {
    const flags = view.getUint16(at)
    offsets.push(at + 2)
    at += 4 + (flags & COMPOSITE_FLAGS.wordsAreArgs ? 4 : 2)
    if (flags & COMPOSITE_FLAGS.hasScale) at += 2
    else if (flags & COMPOSITE_FLAGS.hasXYScale) at += 4
    else if (flags & COMPOSITE_FLAGS.hasTwoByTwo) at += 8
    if (!(flags & COMPOSITE_FLAGS.more)) return offsets
  }
}

function collectGlyphs(fonts: readonly Sfnt[], sources: readonly GlyphSource[]) {
  const glyphs: Glyph[] = []
  const taken = new Map<string, number>()
  const take = (source: number, id: number): number => {
    const key = `${source}:${id}`
    const known = taken.get(key)
    if (known !== undefined) return known
    const glyph = readGlyph(fonts[source]!, id)
    const mine = glyphs.push(glyph) - 1
    taken.set(key, mine)
    const view = new DataView(glyph.outline.buffer, glyph.outline.byteOffset, glyph.outline.byteLength)
    for (const at of partOffsets(glyph.outline)) view.setUint16(at, take(source, view.getUint16(at)))
    return mine
  }
  take(0, 0)
  const characters = sources
    .flatMap((source, index) => [...source.glyphs].map(([codePoint, id]) => ({ codePoint, index, id })))
    .sort((a, b) => a.codePoint - b.codePoint)
  const map = characters.map(({ codePoint, index, id }) => [codePoint, take(index, id)] as const)
  return { glyphs, map }
}

function outlineTables(glyphs: readonly Glyph[]) {
  const padded = glyphs.map((glyph) => Math.ceil(glyph.outline.length / 4) * 4)
  const glyf = new Uint8Array(padded.reduce((sum, length) => sum + length, 0))
  const loca = new DataView(new ArrayBuffer((glyphs.length + 1) * 4))
  const hmtx = new DataView(new ArrayBuffer(glyphs.length * 4))
  let at = 0
  glyphs.forEach((glyph, id) => {
    loca.setUint32(id * 4, at)
    glyf.set(glyph.outline, at)
    at += padded[id]!
    hmtx.setUint16(id * 4, glyph.advance)
    hmtx.setInt16(id * 4 + 2, glyph.leftSideBearing)
  })
  loca.setUint32(glyphs.length * 4, at)
  return { glyf, loca: new Uint8Array(loca.buffer), hmtx: new Uint8Array(hmtx.buffer) }
}

/** A cmap of format 12, with one group per character: small enough for the fonts of one document. */
function characterMap(map: readonly (readonly [number, number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(28 + map.length * 12))
  view.setUint16(2, 1)
  view.setUint16(4, 3)
  view.setUint16(6, 10)
  view.setUint32(8, 12)
  view.setUint16(12, 12)
  view.setUint32(16, 16 + map.length * 12)
  view.setUint32(24, map.length)
  map.forEach(([codePoint, glyph], i) => {
    view.setUint32(28 + i * 12, codePoint)
    view.setUint32(32 + i * 12, codePoint)
    view.setUint32(36 + i * 12, glyph)
  })
  return new Uint8Array(view.buffer)
}

function nameTable(names: FontNames): Uint8Array {
  const records: [number, string][] = [
    [0, names.copyright],
    [1, names.family],
    [2, names.style],
    [4, `${names.family} ${names.style}`],
    [6, names.postScript],
    [13, names.licence],
  ]
  const header = 6 + records.length * 12
  const view = new DataView(new ArrayBuffer(header + records.reduce((sum, [, text]) => sum + text.length * 2, 0)))
  view.setUint16(2, records.length)
  view.setUint16(4, header)
  let at = 0
  records.forEach(([id, text], i) => {
    ;[3, 1, 0x409, id, text.length * 2, at].forEach((value, k) => view.setUint16(6 + i * 12 + k * 2, value))
    for (let k = 0; k < text.length; k++) view.setUint16(header + at + k * 2, text.charCodeAt(k))
    at += text.length * 2
  })
  return new Uint8Array(view.buffer)
}

function maximumProfile(fonts: readonly Sfnt[], glyphCount: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(32))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, glyphCount)
  for (let at = 6; at < 32; at += 2) {
    view.setUint16(at, Math.max(...fonts.map((font) => font.view.getUint16(font.table('maxp').offset + at))))
  }
  return new Uint8Array(view.buffer)
}

function checksum(bytes: Uint8Array): number {
  let sum = 0
  for (let i = 0; i < bytes.length; i += 4) {
    const word =
      ((bytes[i] ?? 0) << 24) | ((bytes[i + 1] ?? 0) << 16) | ((bytes[i + 2] ?? 0) << 8) | (bytes[i + 3] ?? 0)
    sum = (sum + word) >>> 0
  }
  return sum
}

function writeSfnt(tables: Record<string, Uint8Array>): Uint8Array {
  const tags = Object.keys(tables).sort()
  const log = Math.floor(Math.log2(tags.length))
  const size = tags.reduce((sum, tag) => sum + Math.ceil(tables[tag]!.length / 4) * 4, 12 + tags.length * 16)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x00010000)
  const search = 16 * 2 ** log
  ;[tags.length, search, log, tags.length * 16 - search].forEach((value, i) => view.setUint16(4 + i * 2, value))
  let at = 12 + tags.length * 16
  let head = 0
  tags.forEach((tag, i) => {
    const table = tables[tag]!
    for (let k = 0; k < 4; k++) bytes[12 + i * 16 + k] = tag.charCodeAt(k)
    view.setUint32(16 + i * 16, checksum(table))
    view.setUint32(20 + i * 16, at)
    view.setUint32(24 + i * 16, table.length)
    bytes.set(table, at)
    if (tag === 'head') head = at
    at += Math.ceil(table.length / 4) * 4
  })
  view.setUint32(head + 8, (0xb1b0afba - checksum(bytes)) >>> 0)
  return bytes
}

export function mergeTrueType(sources: readonly GlyphSource[], names: FontNames): Uint8Array {
  const fonts = sources.map((source) => openSfnt(source.font))
  const first = fonts[0]
  if (!first) throw new Error('There is no font to merge')
  const copy = (tag: string) => {
    const { offset, length } = first.table(tag)
    return first.bytes.slice(offset, offset + length)
  }
  const { glyphs, map } = collectGlyphs(fonts, sources)

  const head = copy('head')
  const headView = new DataView(head.buffer)
  headView.setUint32(8, 0)
  headView.setInt16(50, 1)
  // The box around all glyphs: xMin, yMin, xMax, yMax.
  for (const [at, pick] of [
    [36, Math.min],
    [38, Math.min],
    [40, Math.max],
    [42, Math.max],
  ] as const) {
    headView.setInt16(at, pick(...fonts.map((font) => font.view.getInt16(font.table('head').offset + at))))
  }
  const hhea = copy('hhea')
  new DataView(hhea.buffer).setUint16(34, glyphs.length)
  const post = new Uint8Array(32)
  new DataView(post.buffer).setUint32(0, 0x00030000)

  return writeSfnt({
    ...outlineTables(glyphs),
    head,
    hhea,
    post,
    'OS/2': copy('OS/2'),
    cmap: characterMap(map),
    maxp: maximumProfile(fonts, glyphs.length),
    name: nameTable(names),
  })
}
