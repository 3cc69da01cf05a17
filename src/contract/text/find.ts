// Finds a text on a page, with its box.
import type { TextMatch } from './text-match.ts'
import type { Rect } from '../geometry/rect.ts'
import { blanksAgree, isBlank, letterLength, normalForm, type NormalForm } from './normal-form.ts'
import { runShares } from './run-shares.ts'
import {
  beginOf,
  isSpaced,
  pieceOf,
  runCount,
  runOf,
  runText,
  unitInRun,
  type RunEdges,
  type TextPage,
  type TextRun,
} from './text-page.ts'

/** Exact edges of a run's letters, if known, by the run's index in its page. */
export type EdgesOfPage = (run: number) => RunEdges | undefined

/** A text prepared for searching many pages. */
export interface Sought {
  readonly text: string
  readonly form: NormalForm
}

/** Longer texts are not searched for: no keyword is that long, and long repetitive texts are slow to compare. */
const longest = 2000

export function prepare(text: string): Sought {
  return { text, form: normalForm(text.length > longest ? '' : text) }
}

/**
 * All occurrences of a text on a page, in the file's order, without overlaps; none for a blank text. `edges` makes the
 * boxes exact.
 */
export function findOnPage(page: TextPage, sought: string | Sought, edges?: EdgesOfPage): readonly TextMatch[] {
  const ready = typeof sought === 'string' ? prepare(sought) : sought
  const spans = spansOnPage(page, ready.form)
  if (spans.length === 0) return none
  const runs = runsInTurn(page)
  return spans.map((span) => matchOf(page, span, ready.text, runs, edges))
}

/** Runs as objects: one that is asked for again and again is made once, as a page may be a single run. */
export function runsInTurn(page: TextPage): (run: number) => TextRun {
  let last: { readonly index: number; readonly run: TextRun } | undefined
  return (index) => {
    if (last?.index !== index) last = { index, run: runOf(page, index) }
    return last.run
  }
}

const none: readonly TextMatch[] = []

/** How often a text occurs on a page. */
export function countOnPage(page: TextPage, sought: string): number {
  return spansOnPage(page, prepare(sought).form).length
}

/** A range in `joined`: begin and end. */
export interface Span {
  readonly begin: number
  readonly end: number
}

function spansOnPage(page: TextPage, form: NormalForm): readonly Span[] {
  if (form.text === '') return []
  const spans: Span[] = []
  let at = page.joined.indexOf(form.text)
  while (at >= 0) {
    const begin = at
    const good = blanksAgree(form, (i) => isSpaced(page, begin + i))
    if (good) spans.push({ begin, end: begin + form.text.length })
    at = page.joined.indexOf(form.text, good ? begin + form.text.length : begin + 1)
  }
  return spans
}

/** The part of a run that a match covers, by units of the run's text. */
interface RunPart {
  readonly run: number
  readonly from: number
  readonly to: number
}

/** The box of a range of `joined`. */
export function boxOfSpan(page: TextPage, span: Span, runs = runsInTurn(page)): Rect {
  return unite(partsOf(page, span).map(({ run, from, to }) => boxOf(runs(run), from, to)))
}

function matchOf(
  page: TextPage,
  span: Span,
  sought: string,
  runs: (run: number) => TextRun,
  edges?: EdgesOfPage,
): TextMatch {
  const parts = partsOf(page, span)
  const match = {
    page: page.page,
    rect: unite(parts.map((part) => boxOf(runs(part.run), part.from, part.to, edges?.(part.run)))),
    whole: isWhole(page, parts),
  }
  return isWritten(page, parts, sought) ? match : { ...match, altered: true }
}

/** Whether the file contains exactly this text. */
function isWritten(page: TextPage, parts: readonly RunPart[], sought: string): boolean {
  let at = 0
  for (const { run, from, to } of parts) {
    if (!runText(page, run).startsWith(sought.slice(at, at + to - from), from)) return false
    at += to - from
  }
  return at === sought.length
}

function partsOf(page: TextPage, { begin, end }: Span): readonly RunPart[] {
  const parts: RunPart[] = []
  for (let run = runAt(page, begin), at = begin; at < end; run += 1) {
    const next = Math.min(end, beginOf(page, run + 1))
    // A run may have no letters.
    if (next <= at) continue
    const first = unitAt(page, run, at)
    const last = unitAt(page, run, next - 1)
    parts.push({ run, from: first, to: last + letterLength(runText(page, run), last) })
    at = next
  }
  return parts
}

/** The run that a unit of `joined` belongs to. */
export function runAt(page: TextPage, at: number): number {
  let low = 0
  let high = runCount(page) - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (beginOf(page, middle) <= at) low = middle
    else high = middle - 1
  }
  return low
}

function unitAt(page: TextPage, run: number, at: number): number {
  return unitInRun(page, run, at - beginOf(page, run))
}

/** Whether nothing else is before or after it in its piece of the line. */
function isWhole(page: TextPage, parts: readonly RunPart[]): boolean {
  const first = parts[0]!
  const last = parts[parts.length - 1]!
  // Runs are never blank, so a neighbour in the same piece is adjacent text.
  if (pieceOf(page, first.run) === pieceOf(page, first.run - 1)) return false
  if (pieceOf(page, last.run) === pieceOf(page, last.run + 1)) return false
  return parts.every(({ run, from, to }) => {
    const text = runText(page, run)
    return areBlank(text, 0, from) && areBlank(text, to, text.length)
  })
}

function areBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isBlank(text, at)) return false
  return true
}

/** The box of a range of a run's letters, in any text direction. */
export function boxOf(run: TextRun, from: number, to: number, edges?: RunEdges): Rect {
  const { start, along, up } = run
  const length = Math.sqrt(along.x * along.x + along.y * along.y)
  const shares = runShares(run)
  const begin = shareOf(edges?.begin[from], length, shares[from]!)
  const end = shareOf(edges?.end[to - 1], length, shares[to]!)
  const x1 = start.x + along.x * begin
  const x2 = start.x + along.x * end
  const y1 = start.y + along.y * begin
  const y2 = start.y + along.y * end
  const x = Math.min(x1, x2) + Math.min(0, up.x)
  const y = Math.min(y1, y2) + Math.min(0, up.y)
  return { x, y, width: Math.max(x1, x2) + Math.max(0, up.x) - x, height: Math.max(y1, y2) + Math.max(0, up.y) - y }
}

/** As a share of the run's length; `usual` if the edge is not known. */
function shareOf(edge: number | undefined, length: number, usual: number): number {
  return edge !== undefined && length > 0 ? edge / length : usual
}

function unite(rects: readonly Rect[]): Rect {
  if (rects.length === 1) return rects[0]!
  const x = Math.min(...rects.map((r) => r.x))
  const y = Math.min(...rects.map((r) => r.y))
  return {
    x,
    y,
    width: Math.max(...rects.map((r) => r.x + r.width)) - x,
    height: Math.max(...rects.map((r) => r.y + r.height)) - y,
  }
}
