// Reads the text of a file in a worker with its own pdf.js, so that neither the person's clicks nor the drawing of
// pages have to wait. Visible pages come first. What is read is handed over and not kept: the page ends this worker
// when there is nothing left to read.
import * as pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextPage } from '../../../contract/text/text-page.ts'
import { openDocument } from '../../../document/open-document.ts'
import { readRulings } from '../../../document/text/read-rulings.ts'
import { readEdges, readTextPage } from '../../../document/text-index.ts'
import { nextTask } from '../../ui/next-task.ts'
import { steadyFetch } from '../steady-fetch.ts'
import { Rest } from './rest.ts'
import type { FromTextWorker, ToTextWorker } from './messages.ts'

// This makes pdf.js run in this thread instead of starting another worker.
Object.assign(globalThis, { pdfjsWorker: pdfWorker })
globalThis.fetch = steadyFetch(fetch.bind(globalThis), () => post({ kind: 'dataMissing' }))

/** The pages whose text has been read, by number. */
const read = new Set<number>()
/** Visible pages and their neighbours. */
let first: readonly number[] = []
const rest = new Rest()
/** Pages whose letter positions are wanted, by number. */
const wanted = new Map<number, TextPage>()
/** Pages whose drawn lines are wanted. */
const drawn = new Set<number>()
/** Read but not posted yet: pages are posted in batches, so that the main thread is not woken for each. */
let unposted: TextPage[] = []
let postedAt = 0
const postEveryMs = 40

function post(message: FromTextWorker, transfer: Transferable[] = []): void {
  postMessage(message, { transfer })
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<void> {
  const page = await readTextPage(document, number)
  read.add(number)
  unposted.push(page)
  if (performance.now() - postedAt > postEveryMs) postPages()
}

function postPages(): void {
  const buffers = unposted.flatMap(({ places, marks }) => [places.buffer, marks.buffer])
  if (unposted.length > 0) post({ kind: 'pages', pages: unposted }, buffers)
  unposted = []
  postedAt = performance.now()
}

async function readLetters(document: PDFDocumentProxy, page: TextPage): Promise<void> {
  wanted.delete(page.page)
  const edges = await readEdges(document, page)
  post({ kind: 'edges', page: page.page, edges, waiting: wanted.size })
}

async function readDrawn(document: PDFDocumentProxy, number: number): Promise<void> {
  drawn.delete(number)
  const rulings = await document
    .getPage(number)
    .then(readRulings)
    .catch(() => [])
  post({ kind: 'rulings', page: number, rulings })
}

/** Visible pages first, text before letter positions; then all other text, then the other letter positions. */
async function work(document: PDFDocumentProxy, reading: boolean): Promise<void> {
  const there = (number: number) => number >= 1 && number <= document.numPages
  let next = reading ? 1 : Infinity
  for (;;) {
    await nextTask()
    const restMs = rest.left(performance.now())
    if (restMs > 0) await new Promise((resolve) => setTimeout(resolve, restMs))
    const urgent = reading ? first.find((number) => there(number) && !read.has(number)) : undefined
    const inSight = wanted.get(first.find((number) => wanted.has(number)) ?? 0)
    if (urgent !== undefined) {
      await readPage(document, urgent)
      postPages()
    } else if (inSight) await readLetters(document, inSight)
    else if (next <= document.numPages) {
      if (!read.has(next)) await readPage(document, next)
      next += 1
      if (next > document.numPages) {
        postPages()
        post({ kind: 'read' })
      }
    } else if (wanted.size > 0) await readLetters(document, wanted.values().next().value!)
    else if (drawn.size > 0) await readDrawn(document, drawn.values().next().value!)
    else {
      // Idle: free what pdf.js caches of the pages.
      await document.cleanup().catch(() => undefined)
      if (wanted.size === 0 && drawn.size === 0) await asked()
    }
  }
}

let wake: () => void = () => {}

function asked(): Promise<void> {
  return new Promise((resolve) => {
    wake = resolve
  })
}

addEventListener('message', ({ data }: MessageEvent<ToTextWorker>) => {
  switch (data.kind) {
    case 'open':
      openDocument(data.bytes, { resources: data.resources, password: data.password, inWorker: true })
        .then((document) => work(document, data.reading))
        .catch(() => post({ kind: 'failed' }))
      break
    case 'first':
      first = data.pages
      rest.begin(performance.now())
      break
    case 'edges':
      for (const page of data.pages) wanted.set(page.page, page)
      break
    case 'rulings':
      for (const page of data.pages) drawn.add(page)
      break
  }
  wake()
})
