// pdf.js as the editor uses it: the legacy build, for older browsers, with its worker and data.
import { GlobalWorkerOptions, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import type { PdfResources } from '../../document/open-document.ts'

GlobalWorkerOptions.workerSrc = workerUrl

const base = new URL('pdfjs/', document.baseURI).href

export const pdfResources: PdfResources = {
  cMapUrl: `${base}cmaps/`,
  standardFontDataUrl: `${base}standard_fonts/`,
  wasmUrl: `${base}wasm/`,
  iccUrl: `${base}iccs/`,
}

let spare: PDFWorker | null = null

/** Starts a worker for the next file, so that its program is there when a file is chosen. */
export function prepareWorker(): void {
  spare ??= new PDFWorker()
}

/** A worker for one file. */
export function takeWorker(): PDFWorker {
  const worker = spare ?? new PDFWorker()
  spare = null
  return worker
}
