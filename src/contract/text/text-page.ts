// The text of one page with its positions, as `document/` reads it out of a PDF. All lengths pt on the page as seen.
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

export interface TextPage {
  /** Counted from 1. */
  readonly page: number
  /** In the order of the file; text drawn twice in the same place is listed once. */
  readonly runs: readonly TextRun[]
  /** The runs' texts, normalised for comparison; `\n` where no word continues. */
  readonly joined: string
  /** For each run, the index in `joined` of its first letter. */
  readonly begin: Uint32Array
  /** For each run, the index in its text of each of its units in `joined`; null if the same. */
  readonly from: readonly (Uint32Array | null)[]
  /** For each unit of `joined`, 1 if a blank or a gap is before it. */
  readonly spaced: Uint8Array
  /** For each run, its piece of a line. Runs of one piece are contiguous. */
  readonly piece: Uint32Array
}

/** Whether a page has searchable text: `none` for a scan, or a page of only lines and blanks. */
export function textState(page: TextPage): 'text' | 'none' {
  return /[\p{L}\p{N}]/u.test(page.joined) ? 'text' : 'none'
}
