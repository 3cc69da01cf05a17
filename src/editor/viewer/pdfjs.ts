// pdf.js as the editor uses it: the legacy build, for older browsers, with its worker and data.
import { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DocumentWorker, PdfResources } from '../../document/open-document.ts'
import { dataIsMissing } from './data-missing.ts'
import type { FromPagesWorker } from './pages-worker-messages.ts'

const base = new URL('pdfjs/', document.baseURI).href

export const pdfResources: PdfResources = {
  cMapUrl: `${base}cmaps/`,
  standardFontDataUrl: `${base}standard_fonts/`,
  wasmUrl: `${base}wasm/`,
  iccUrl: `${base}iccs/`,
}

let spare: DocumentWorker | null = null

/** Starts a worker for the next file, so that its program is there when a file is chosen. */
export function prepareWorker(): void {
  if (spare) return
  const started = startWorker()
  spare = started
  started.notLoaded.catch(() => {
    if (spare === started) spare = null
  })
}

/** A worker for one file. */
export function takeWorker(): DocumentWorker {
  const worker = spare ?? startWorker()
  spare = null
  return worker
}

/**
 * Not started by pdf.js: if the program does not come once, it would run everything in the page from then on, and call
 * each file damaged if that program does not come either.
 */
function startWorker(): DocumentWorker {
  const port = new Worker(new URL('./pages-worker.ts', import.meta.url), { type: 'module', name: 'pages' })
  // pdf.js's types know of no port.
  const pdfWorker = new PDFWorker({ port: port as unknown as null })
  const notLoaded = new Promise<never>((_, reject) => {
    const fail = ({ message }: ErrorEvent) => reject(new Error(`The worker did not start. ${message}`))
    port.addEventListener('error', fail)
    // The first message says that it runs: errors are pdf.js's from then on.
    port.addEventListener('message', () => port.removeEventListener('error', fail), { once: true })
  })
  notLoaded.catch(() => undefined)
  port.addEventListener('message', ({ data }: MessageEvent<Partial<FromPagesWorker>>) => {
    if (data.dataMissing !== undefined) dataIsMissing()
  })
  return {
    pdfWorker,
    notLoaded,
    end: () => {
      pdfWorker.destroy()
      port.terminate()
    },
  }
}
