// What locating needs to know of a file. `document/` reads it from a PDF; tests construct it.
import type { PageSize } from '../geometry/page.ts'
import type { Rect } from '../geometry/rect.ts'
import type { TextMatch } from '../text/text-match.ts'
import type { FileTrait } from './file-trait.ts'

/** One widget of an AcroForm field. A field with several widgets is listed several times. */
export interface FormField {
  readonly name: string
  readonly page: number
  readonly rect: Rect
  /** PDF's field type: Tx, Btn, Ch, Sig. */
  readonly kind: string
  /** Whether the field has a value in the file; absent if not known. */
  readonly filled?: boolean
  /** Hidden in the file, so nobody sees it. */
  readonly hidden?: boolean
  /** A push button, which has no value. */
  readonly push?: boolean
  /** One of several that exclude each other. */
  readonly radio?: boolean
  /** A text of several lines. */
  readonly lines?: boolean
  /** What can be chosen, as shown. */
  readonly options?: readonly string[]
}

export interface DocumentModel {
  readonly pages: readonly PageSize[]
  readonly fields: readonly FormField[]
  /** Names of form fields without a widget on any page. */
  readonly fieldsNowhere?: readonly string[]
  /** Pages (from 1) that were read and have no text, such as scans. Absent if not known. */
  readonly textless?: readonly number[]
  /** Absent if not known. */
  readonly traits?: readonly FileTrait[]
  /** All occurrences of a text, in the file's order. */
  findText(text: string): readonly TextMatch[]
}

/** A document model with pages only. */
export function pagesOnly(pages: readonly PageSize[]): DocumentModel {
  return { pages, fields: [], findText: () => [] }
}
