// A stored PDF, read with pdf.js: what the checks and the drawing ask of it.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DocumentModel } from '../../contract/locate/document-model.ts'
import { fillInNode20 } from '../../document/node-20.mjs'
import { pdfResources } from './pdf-resources.ts'

/** pdf.js costs a second and 60 MB: it is loaded with the first PDF, not with the sandbox. */
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

/** What is read of a PDF beside its pages: the text of a thousand pages takes seconds. */
export interface Wanted {
  /** The words that are looked for, whose boxes are then exact; none: no text is read. */
  readonly words: readonly string[]
  readonly fields: boolean
}

/**
 * Opens the PDF, lets `work` use it and closes it. Throws what openDocument throws (an OpenError) where it cannot be
 * read.
 */
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
