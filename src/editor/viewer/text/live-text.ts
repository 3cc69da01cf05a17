// The text of the open file as it comes in from the worker: what is read so far can be searched at any time.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { SuggestionAnswer, SuggestionQuestion } from '../../../contract/suggestions/suggestion.ts'
import type { TextMatch } from '../../../contract/text/text-match.ts'
import { findOnPage, prepare, type Sought } from '../../../contract/text/find.ts'
import type { RunEdges, TextPage } from '../../../contract/text/text-page.ts'
import { passwordOf } from '../../../document/open-document.ts'
import { pdfResources } from '../pdfjs.ts'
import type { FromTextWorker, ToTextWorker } from './messages.ts'

export interface LiveText {
  /** Of the pages read so far, in the file's order. Boxes become exact shortly after they were asked for. */
  findText(text: string): readonly TextMatch[]
  readonly pages: readonly TextPage[]
  readonly state: 'reading' | 'read' | 'failed'
  /** Read these first. */
  first(pages: readonly number[]): void
  /** Where the contract wants to be signed, worked out beside the page. Null where that cannot be told. */
  suggest(question: SuggestionQuestion): Promise<SuggestionAnswer | null>
  close(): void
}

/** News are told at most so often, ms; of pages out of sight seldom, and of their letters more seldom still. */
const newsMs = 200
const outOfSightMs = 1000
const lettersOutOfSightMs = 2000
/** So many searched texts are kept; a keyword that is asked for again is found again. */
const keptTexts = 64

/** A text that was asked for: its matches page by page, so that a page that comes in is searched alone. */
interface Asked {
  readonly sought: Sought
  readonly byPage: (readonly TextMatch[] | undefined)[]
  all: readonly TextMatch[] | null
}

export interface News {
  /** More pages are read, or reading ended. */
  onProgress(): void
  /** Texts that were asked for are found elsewhere, or more exactly, than before. */
  onMatches(): void
}

/** Starts reading. */
export function readLive(pdf: PDFDocumentProxy, { onProgress, onMatches }: News): LiveText {
  const worker = new Worker(new URL('./text-worker.ts', import.meta.url), { type: 'module', name: 'text' })
  const tell = (message: ToTextWorker, transfer: Transferable[] = []) => worker.postMessage(message, transfer)
  const byNumber: (TextPage | undefined)[] = []
  const edges = new Map<number, readonly (RunEdges | undefined)[]>()
  const askedEdges = new Set<number>()
  const asked = new Map<string, Asked>()
  let inSight: readonly number[] = []
  const questions = new Map<number, (answer: SuggestionAnswer | null) => void>()
  let question = 0
  let pages: readonly TextPage[] | null = []
  let state: LiveText['state'] = 'reading'
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = Infinity
  let changed = false
  /** Once a text was forgotten, nobody knows whether a page that comes in has it. */
  let forgot = false

  const tellNews = () => {
    clearTimeout(timer)
    timer = undefined
    due = Infinity
    if (changed) onMatches()
    changed = false
    onProgress()
  }
  const soon = (ms: number) => {
    const at = performance.now() + ms
    if (at >= due) return
    clearTimeout(timer)
    due = at
    timer = setTimeout(tellNews, ms)
  }
  const end = (as: 'read' | 'failed') => {
    state = as
    tellNews()
  }
  /** A page is new, or its letters are. */
  const searchAgain = (page: TextPage, isNew: boolean) => {
    for (const text of asked.values()) {
      const before = text.byPage[page.page]
      if (!isNew && before?.length === 0) continue
      const now = searchPage(page, text.sought)
      text.byPage[page.page] = now
      if (now.length === 0) continue
      text.all = null
      changed = true
    }
  }
  const searchPage = (page: TextPage, sought: Sought) => {
    const exact = edges.get(page.page)
    return findOnPage(page, sought, exact && ((run) => exact[run]))
  }
  const askEdges = (found: readonly (readonly TextMatch[] | undefined)[]) => {
    const numbers: number[] = []
    found.forEach((matches, number) => {
      if (!matches || matches.length === 0 || askedEdges.has(number)) return
      askedEdges.add(number)
      numbers.push(number)
    })
    if (numbers.length > 0) tell({ kind: 'edges', pages: numbers })
  }

  worker.addEventListener('message', ({ data }: MessageEvent<FromTextWorker>) => {
    switch (data.kind) {
      case 'pages':
        pages = null
        changed ||= forgot
        for (const page of data.pages) {
          byNumber[page.page] = page
          searchAgain(page, true)
        }
        return soon(data.pages.some(({ page }) => inSight.includes(page)) ? newsMs : outOfSightMs)
      case 'edges': {
        edges.set(data.page, data.edges)
        const page = byNumber[data.page]
        if (page) searchAgain(page, false)
        return soon(inSight.includes(data.page) || data.waiting === 0 ? newsMs : lettersOutOfSightMs)
      }
      case 'suggested':
        questions.get(data.number)?.(data.answer)
        questions.delete(data.number)
        return
      case 'read':
      case 'failed':
        return end(data.kind)
    }
  })
  const giveUp = () => {
    for (const answer of questions.values()) answer(null)
    questions.clear()
  }
  worker.addEventListener('error', () => {
    giveUp()
    end('failed')
  })
  void pdf.getData().then(
    (bytes) => tell({ kind: 'open', bytes, password: passwordOf(pdf), resources: pdfResources }, [bytes.buffer]),
    () => end('failed'),
  )
  const allPages = () => (pages ??= byNumber.filter((page) => page !== undefined))
  const ask = (text: string): Asked => {
    const known = asked.get(text)
    // The one asked for last stands last: the first is the one to forget.
    if (known) asked.delete(text)
    const one = known ?? { sought: prepare(text), byPage: [], all: null }
    asked.set(text, one)
    if (!known) {
      for (const page of allPages()) one.byPage[page.page] = searchPage(page, one.sought)
      if (asked.size > keptTexts) {
        asked.delete(asked.keys().next().value!)
        forgot = true
      }
    }
    return one
  }
  return {
    get pages() {
      return allPages()
    },
    get state() {
      return state
    },
    findText: (text) => {
      const one = ask(text)
      if (!one.all) {
        askEdges(one.byPage)
        one.all = one.byPage.flatMap((matches) => matches ?? [])
      }
      return one.all
    },
    first: (numbers) => {
      inSight = numbers
      tell({ kind: 'first', pages: numbers })
    },
    suggest: (input) =>
      new Promise((resolve) => {
        question += 1
        questions.set(question, resolve)
        tell({ kind: 'suggest', number: question, input })
      }),
    close: () => {
      clearTimeout(timer)
      giveUp()
      worker.terminate()
    },
  }
}
