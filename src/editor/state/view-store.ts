// The state of the view that is not part of the draft: the open file, zoom, page, panels.
import { create } from 'zustand'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DocumentModel } from '../../contract/locate/document-model.ts'
import { pagesOnly } from '../../contract/locate/document-model.ts'
import type { SuggestionAnswer, SuggestionQuestion } from '../../contract/suggestions/suggestion.ts'
import type { TextPage } from '../../contract/text/text-page.ts'
import { isNarrow } from '../ui/screen/narrow.ts'

/** The tab shown in the right side panel. */
export type InspectorTab = 'component' | 'party' | 'flow'

export interface ViewState {
  readonly pdf: PDFDocumentProxy | null
  readonly model: DocumentModel
  /** True once the first page is on the screen, or takes long: what stands beside it is drawn after it. */
  readonly pageShown: boolean
  /** True once every page's size and, if needed, the text is known. */
  readonly modelReady: boolean
  /** True once the form fields and the text of all pages are known. */
  readonly textReady: boolean
  /** The text read so far, and of how many pages. */
  readonly text: {
    readonly read: number
    readonly state: 'reading' | 'read' | 'failed'
    readonly pages?: readonly TextPage[]
  }
  /** Computes where the open file is to be signed; null until its text is being read. */
  readonly suggest: ((question: SuggestionQuestion) => Promise<SuggestionAnswer | null>) | null
  readonly pageNumber: number
  /** 1 is 100 %: 1 pt is 4/3 CSS pixels. */
  readonly scale: number
  /** `page-width`, `page-fit`, or a number as text. */
  readonly scaleValue: string
  readonly tab: InspectorTab
  /** The panel shown beside the pages, instead of or next to the inspector. */
  readonly panel: 'json' | 'findings' | 'suggestions' | null
  /** The contract is shown read-only, as the signer will see it. */
  readonly preview: boolean
  readonly leftOpen: boolean
  readonly rightOpen: boolean
  set(change: Partial<Omit<ViewState, 'set'>>): void
}

export const useView = create<ViewState>()((set) => ({
  pdf: null,
  model: pagesOnly([]),
  pageShown: false,
  modelReady: false,
  textReady: false,
  text: { read: 0, state: 'reading' },
  suggest: null,
  pageNumber: 1,
  scale: 1,
  scaleValue: 'page-width',
  tab: 'component',
  panel: null,
  preview: false,
  leftOpen: true,
  rightOpen: true,
  set: (change) => set(change),
}))

/** Brings the form on the right into sight: beside the panel, or in its place where there is no room for both. */
export function showForm(tab?: InspectorTab): void {
  useView.getState().set({ rightOpen: true, preview: false, ...(tab && { tab }), ...(isNarrow() && { panel: null }) })
}

/** Closes the panel beside the pages. */
export function closePanel(): void {
  useView.getState().set({ panel: null })
}
