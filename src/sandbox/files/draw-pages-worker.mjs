// Renders pages of a PDF as JPGs in a worker thread, so that a large file does not block the sandbox and an endless one
// can be stopped. Posts { page, bytes } for each page in order, then { done: true }. Plain JavaScript, because a worker
// does not inherit the TypeScript loader.
import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { fillInNode20 } from '../../document/node-20.mjs'

fillInNode20()
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')

/** Pixels per inch; small print stays readable. */
const RESOLUTION = 144
/** Maximum of a page's longer side in pixels, so that a poster does not need a gigabyte. */
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
