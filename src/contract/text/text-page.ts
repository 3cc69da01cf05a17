// The text of one page with its positions, as `document/` reads it out of a PDF. All lengths pt on the page as seen.
// A page is kept as two texts and two arrays, not as an object for each run: the text of thousands of pages stays in
// memory while a file is open, and passes between threads.
import type { Point } from '../geometry/rect.ts'

/** Text drawn by one show operator, or by a few adjoining ones. */
export interface TextRun {
  readonly text: string
  /** Start of its baseline. */
  readonly start: Point
  /** Vector along the baseline to its end. */
  readonly along: Point
  /** Vector from the baseline to the top of the letters; its length is the font size. */
  readonly up: Point
}

/**
 * Start and end of each unit of a run's text along its baseline, pt from its start, by the glyphs' advances without
 * letter spacing. If not known, the units share the run's length as `run-shares.ts` says.
 */
export interface RunEdges {
  readonly begin: ArrayLike<number>
  readonly end: ArrayLike<number>
}

/** Its runs are in the order of the file, without blank ones; text drawn twice in the same place is one run. */
export interface TextPage {
  /** Counted from 1. */
  readonly page: number
  /** The runs' texts, normalised for comparison; `\n` where no word continues. */
  readonly joined: string
  /** The runs' texts as they are, one after the other. */
  readonly text: string
  /** For each run x and y of its start, `along` and `up`. */
  readonly places: Float64Array<ArrayBuffer>
  /**
   * For each run the index of its first unit in `text`, in `joined`, its piece of a line, and where its list of units
   * begins in `marks` (0 for none); then a bit for each unit of `joined`, set if a blank or a gap is before it; then
   * the lists: for each unit of the run in `joined`, the index in the run's text.
   */
  readonly marks: Uint32Array<ArrayBuffer>
}

export const PLACES = 6
export const MARKS = 4

export function runCount({ places }: TextPage): number {
  return places.length / PLACES
}

export function runOf(page: TextPage, run: number): TextRun {
  const at = run * PLACES
  const point = (x: number): Point => ({ x: page.places[x]!, y: page.places[x + 1]! })
  return { text: runText(page, run), start: point(at), along: point(at + 2), up: point(at + 4) }
}

export function runsOf(page: TextPage): readonly TextRun[] {
  return Array.from({ length: runCount(page) }, (_, run) => runOf(page, run))
}

export function runText(page: TextPage, run: number): string {
  const end = run + 1 < runCount(page) ? page.marks[(run + 1) * MARKS] : undefined
  return page.text.slice(page.marks[run * MARKS], end)
}

/** The index in `joined` of a run's first letter; its length for the run after the last one. */
export function beginOf(page: TextPage, run: number): number {
  return run < runCount(page) ? page.marks[run * MARKS + 1]! : page.joined.length
}

/** Runs of one piece of a line are contiguous; undefined where there is no such run. */
export function pieceOf(page: TextPage, run: number): number | undefined {
  return run >= 0 && run < runCount(page) ? page.marks[run * MARKS + 2] : undefined
}

/** The index in a run's text of the unit of `joined` that is the run's `unit`-th. */
export function unitInRun({ marks }: TextPage, run: number, unit: number): number {
  const list = marks[run * MARKS + 3]!
  return list === 0 ? unit : marks[list + unit]!
}

/** Whether a blank or a gap is before a unit of `joined`. */
export function isSpaced(page: TextPage, at: number): boolean {
  return at < page.joined.length && ((page.marks[runCount(page) * MARKS + (at >> 5)]! >>> (at & 31)) & 1) === 1
}

/** Whether a page has searchable text: `none` for a scan, or a page of only lines and blanks. */
export function textState(page: TextPage): 'text' | 'none' {
  return /[\p{L}\p{N}]/u.test(page.joined) ? 'text' : 'none'
}
