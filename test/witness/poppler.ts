// What poppler sees in a PDF: its words by `pdftotext -bbox-layout`, and where each glyph's origin lies by `pdftocairo
// -svg`. The two do not know of each other; together they say where a word begins and ends and where its baseline is.
import { execFileSync } from 'node:child_process'

/** Where a word is seen, pt on the page as seen. */
export interface Place {
  readonly page: number
  /** Which way it reads. */
  readonly reads: 'right' | 'left' | 'up' | 'down'
  /** The lesser and the greater edge along the reading direction: x where it reads right or left, y else. */
  readonly edges: readonly [number, number | null]
  /** y where it reads right or left, x else; null where no glyph of it is drawn. */
  readonly baseline: number | null
}

interface Box {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

type Origin = readonly [x: number, y: number]

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
}
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

/** The places of each keyword. `unit`: UserUnit of each page, which poppler does not follow. */
export function placesByPoppler(
  file: string,
  keywords: readonly string[],
  units: readonly number[],
): Record<string, Place[]> {
  const xml = execFileSync('pdftotext', ['-bbox-layout', '-cropbox', file, '-'], { maxBuffer: 1e9 }).toString()
  const places: Record<string, Place[]> = Object.fromEntries(keywords.map((word) => [word, []]))
  xml
    .split('<page ')
    .slice(1)
    .forEach((page, index) => {
      const svg = execFileSync('pdftocairo', ['-svg', '-f', String(index + 1), '-l', String(index + 1), file, '-'], {
        maxBuffer: 1e9,
      }).toString()
      const origins = [...svg.matchAll(/<use xlink:href="#glyph[^"]*" x="([\d.-]+)" y="([\d.-]+)"/g)].map(
        (m): Origin => [Number(m[1]), Number(m[2])],
      )
      const unit = units[index] ?? 1
      for (const line of page.split('<line ').slice(1)) {
        const words = [
          ...line.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g),
        ].map((m): Box => ({
          left: Number(m[1]),
          top: Number(m[2]),
          right: Number(m[3]),
          bottom: Number(m[4]),
          text: plain(m[5]!.replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity)),
        }))
        const joined = words.map(({ text }) => text).join('')
        for (const keyword of keywords) {
          const sought = plain(keyword)
          for (let at = joined.indexOf(sought); at >= 0; at = joined.indexOf(sought, at + sought.length)) {
            const place = placeOf(words, at, at + sought.length, origins)
            if (place) places[keyword]!.push(scaled({ page: index + 1, ...place }, unit))
          }
        }
      }
    })
  return places
}

/**
 * Of the letters from `begin` to `end` of a line's words. Null where the letters lie within words of which the glyphs
 * cannot be told.
 */
function placeOf(
  words: readonly Box[],
  begin: number,
  end: number,
  origins: readonly Origin[],
): Omit<Place, 'page'> | null {
  let at = 0
  const spans = words.map((word) => ({ word, from: at, to: (at += word.text.length) }))
  const first = spans.find(({ to }) => to > begin)!
  const last = spans.find(({ to }) => to >= end)!
  const inBox = (word: Box, shift: number) =>
    origins.filter(
      ([x, y]) =>
        x > word.left - 1 - shift && x < word.right + 1 && y > word.top - 1 && y < word.bottom + 1 + 2 * shift,
    )
  const inFirst = inBox(first.word, 0)
  if (inFirst.length === 0 && first.word.bottom - first.word.top > first.word.right - first.word.left) {
    const hanging = verticalPlace(
      inBox(first.word, (first.word.right - first.word.left) / 2),
      first.word,
      begin - first.from,
      end - begin,
    )
    if (hanging) return hanging
  }
  const reads = directionOf(inFirst)
  const across = reads === 'up' || reads === 'down'
  const along = ([x, y]: Origin) => (across ? y : x)
  const back = reads === 'up' || reads === 'left'
  const [lesser, greater] = [
    (word: Box) => (across ? word.top : word.left),
    (word: Box) => (across ? word.bottom : word.right),
  ]
  const starts = begin === first.from
  const ends = end === last.to
  // A part of a word: its edges are the origins of glyphs, where each letter has one.
  if (!starts && inFirst.length !== first.word.text.length) return null
  const start = starts ? (back ? greater : lesser)(first.word) : along(inFirst[begin - first.from]!)
  const stop = ends ? (back ? lesser : greater)(last.word) : null
  const letter = inFirst[inFirst.length === first.word.text.length ? begin - first.from : 0]
  const baseline = letter ? round(letter[across ? 0 : 1]) : null
  if (back) return stop === null ? null : { reads, edges: [round(stop), round(start)], baseline }
  return { reads, edges: [round(start), stop === null ? null : round(stop)], baseline }
}

/**
 * Vertical writing, of which poppler's boxes are wrong by half a letter across and by one along; its drawing is right.
 * Letters hang under their place: 0.88 of their size above the origin they are drawn from, 0.12 below (ISO 32000-1,
 * DW2's default).
 */
function verticalPlace(origins: readonly Origin[], word: Box, from: number, count: number): Omit<Place, 'page'> | null {
  const [first, last] = [origins[from], origins[from + count - 1]]
  if (!first || !last || origins.length !== word.text.length) return null
  const size = word.right - word.left
  return {
    reads: 'down',
    edges: [round(first[1] - 0.88 * size), round(last[1] + 0.12 * size)],
    baseline: round(first[0]),
  }
}

function directionOf(origins: readonly Origin[]): Place['reads'] {
  const [first, last] = [origins[0], origins.at(-1)]
  if (!first || !last) return 'right'
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]]
  if (Math.abs(dx) >= Math.abs(dy)) return dx < 0 ? 'left' : 'right'
  return dy < 0 ? 'up' : 'down'
}

function scaled(place: Place, unit: number): Place {
  const [lesser, greater] = place.edges
  return {
    ...place,
    edges: [round(lesser * unit), greater === null ? null : round(greater * unit)],
    baseline: place.baseline === null ? null : round(place.baseline * unit),
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
