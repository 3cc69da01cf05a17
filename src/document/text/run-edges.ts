// Matches glyphs to runs, to find where each letter of a run begins. Both lists are in the order of the page's content,
// so the glyphs of a run follow those of the run before. If they do not match, the run's letters keep equal widths.
import { normalForm } from '../../contract/text/normal-form.ts'
import type { RunEdges, TextRun } from '../../contract/text/text-page.ts'
import type { Point } from '../../contract/geometry/rect.ts'
import type { PlacedGlyph } from './read-glyphs.ts'

/** Edges for each run, in the runs' order; undefined for a run whose glyphs are not found. */
export function edgesOfRuns(
  runs: readonly TextRun[],
  glyphs: readonly PlacedGlyph[],
): readonly (RunEdges | undefined)[] {
  const letters = lettersOf(glyphs)
  let next = 0
  return runs.map((run) => {
    const found = glyphsOf(run, letters, next)
    if (!found) return undefined
    next = found.end
    return edgesOf(run, found.glyphs)
  })
}

interface Letters {
  readonly glyphs: readonly PlacedGlyph[]
  /** The text of each glyph, in the form in which texts are compared. */
  readonly forms: readonly string[]
  /** Where glyphs begin with a character, ascending. */
  readonly byFirst: ReadonlyMap<string, readonly number[]>
}

function lettersOf(all: readonly PlacedGlyph[]): Letters {
  const glyphs: PlacedGlyph[] = []
  const forms: string[] = []
  const byFirst = new Map<string, number[]>()
  for (const glyph of all) {
    const form = piecewise(glyph.text).text
    if (form === '') continue
    const places = byFirst.get(form[0]!)
    if (places) places.push(glyphs.length)
    else byFirst.set(form[0]!, [glyphs.length])
    glyphs.push(glyph)
    forms.push(form)
  }
  return { glyphs, forms, byFirst }
}

/** Like `normalForm`, but a combining mark stays separate from its character, since it may have a glyph of its own. */
function piecewise(text: string): { readonly text: string; readonly from: readonly number[] } {
  let out = ''
  const from: number[] = []
  for (let at = 0; at < text.length;) {
    const unit = String.fromCodePoint(text.codePointAt(at)!)
    const form = normalForm(unit).text
    for (let i = 0; i < form.length; i += 1) from.push(at)
    out += form
    at += unit.length
  }
  return { text: out, from }
}

interface Found {
  readonly glyphs: readonly { readonly glyph: PlacedGlyph; readonly unit: number; readonly length: number }[]
  readonly end: number
}

/** How many positions are tried for one run, so that a page full of one letter does not take forever. */
const tries = 4000

/** The glyphs whose texts make up the run's text. Searched from a given position on, then from the start. */
function glyphsOf(run: TextRun, letters: Letters, from: number): Found | null {
  const wanted = piecewise(run.text)
  const first = wanted.text[0]
  const places = first === undefined ? undefined : letters.byFirst.get(first)
  if (!places) return null
  const height = Math.hypot(run.up.x, run.up.y) || 1
  const begin = firstFrom(places, from)
  for (let tried = 0; tried < Math.min(places.length, tries); tried += 1) {
    const place = places[(begin + tried) % places.length]!
    // Leading blanks of the run come before its first letter.
    if (!isNear(letters.glyphs[place]!.start, run, height)) continue
    const found = follow(wanted, letters, place)
    if (found) return found
  }
  return null
}

function firstFrom(ascending: readonly number[], from: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! < from) low = middle + 1
    else high = middle
  }
  return low
}

function isNear(point: Point, run: TextRun, height: number): boolean {
  const length = Math.hypot(run.along.x, run.along.y) || 1
  const along = ((point.x - run.start.x) * run.along.x + (point.y - run.start.y) * run.along.y) / length
  const across = (-(point.x - run.start.x) * run.along.y + (point.y - run.start.y) * run.along.x) / length
  return Math.abs(across) < height * 0.6 && along > -height * 0.6 && along < length + height * 0.6
}

function follow(wanted: ReturnType<typeof piecewise>, { glyphs, forms }: Letters, begin: number): Found | null {
  const found: { glyph: PlacedGlyph; unit: number; length: number }[] = []
  let at = 0
  let index = begin
  while (at < wanted.text.length) {
    const form = forms[index]
    if (form === undefined || !wanted.text.startsWith(form, at)) return null
    const unit = wanted.from[at]!
    found.push({ glyph: glyphs[index]!, unit, length: wanted.from[at + form.length - 1]! - unit + 1 })
    at += form.length
    index += 1
  }
  return { glyphs: found, end: index }
}

function edgesOf(run: TextRun, found: Found['glyphs']): RunEdges {
  const length = Math.hypot(run.along.x, run.along.y) || 1
  const along = (point: Point) =>
    ((point.x - run.start.x) * run.along.x + (point.y - run.start.y) * run.along.y) / length
  const units = run.text.length
  const begin = new Float32Array(units).fill(Number.NaN)
  const end = new Float32Array(units).fill(Number.NaN)
  for (const { glyph, unit, length: of } of found) {
    const from = along(glyph.start)
    const to = along(glyph.end)
    // A ligature's letters share its width.
    for (let i = 0; i < of; i += 1) {
      begin[unit + i] = from + ((to - from) * i) / of
      end[unit + i] = from + ((to - from) * (i + 1)) / of
    }
  }
  // Blanks lie between the letters before and after them.
  for (let unit = 0; unit < units; unit += 1) {
    if (!Number.isNaN(begin[unit]!)) continue
    let next = unit
    while (next < units && Number.isNaN(begin[next]!)) next += 1
    const from = unit === 0 ? 0 : end[unit - 1]!
    const to = next === units ? Math.max(length, from) : begin[next]!
    for (let i = unit; i < next; i += 1) {
      begin[i] = from + ((to - from) * (i - unit)) / (next - unit)
      end[i] = from + ((to - from) * (i - unit + 1)) / (next - unit)
    }
    unit = next - 1
  }
  return { begin, end }
}
