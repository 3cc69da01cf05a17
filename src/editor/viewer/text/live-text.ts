// The text of the open file as it arrives from the worker: the part read so far can be searched at any time.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { SuggestionAnswer, SuggestionQuestion } from '../../../contract/suggestions/suggestion.ts'
import type { TextMatch } from '../../../contract/text/text-match.ts'
import { findOnPage, prepare, type Sought } from '../../../contract/text/find.ts'
import type { RunEdges, TextPage } from '../../../contract/text/text-page.ts'
import { DrawnLines } from './drawn-lines.ts'
import { askSuggestions } from './ask-suggestions.ts'
import type { FromTextWorker } from './messages.ts'
import { readPdf } from './reader.ts'

export interface LiveText {
  /** Matches on the pages read so far, in page order. Their boxes become exact shortly after the call. */
  findText(text: string): readonly TextMatch[]
  readonly pages: readonly TextPage[]
  readonly state: 'reading' | 'read' | 'failed'
  /** Gives these pages priority. */
  first(pages: readonly number[]): void
  /** Where the contract is to be signed, computed in a worker. Null if the rules fail. */
  suggest(question: SuggestionQuestion): Promise<SuggestionAnswer | null>
  close(): void
}

/** The minimum time between notifications, ms. It is longer for pages that are not visible. */
const notifyMs = 200
const outOfSightMs = 1000
const lettersOutOfSightMs = 2000
/** How many searched texts are cached; older ones are searched again when needed. */
const keptTexts = 64

/** A searched text with its matches by page, so that only a newly read page has to be searched. */
interface Asked {
  readonly sought: Sought
  readonly byPage: (readonly TextMatch[] | undefined)[]
  all: readonly TextMatch[] | null
}

export interface TextListeners {
  /** More pages have been read, or reading has ended. */
  onProgress(): void
  /** The matches of a searched text, or their exact positions, have changed. */
  onMatches(): void
}

/** Starts reading. */
export function readLive(pdf: PDFDocumentProxy, { onProgress, onMatches }: TextListeners): LiveText {
  const byNumber: (TextPage | undefined)[] = []
  const edges = new Map<number, readonly (RunEdges | undefined)[]>()
  const askedEdges = new Set<number>()
  const asked = new Map<string, Asked>()
  let inSight: readonly number[] = []
  const closed = new AbortController()
  let pages: readonly TextPage[] | null = []
  let state: LiveText['state'] = 'reading'
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = Infinity
  let changed = false
  /** True once a text has been dropped from the cache: whether a new page contains it is then unknown. */
  let forgot = false

  const drawn = new DrawnLines((numbers) => reader.askRulings(numbers))

  const notify = () => {
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
    timer = setTimeout(notify, ms)
  }
  const end = (as: 'read' | 'failed') => {
    state = as
    notify()
  }
  /** Searches a page that is new or whose letter positions are. */
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
    const of: TextPage[] = []
    found.forEach((matches, number) => {
      const page = byNumber[number]
      if (!page || !matches || matches.length === 0 || askedEdges.has(number)) return
      askedEdges.add(number)
      of.push(page)
    })
    if (of.length > 0) reader.askEdges(of)
  }

  const hear = (data: FromTextWorker) => {
    switch (data.kind) {
      case 'pages':
        pages = null
        changed ||= forgot
        for (const page of data.pages) {
          byNumber[page.page] = page
          searchAgain(page, true)
        }
        return soon(data.pages.some(({ page }) => inSight.includes(page)) ? notifyMs : outOfSightMs)
      case 'edges': {
        edges.set(data.page, data.edges)
        const page = byNumber[data.page]
        if (page) searchAgain(page, false)
        return soon(inSight.includes(data.page) || data.waiting === 0 ? notifyMs : lettersOutOfSightMs)
      }
      case 'rulings':
        return drawn.hear(data.page, data.rulings)
      case 'read':
      case 'failed':
        return end(data.kind)
    }
  }
  const reader = readPdf(pdf, hear)
  const readDrawn = (numbers: readonly number[]) => drawn.of(numbers)
  const allPages = () => (pages ??= byNumber.filter((page) => page !== undefined))
  const ask = (text: string): Asked => {
    const known = asked.get(text)
    // The most recently used text is last, so the first one is dropped.
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
      reader.first(numbers)
    },
    suggest: (question) => askSuggestions({ ...question, text: allPages() }, readDrawn, closed.signal),
    close: () => {
      clearTimeout(timer)
      closed.abort()
      reader.close()
    },
  }
}
