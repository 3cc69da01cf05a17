// pdf.js as the editor uses it: the legacy build, for older browsers, with its worker and data.
import { GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs'
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
