// What locating needs to know of a file. `document/` reads it out of a PDF; tests write it down.
import type { PageSize } from '../geometry/page.ts'
import type { Rect } from '../geometry/rect.ts'
import type { TextMatch } from '../text/text-match.ts'

/** One widget of an AcroForm field. A field with several widgets is in the list several times. */
export interface FormField {
  readonly name: string
  readonly page: number
  readonly rect: Rect
  /** PDF's field type: Tx, Btn, Ch, Sig. */
  readonly kind: string
  /** Whether the file itself has something in it; absent where that is not known. */
  readonly filled?: boolean
  /** The file hides it: who opens the file does not see it. */
  readonly hidden?: boolean
  /** A button to press: it holds nothing. */
  readonly push?: boolean
}

export interface DocumentModel {
  readonly pages: readonly PageSize[]
  readonly fields: readonly FormField[]
  /** Names of form fields that stand on no page. */
  readonly fieldsNowhere?: readonly string[]
  /** Pages (from 1) on which no text was found, of those that are read: pictures. Absent where that is not known. */
  readonly textless?: readonly number[]
  /** All occurrences of a text, in the file's order. */
  findText(text: string): readonly TextMatch[]
}

/** A file of which only the pages are known. */
export function pagesOnly(pages: readonly PageSize[]): DocumentModel {
  return { pages, fields: [], findText: () => [] }
}
