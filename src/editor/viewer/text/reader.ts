// The worker that reads the open file, while there is something to read: it holds a pdf.js and a copy of the file,
// which are most of what reading takes of the memory, so it ends soon after and comes back when letters are asked for.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextPage } from '../../../contract/text/text-page.ts'
import { passwordOf } from '../../../document/open-document.ts'
import { dataIsMissing } from '../data-missing.ts'
import { pdfResources } from '../pdfjs.ts'
import type { FromTextWorker, ToTextWorker } from './messages.ts'
import { Rest } from './rest.ts'

/** How long the worker stays without work, ms: who writes a keyword asks again soon. */
const restMs = 5000
/**
 * After the first page is drawn, ms: the panels come then, and whoever opens a contract may go on to another page at
 * once. Starting the worker takes a processor for a tenth of a second.
 */
const startMs = 600

export interface Reader {
  /** Gives these pages priority. */
  first(pages: readonly number[]): void
  /** Asks where the letters of these pages stand. */
  askEdges(pages: readonly TextPage[]): void
  /** Asks for the lines that are drawn on these pages. */
  askRulings(pages: readonly number[]): void
  close(): void
}

/**
 * Reads all pages. Of what it hears of, `failed` comes only while their text is being read: without letters, places are
 * approximate.
 */
export function readPdf(pdf: PDFDocumentProxy, hear: (message: FromTextWorker) => void): Reader {
  let worker: Worker | null = null
  let inSight: readonly number[] = []
  let reading = true
  const rest = new Rest()
  /** Pages whose letters, and whose drawn lines, are asked for and have not come. */
  const awaited = new Set<number>()
  const drawn = new Set<number>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const post = (message: ToTextWorker, transfer: Transferable[] = []) => worker?.postMessage(message, transfer)
  const stop = () => {
    clearTimeout(timer)
    worker?.terminate()
    worker = null
    awaited.clear()
    drawn.clear()
  }
  const fail = () => {
    const wasReading = reading
    const missing = [...drawn]
    reading = false
    stop()
    for (const page of missing) hear({ kind: 'rulings', page, rulings: [] })
    if (wasReading) hear({ kind: 'failed' })
  }
  const take = (message: FromTextWorker) => {
    if (message.kind === 'failed') return fail()
    if (message.kind === 'dataMissing') return dataIsMissing()
    if (message.kind === 'read') reading = false
    if (message.kind === 'edges') awaited.delete(message.page)
    if (message.kind === 'rulings') drawn.delete(message.page)
    if (!reading && awaited.size === 0 && drawn.size === 0) {
      clearTimeout(timer)
      timer = setTimeout(stop, restMs)
    }
    hear(message)
  }
  const start = () => {
    const mine = new Worker(new URL('./text-worker.ts', import.meta.url), { type: 'module', name: 'text' })
    worker = mine
    const ifMine = (act: () => void) => {
      if (worker === mine) act()
    }
    mine.addEventListener('message', ({ data }: MessageEvent<FromTextWorker>) => ifMine(() => take(data)))
    mine.addEventListener('error', () => ifMine(fail))
    post({ kind: 'first', pages: inSight })
    void pdf.getData().then(
      (bytes) =>
        ifMine(() => {
          const password = passwordOf(pdf)
          post({ kind: 'open', bytes, password, resources: pdfResources, reading }, [bytes.buffer])
        }),
      () => ifMine(fail),
    )
  }

  const startSoon = () => {
    const ms = rest.left(performance.now())
    if (ms > 0) timer = setTimeout(startSoon, ms)
    else start()
  }

  timer = setTimeout(startSoon, startMs)
  return {
    first: (pages) => {
      inSight = pages
      rest.begin(performance.now())
      post({ kind: 'first', pages })
    },
    askEdges: (pages) => {
      clearTimeout(timer)
      if (!worker) start()
      for (const { page } of pages) awaited.add(page)
      post({ kind: 'edges', pages })
    },
    askRulings: (pages) => {
      clearTimeout(timer)
      if (!worker) start()
      for (const page of pages) drawn.add(page)
      post({ kind: 'rulings', pages })
    },
    close: stop,
  }
}
