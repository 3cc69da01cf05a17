// Where a text was found in a file.
import type { Rect } from '../geometry/rect.ts'

/** One occurrence of a text in the file. */
export interface TextMatch {
  /** Counted from 1. */
  readonly page: number
  /** The text's box on the page, pt. */
  readonly rect: Rect
  /** True if nothing else is before or after it in its piece of the line (`^…^`). */
  readonly whole: boolean
  /**
   * True if it only matches after normalisation (radicals, half width, letter spacing), so that a server may not find
   * it.
   */
  readonly altered?: boolean
}
