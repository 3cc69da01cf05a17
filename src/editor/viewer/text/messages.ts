// The messages between the page and its text worker.
import type { SuggestionAnswer, SuggestionQuestion } from '../../../contract/suggestions/suggestion.ts'
import type { RunEdges, TextPage } from '../../../contract/text/text-page.ts'
import type { PdfResources } from '../../../document/open-document.ts'

export type ToTextWorker =
  | { readonly kind: 'open'; readonly bytes: Uint8Array; readonly password?: string; readonly resources: PdfResources }
  /** Read these pages first, because they are visible. */
  | { readonly kind: 'first'; readonly pages: readonly number[] }
  /** Report where the letters of these pages begin and end. */
  | { readonly kind: 'edges'; readonly pages: readonly number[] }
  /** Suggest where the contract is to be signed, from the text read so far. */
  | { readonly kind: 'suggest'; readonly number: number; readonly input: SuggestionQuestion }

export type FromTextWorker =
  | { readonly kind: 'pages'; readonly pages: readonly TextPage[] }
  | {
      readonly kind: 'edges'
      readonly page: number
      readonly edges: readonly (RunEdges | undefined)[]
      /** The number of pages still to be read. */ readonly waiting: number
    }
  | { readonly kind: 'suggested'; readonly number: number; readonly answer: SuggestionAnswer | null }
  /** All pages have been read. */
  | { readonly kind: 'read' }
  | { readonly kind: 'failed' }
