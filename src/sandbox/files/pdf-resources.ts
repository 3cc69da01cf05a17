// Where pdf.js finds its data in Node.
import { createRequire } from 'node:module'
import path from 'node:path'
import type { PdfResources } from '../../document/open-document.ts'

export function pdfResources(): PdfResources {
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return {
    cMapUrl: `${folder}/cmaps/`,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    wasmUrl: `${folder}/wasm/`,
    iccUrl: `${folder}/iccs/`,
  }
}
