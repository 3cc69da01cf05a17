// Reads the text of a file in a worker with its own pdf.js, so that neither the person's clicks nor the drawing of
// pages have to wait. Visible pages come first.
import * as pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { SuggestionAnswer, SuggestionQuestion } from '../../../contract/suggestions/suggestion.ts'
import { suggest } from '../../../contract/suggestions/suggest.ts'
import { textState, type TextPage } from '../../../contract/text/text-page.ts'
import { openDocument } from '../../../document/open-document.ts'
import { readEdges, readTextPage } from '../../../document/text-index.ts'
import type { FromTextWorker, ToTextWorker } from './messages.ts'

// This makes pdf.js run in this thread instead of starting another worker.
Object.assign(globalThis, { pdfjsWorker: pdfWorker })

const read = new Map<number, TextPage>()
/** Visible pages and their neighbours. */
let first: readonly number[] = []
/** Pages whose letter positions are wanted. */
const wanted = new Set<number>()
/** Read but not posted yet: pages are posted in batches, so that the main thread is not woken for each. */
let unposted: TextPage[] = []
let postedAt = 0
const postEveryMs = 40

function post(message: FromTextWorker): void {
  postMessage(message)
}

/** Yields so that messages are received; setTimeout would cost 4 ms each time. */
function yieldToMessages(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<void> {
  const page = await readTextPage(document, number)
  read.set(number, page)
  unposted.push(page)
  if (performance.now() - postedAt > postEveryMs) postPages()
}

function postPages(): void {
  if (unposted.length > 0) post({ kind: 'pages', pages: unposted })
  unposted = []
  postedAt = performance.now()
}

async function readLetters(document: PDFDocumentProxy, number: number): Promise<void> {
  wanted.delete(number)
  const edges = await readEdges(document, read.get(number)!)
  post({ kind: 'edges', page: number, edges, waiting: wanted.size })
}

/** Visible pages first, text before letter positions; then all other text, then the other letter positions. */
async function work(document: PDFDocumentProxy): Promise<void> {
  const there = (number: number) => number >= 1 && number <= document.numPages
  let next = 1
  for (;;) {
    await yieldToMessages()
    const urgent = first.find((number) => there(number) && !read.has(number))
    const inSight = first.find((number) => wanted.has(number) && read.has(number))
    if (urgent !== undefined) {
      await readPage(document, urgent)
      postPages()
    } else if (inSight !== undefined) await readLetters(document, inSight)
    else if (next <= document.numPages) {
      if (!read.has(next)) await readPage(document, next)
      next += 1
      if (next > document.numPages) {
        postPages()
        post({ kind: 'read' })
      }
    } else if (wanted.size > 0) await readLetters(document, wanted.values().next().value!)
    else {
      // Idle: free what pdf.js caches of the pages.
      await document.cleanup().catch(() => undefined)
      if (wanted.size === 0) await asked()
    }
  }
}

let wake: () => void = () => {}

function asked(): Promise<void> {
  return new Promise((resolve) => {
    wake = resolve
  })
}

/** Null if the rules fail on the file, which is no reason to stop reading it. */
function answerTo(input: SuggestionQuestion): SuggestionAnswer | null {
  const text = [...read.values()].sort((a, b) => a.page - b.page)
  try {
    return { found: suggest({ ...input, text }), hasText: text.some((page) => textState(page) === 'text') }
  } catch {
    return null
  }
}

addEventListener('message', ({ data }: MessageEvent<ToTextWorker>) => {
  switch (data.kind) {
    case 'open':
      openDocument(data.bytes, { resources: data.resources, password: data.password, inWorker: true })
        .then(work)
        .catch(() => post({ kind: 'failed' }))
      break
    case 'first':
      first = data.pages
      break
    case 'suggest':
      post({ kind: 'suggested', number: data.number, answer: answerTo(data.input) })
      break
    case 'edges':
      for (const page of data.pages) if (read.has(page)) wanted.add(page)
      break
  }
  wake()
})
