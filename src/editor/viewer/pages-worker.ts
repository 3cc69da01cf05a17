// The worker that reads a file for its pages: pdf.js's own, with fetches that are tried again.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
import type { FromPagesWorker } from './pages-worker-messages.ts'
import { steadyFetch } from './steady-fetch.ts'

globalThis.fetch = steadyFetch(fetch.bind(globalThis), (url) => {
  // pdf.js passes by what is not addressed to it.
  postMessage({ dataMissing: url } satisfies FromPagesWorker)
})
