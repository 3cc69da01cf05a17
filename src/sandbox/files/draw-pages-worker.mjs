// Draws pages of a PDF as JPGs in a thread of its own, so that a large one does not hold the sandbox up and one that
// never ends can be stopped. Posts { page, bytes } for each page in turn, then { done: true }. Plain JavaScript: a
// thread does not inherit the loader that reads TypeScript.
import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { fillInNode20 } from '../../document/node-20.mjs'

fillInNode20()
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')

/** Pixels an inch: print can be read. */
const RESOLUTION = 144
/** Pixels of a page's longer side: a poster is no reason for a picture of a gigabyte. */
const MAX_SIDE = 4096
const QUALITY = 85

/**
 * @type {{ bytes: Uint8Array, first: number, count: number, resources: { cMapUrl: string, standardFontDataUrl: string,
 * wasmUrl: string, iccUrl: string } }}
 */
const { bytes, first, count, resources } = workerData
const { createCanvas } = createRequire(import.meta.url)('@napi-rs/canvas')

const document = await getDocument({
  data: bytes,
  ...resources,
  enableXfa: false,
  stopAtErrors: false,
  verbosity: 0,
  disableFontFace: true,
  useSystemFonts: true,
}).promise
for (let number = first; number < first + count && number <= document.numPages; number += 1) {
  const page = await document.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: Math.min(RESOLUTION / 72, MAX_SIDE / Math.max(width, height)) })
  const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)))
  await page.render({ canvas, viewport, intent: 'print', background: '#fff' }).promise
  parentPort?.postMessage({ page: number, bytes: new Uint8Array(canvas.toBuffer('image/jpeg', QUALITY)) })
  page.cleanup()
}
parentPort?.postMessage({ done: true })
