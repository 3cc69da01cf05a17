// The sizes of the pages as a person sees them.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PageSize } from '../contract/geometry/page.ts'

/** Crop box, after /Rotate, times UserUnit: points of 1/72 inch. */
export function pageSize(page: PDFPageProxy): PageSize {
  const { width, height } = page.getViewport({ scale: 1 })
  return { widthPt: width, heightPt: height }
}

/** The first page's size for every page, used until each is known (pdf.js's viewer does the same). */
export async function assumedPages(document: PDFDocumentProxy): Promise<PageSize[]> {
  const first = pageSize(await document.getPage(1))
  return Array.from({ length: document.numPages }, () => first)
}

/**
 * Reads all sizes, in batches so that a long file does not block the thread. A page that cannot be read gets the size
 * of the first.
 */
export async function readPages(document: PDFDocumentProxy, signal?: AbortSignal): Promise<PageSize[]> {
  const sizes = await assumedPages(document)
  const group = 50
  for (let start = 0; start < sizes.length; start += group) {
    if (signal?.aborted) break
    const numbers = Array.from({ length: Math.min(group, sizes.length - start) }, (_, i) => start + i + 1)
    await Promise.all(
      numbers.map(async (number) => {
        try {
          sizes[number - 1] = pageSize(await document.getPage(number))
        } catch {
          // The viewer shows a broken page as such; the sizes of the others must not be lost with it.
        }
      }),
    )
  }
  return sizes
}
