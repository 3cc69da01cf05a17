// Where a text was found in a file.
import type { Rect } from '../geometry/rect.ts'

/** One occurrence of a text in the file. */
export interface TextMatch {
  /** Counted from 1. */
  readonly page: number
  /** The text's box on the page, pt. */
  readonly rect: Rect
  /** True where nothing else stands before or after it in its line piece (`^…^`). */
  readonly whole: boolean
  /**
   * True where it is only found once both are brought into one form (radicals, half width, letter spacing): a server
   * may not find it.
   */
  readonly altered?: boolean
}
