// The messages between the page and its workers for text. The text itself is kept in the page alone.
import type { SuggestionAnswer, SuggestionInput } from '../../../contract/suggestions/suggestion.ts'
import type { Ruling, Rulings } from '../../../contract/geometry/ruling.ts'
import type { RunEdges, TextPage } from '../../../contract/text/text-page.ts'
import type { PdfResources } from '../../../document/open-document.ts'

export type ToTextWorker =
  | {
      readonly kind: 'open'
      readonly bytes: Uint8Array
      readonly password?: string
      readonly resources: PdfResources
      /** Whether the text of all pages is wanted, or letters of `edges` alone. */
      readonly reading: boolean
    }
  /** Read these pages first, because they are visible. */
  | { readonly kind: 'first'; readonly pages: readonly number[] }
  /** Report where the letters of these pages begin and end. */
  | { readonly kind: 'edges'; readonly pages: readonly TextPage[] }
  /** Report the lines that are drawn on these pages. */
  | { readonly kind: 'rulings'; readonly pages: readonly number[] }

export type FromTextWorker =
  | { readonly kind: 'pages'; readonly pages: readonly TextPage[] }
  | {
      readonly kind: 'edges'
      readonly page: number
      readonly edges: readonly (RunEdges | undefined)[]
      /** The number of pages still to be read. */ readonly waiting: number
    }
  | { readonly kind: 'rulings'; readonly page: number; readonly rulings: readonly Ruling[] }
  /** All pages have been read. */
  | { readonly kind: 'read' }
  | { readonly kind: 'failed' }
  /** Data of a font did not come: the text is not whole. */
  | { readonly kind: 'dataMissing' }

/** A question, and the answer to `drawnOn`. */
export type ToSuggestWorker =
  | { readonly kind: 'ask'; readonly input: SuggestionInput }
  | { readonly kind: 'rulings'; readonly rulings: Rulings }

export type FromSuggestWorker =
  /** Asks for the lines that are drawn on these pages. */
  | { readonly kind: 'drawnOn'; readonly pages: readonly number[] }
  /** Null if the rules fail on the file. */
  | { readonly kind: 'answer'; readonly answer: SuggestionAnswer | null }
