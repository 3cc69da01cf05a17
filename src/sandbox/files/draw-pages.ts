// Renders pages of a PDF as JPGs with pdf.js and the canvas that it installs on most machines.
import { Worker } from 'node:worker_threads'
import { pdfResources } from './pdf-resources.ts'

const worker = new URL('draw-pages-worker.mjs', import.meta.url)
/** For the first page, with loading, and again for each further page. A busy machine needs seconds. */
const LIMIT_MS = 60_000
const LIMIT_MB = 1024

/** Which pages: `first` from 1, and at most `count`. */
export interface PageRange {
  readonly first: number
  readonly count: number
}

/**
 * The JPGs in order, fewer than `count` at the end of the file. Null if they cannot be rendered: no canvas on this
 * machine, an unreadable file, or a page that takes longer than `limitMs`.
 */
export function drawPages(
  bytes: Uint8Array,
  { first, count }: PageRange,
  limitMs = LIMIT_MS,
): Promise<readonly Uint8Array[] | null> {
  return new Promise((resolve) => {
    const pages: Uint8Array[] = []
    // Copied, since the worker keeps the buffer that it is given.
    const thread = new Worker(worker, {
      workerData: { bytes: bytes.slice(), first, count, resources: pdfResources() },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: LIMIT_MB },
      stdout: true,
      stderr: true,
    })
    const finish = (result: readonly Uint8Array[] | null) => {
      clearTimeout(timer)
      resolve(result)
      void thread.terminate()
    }
    const timer = setTimeout(finish, limitMs, null)
    thread.on('message', (message: { readonly done: true } | { readonly bytes: Uint8Array }) => {
      if ('done' in message) return finish(pages)
      pages.push(message.bytes)
      timer.refresh()
    })
    thread.once('error', () => finish(null))
    thread.once('exit', () => finish(null))
  })
}
