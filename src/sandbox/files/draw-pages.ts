// Renders PDFs and pictures as JPGs with pdf.js and its canvas, which has binaries for most machines. Runs in a worker
// process.
import { createRequire } from 'node:module'
import type * as canvasModule from '@napi-rs/canvas'
import { fillInNode20 } from '../../document/node-20.mjs'
import { FileProblem } from './file-problem.ts'
import { pdfResources } from './pdf-resources.ts'

// Before pdf.js is loaded.
fillInNode20()
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')

/** Pixels per inch; small print stays readable. */
const RESOLUTION = 144
/** Maximum of a page's longer side in pixels, so that a poster does not need a gigabyte. */
const MAX_SIDE = 4096
const QUALITY = 85

/** Which pages: `first` from 1, and at most `count`. */
export interface PageRange {
  readonly first: number
  readonly count: number
}

export interface Slice {
  readonly maxPages: number
  /** No page is begun after this time, but the first. */
  readonly sliceMs: number
  readonly beforeDrawing?: () => void
}

/** The JPGs in order, fewer than `count` at the end of the file or of the slice. Throws a FileProblem. */
export async function drawPages(
  bytes: Uint8Array,
  { first, count }: PageRange,
  { maxPages, sliceMs, beforeDrawing }: Slice,
): Promise<readonly Uint8Array[]> {
  const { createCanvas } = canvas()
  const end = performance.now() + sliceMs
  const task = getDocument({
    // Copied, since pdf.js keeps the buffer that it is given.
    data: bytes.slice(),
    ...pdfResources(),
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: true,
  })
  try {
    const document = await task.promise
    if (document.numPages > maxPages) throw new FileProblem('too-many-pages')
    beforeDrawing?.()
    const pages: Uint8Array[] = []
    for (let number = first; number < first + count && number <= document.numPages; number += 1) {
      if (pages.length > 0 && performance.now() > end) break
      const page = await document.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const viewport = page.getViewport({ scale: Math.min(RESOLUTION / 72, MAX_SIDE / Math.max(width, height)) })
      const paper = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)))
      // It has what pdf.js uses of a browser's canvas.
      const element = paper as unknown as HTMLCanvasElement
      await page.render({ canvas: element, viewport, intent: 'print', background: '#fff' }).promise
      pages.push(new Uint8Array(paper.toBuffer('image/jpeg', QUALITY)))
      page.cleanup()
    }
    return pages
  } catch (error) {
    throw error instanceof FileProblem ? error : new FileProblem('broken', { cause: error })
  } finally {
    await task.destroy()
  }
}

/** On white, because seals are transparent. */
export async function repaint(bytes: Uint8Array): Promise<Uint8Array> {
  const { createCanvas, loadImage } = canvas()
  const image = await loadImage(Buffer.from(bytes))
  const paper = createCanvas(image.width, image.height)
  const context = paper.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, paper.width, paper.height)
  context.drawImage(image, 0, 0)
  return new Uint8Array(paper.toBuffer('image/jpeg'))
}

function canvas(): typeof canvasModule {
  try {
    // An optional dependency.
    return createRequire(import.meta.url)('@napi-rs/canvas') as typeof canvasModule
  } catch (error) {
    throw new FileProblem('no-canvas', { cause: error })
  }
}
