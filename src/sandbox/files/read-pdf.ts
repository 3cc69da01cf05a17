// Reads a stored PDF with pdf.js for checking and drawing.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DocumentModel } from '../../contract/locate/document-model.ts'
import { fillInNode20 } from '../../document/node-20.mjs'
import { pdfResources } from './pdf-resources.ts'

/** Loading pdf.js takes a second and 60 MB, so it waits for the first PDF. */
async function load() {
  fillInNode20()
  const [{ openDocument }, { readPages }, { readFields }, { readText }] = await Promise.all([
    import('../../document/open-document.ts'),
    import('../../document/read-pages.ts'),
    import('../../document/read-fields.ts'),
    import('../../document/text-index.ts'),
  ])
  return { openDocument, readPages, readFields, readText }
}

let loaded: ReturnType<typeof load> | undefined

export interface OpenPdf {
  readonly pdf: PDFDocumentProxy
  readonly model: DocumentModel
}

/** What to read besides the pages: the text of a thousand pages takes seconds. */
export interface Wanted {
  /** The words to search for, which get exact boxes; if empty, no text is read. */
  readonly words: readonly string[]
  readonly fields: boolean
}

/** Opens the PDF for `work` and closes it afterwards. Throws an OpenError, as openDocument does. */
export async function withPdf<T>(bytes: Uint8Array, wanted: Wanted, work: (open: OpenPdf) => Promise<T>): Promise<T> {
  const { openDocument, readPages, readFields, readText } = await (loaded ??= load())
  const pdf = await openDocument(bytes, { resources: pdfResources() })
  try {
    const pages = await readPages(pdf)
    const fields = wanted.fields ? await readFields(pdf) : []
    const text = wanted.words.length > 0 ? await readText(pdf, { exactFor: wanted.words }) : null
    return await work({ pdf, model: { pages, fields, findText: (sought) => text?.findText(sought) ?? [] } })
  } finally {
    await pdf.loadingTask.destroy()
  }
}
