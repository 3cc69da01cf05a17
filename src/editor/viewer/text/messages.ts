// What the page and its text worker say to each other.
import type { SuggestionAnswer, SuggestionQuestion } from '../../../contract/suggestions/suggestion.ts'
import type { RunEdges, TextPage } from '../../../contract/text/text-page.ts'
import type { PdfResources } from '../../../document/open-document.ts'

export type ToTextWorker =
  | { readonly kind: 'open'; readonly bytes: Uint8Array; readonly password?: string; readonly resources: PdfResources }
  /** These pages first: they are in sight. */
  | { readonly kind: 'first'; readonly pages: readonly number[] }
  /** Where the letters of these pages begin and end. */
  | { readonly kind: 'edges'; readonly pages: readonly number[] }
  /** Where the contract wants to be signed, by the text read so far. */
  | { readonly kind: 'suggest'; readonly number: number; readonly input: SuggestionQuestion }

export type FromTextWorker =
  | { readonly kind: 'pages'; readonly pages: readonly TextPage[] }
  | {
      readonly kind: 'edges'
      readonly page: number
      readonly edges: readonly (RunEdges | undefined)[]
      /** How many pages are still waited for. */ readonly waiting: number
    }
  | { readonly kind: 'suggested'; readonly number: number; readonly answer: SuggestionAnswer | null }
  /** All pages are read. */
  | { readonly kind: 'read' }
  | { readonly kind: 'failed' }
