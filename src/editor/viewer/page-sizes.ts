// The sizes of pages as the viewer comes to know them.
import type { PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PageSize } from '../../contract/geometry/page.ts'
import { useView } from '../state/view-store.ts'

/** The part of pdf.js's PDFPageView that is used. */
export interface PageViewLike {
  readonly div: HTMLDivElement
  readonly viewport: PageViewport
  readonly pdfPage: unknown
  readonly textLayer?: { readonly div: HTMLElement } | null
}

/**
 * The page sizes of a long file are read in the background and assumed to be those of the first page until then.
 * Visible pages report theirs at once, so that components are kept within the real edges.
 */
export function knowSizes(views: readonly { id: number; view: PageViewLike }[]): void {
  const { model, set } = useView.getState()
  let pages: PageSize[] | null = null
  for (const { id, view } of views) {
    const known = model.pages[id - 1]
    if (!view.pdfPage || !known) continue
    const { width, height } = view.viewport.clone({ scale: 1 })
    if (Math.abs(known.widthPt - width) < 0.005 && Math.abs(known.heightPt - height) < 0.005) continue
    pages ??= [...model.pages]
    pages[id - 1] = { widthPt: width, heightPt: height }
  }
  if (pages) set({ model: { ...model, pages } })
}
