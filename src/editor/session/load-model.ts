// What locating needs to know of the open file, read while the person already works: page sizes, form fields, and the text
// where a component is placed by keyword.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Draft } from '../../contract/draft/draft.ts'
import { pagesOnly, type DocumentModel } from '../../contract/locate/document-model.ts'
import { placementMode } from '../../contract/locate/locate.ts'
import { readFields } from '../../document/read-fields.ts'
import { assumedPages, readPages } from '../../document/read-pages.ts'
import { readText } from '../../document/text-index.ts'
import { useEditor } from '../state/editor-store.ts'
import { useView } from '../state/view-store.ts'

/** Enough to show the file: every page as large as the first. */
export async function firstModel(pdf: PDFDocumentProxy): Promise<DocumentModel> {
  return pagesOnly(await assumedPages(pdf))
}

/** Reads the rest in the background, after the first page is shown. Gives back what stops it. */
export function loadModel(pdf: PDFDocumentProxy, firstPageShown: Promise<unknown>): () => void {
  const controller = new AbortController()
  const { signal } = controller
  const put = (change: Partial<DocumentModel>) => {
    if (signal.aborted) return
    useView.getState().set({ model: { ...useView.getState().model, ...change } })
  }
  let textAsked = false
  const readTextOnce = async () => {
    if (textAsked || signal.aborted) return
    textAsked = true
    useView.getState().set({ textReady: false })
    const text = await readText(pdf, signal)
    put({ findText: memoised((words) => text.findText(words)) })
    if (!signal.aborted) useView.getState().set({ textReady: true })
  }
  const unsubscribe = useEditor.subscribe((state, before) => {
    if (state.draft?.components !== before.draft?.components && usesKeywords(state.draft)) void readTextOnce().catch(() => undefined)
  })
  const run = async () => {
    await firstPageShown.catch(() => undefined)
    put({ pages: await readPages(pdf, signal).catch(() => useView.getState().model.pages) })
    put({ fields: await readFields(pdf).catch(() => []) })
    if (usesKeywords(useEditor.getState().draft)) await readTextOnce()
    // Without a keyword there is nothing to look for in the text.
    else if (!signal.aborted && !textAsked) useView.getState().set({ textReady: true })
    if (!signal.aborted) useView.getState().set({ modelReady: true })
  }
  // The file may be closed in the middle of it.
  void run().catch(() => undefined)
  return () => {
    unsubscribe()
    controller.abort()
  }
}

function usesKeywords(draft: Draft | null): boolean {
  return draft?.components.some((c) => placementMode(c.component) === 'KEYWORD') ?? false
}

function memoised<T>(find: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>()
  return (words) => {
    let found = known.get(words)
    if (found === undefined) known.set(words, (found = find(words)))
    return found
  }
}
