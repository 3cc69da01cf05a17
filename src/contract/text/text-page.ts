// The text of one page with its positions, as `document/` reads it out of a PDF. All lengths pt on the page as seen.
import type { Point } from '../geometry/rect.ts'

/** A piece of text that one show operator, or a few that adjoin, put on the page. */
export interface TextRun {
  readonly text: string
  /** Where its baseline begins. */
  readonly start: Point
  /** Along the baseline to its end. */
  readonly along: Point
  /** From the baseline to the top of its letters: as long as the font size. */
  readonly up: Point
}

/**
 * Where each unit of a run's text begins and ends along its baseline, pt from its start: from the glyphs' own advances,
 * without the space between letters. Where it is not known, the units share the run's length evenly.
 */
export interface RunEdges {
  readonly begin: ArrayLike<number>
  readonly end: ArrayLike<number>
}

export interface TextPage {
  /** Counted from 1. */
  readonly page: number
  /** In the order of the file. Text drawn twice in one place is here once. */
  readonly runs: readonly TextRun[]
  /** The runs' texts in the form in which texts are compared; `\n` where a word cannot go on. */
  readonly joined: string
  /** For each run: where in `joined` its letters begin. */
  readonly begin: Uint32Array
  /** For each run: which unit of its text each of its units in `joined` comes from; null where they are the same. */
  readonly from: readonly (Uint32Array | null)[]
  /** For each unit of `joined`: 1 where a blank or a gap stands before it. */
  readonly spaced: Uint8Array
  /** For each run: which piece of a line it is of. What stands in one piece stands together. */
  readonly piece: Uint32Array
}

/** Whether a page has text that can be found: `none` for a scan, and for a page of nothing but lines and blanks. */
export function textState(page: TextPage): 'text' | 'none' {
  return /[\p{L}\p{N}]/u.test(page.joined) ? 'text' : 'none'
}
