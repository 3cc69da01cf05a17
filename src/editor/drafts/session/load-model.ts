// Reads what locating needs to know of the open file while the person already works: page sizes, form fields, and the
// text if a component is placed by keyword.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { pagesOnly, type DocumentModel } from '../../../contract/locate/document-model.ts'
import type { FileTrait } from '../../../contract/locate/file-trait.ts'
import { textState } from '../../../contract/text/text-page.ts'
import { readFields, readFieldsNowhere } from '../../../document/read-fields.ts'
import { assumedPages, readPages } from '../../../document/read-pages.ts'
import { readTraits, traitsOfText } from '../../../document/read-traits.ts'
import { useView } from '../../state/view-store.ts'
import { readLive, type LiveText } from '../../viewer/text/live-text.ts'

/** Enough to show the file: assumes that every page is as large as the first. */
export async function firstModel(pdf: PDFDocumentProxy): Promise<DocumentModel> {
  return pagesOnly(await assumedPages(pdf))
}

/** Reads the rest in the background once the first page is painted. Returns a function that stops it. */
export function loadModel(pdf: PDFDocumentProxy, firstPagePainted: Promise<void>): () => void {
  const controller = new AbortController()
  const { signal } = controller
  const put = (change: Partial<DocumentModel>) => {
    if (signal.aborted) return
    useView.getState().set({ model: { ...useView.getState().model, ...change } })
  }
  const addTraits = (traits: readonly FileTrait[]) =>
    put({ traits: [...(useView.getState().model.traits ?? []), ...traits] })
  const stops: (() => void)[] = []
  let fieldsRead = false
  const settle = (text: LiveText) => {
    if (signal.aborted) return
    const read = text.state !== 'reading'
    if (read && !useView.getState().model.textless) {
      put({ textless: text.pages.filter((page) => textState(page) === 'none').map(({ page }) => page) })
      addTraits(traitsOfText(text.pages))
    }
    useView
      .getState()
      .set({ text: { read: text.pages.length, state: text.state, pages: text.pages }, textReady: read && fieldsRead })
  }
  const readText = () => {
    const find = () => put({ findText: (words) => text.findText(words) })
    const text: LiveText = readLive(pdf, { onProgress: () => settle(text), onMatches: find })
    find()
    const follow = (page: number) => text.first([page, page + 1, page - 1])
    follow(useView.getState().pageNumber)
    useView.getState().set({ suggest: text.suggest })
    stops.push(
      () => text.close(),
      () => useView.getState().set({ suggest: null }),
      useView.subscribe((state, before) => {
        if (state.pageNumber !== before.pageNumber) follow(state.pageNumber)
      }),
    )
    return text
  }
  const run = async () => {
    await firstPagePainted
    if (signal.aborted) return
    const text = readText()
    addTraits(await readTraits(pdf))
    put({ pages: await readPages(pdf, signal).catch(() => useView.getState().model.pages) })
    const fields = await readFields(pdf).catch(() => [])
    put({ fields, fieldsNowhere: await readFieldsNowhere(pdf, fields).catch(() => []) })
    fieldsRead = true
    settle(text)
    if (!signal.aborted) useView.getState().set({ modelReady: true })
  }
  // Fails if the file is closed while it is being read.
  void run().catch(() => undefined)
  return () => {
    controller.abort()
    for (const stop of stops) stop()
  }
}
