// Reads the text of a file beside the page, with a pdf.js of its own: neither the person's clicks nor the drawing of
// pages wait for it. Pages in sight come first.
import * as pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { SuggestionAnswer, SuggestionQuestion } from '../../../contract/suggestions/suggestion.ts'
import { suggest } from '../../../contract/suggestions/suggest.ts'
import { textState, type TextPage } from '../../../contract/text/text-page.ts'
import { openDocument } from '../../../document/open-document.ts'
import { readEdges, readTextPage } from '../../../document/text-index.ts'
import type { FromTextWorker, ToTextWorker } from './messages.ts'

// pdf.js then works in this thread and asks for no worker more.
Object.assign(globalThis, { pdfjsWorker: pdfWorker })

const read = new Map<number, TextPage>()
/** In sight, or just beside. */
let first: readonly number[] = []
/** Pages whose letters are asked for. */
const wanted = new Set<number>()
/** Read and not said yet: a few at a time, so that the page is not woken for each. */
let unsaid: TextPage[] = []
let saidAt = 0
/** ms */
const sayEvery = 40

function say(message: FromTextWorker): void {
  postMessage(message)
}

/** Lets messages in; setTimeout would cost 4 ms each time. */
function breath(): Promise<void> {
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
  unsaid.push(page)
  if (performance.now() - saidAt > sayEvery) sayPages()
}

function sayPages(): void {
  if (unsaid.length > 0) say({ kind: 'pages', pages: unsaid })
  unsaid = []
  saidAt = performance.now()
}

async function readLetters(document: PDFDocumentProxy, number: number): Promise<void> {
  wanted.delete(number)
  const edges = await readEdges(document, read.get(number)!)
  say({ kind: 'edges', page: number, edges, waiting: wanted.size })
}

/** What is in sight first, text before letters; then all text, then the letters of the rest. */
async function work(document: PDFDocumentProxy): Promise<void> {
  const there = (number: number) => number >= 1 && number <= document.numPages
  let next = 1
  for (;;) {
    await breath()
    const urgent = first.find((number) => there(number) && !read.has(number))
    const inSight = first.find((number) => wanted.has(number) && read.has(number))
    if (urgent !== undefined) {
      await readPage(document, urgent)
      sayPages()
    } else if (inSight !== undefined) await readLetters(document, inSight)
    else if (next <= document.numPages) {
      if (!read.has(next)) await readPage(document, next)
      next += 1
      if (next > document.numPages) {
        sayPages()
        say({ kind: 'read' })
      }
    } else if (wanted.size > 0) await readLetters(document, wanted.values().next().value!)
    else {
      // Nothing to do: what pdf.js keeps of the pages is let go.
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

/** Null where the rules could not cope with the file: that is no reason to stop reading it. */
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
        .catch(() => say({ kind: 'failed' }))
      break
    case 'first':
      first = data.pages
      break
    case 'suggest':
      say({ kind: 'suggested', number: data.number, answer: answerTo(data.input) })
      break
    case 'edges':
      for (const page of data.pages) if (read.has(page)) wanted.add(page)
      break
  }
  wake()
})
