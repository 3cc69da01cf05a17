// Reads a stored PDF with pdf.js for checking and drawing. Runs in a worker process.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DocumentModel } from '../../contract/locate/document-model.ts'
import { fillInNode20 } from '../../document/node-20.mjs'
import { OpenError } from '../../document/open-error.ts'
import { FileProblem } from './file-problem.ts'
import { pdfResources } from './pdf-resources.ts'

// Before pdf.js is loaded.
fillInNode20()
const [{ openDocument }, { readPages }, { readFields }, { readText }] = await Promise.all([
  import('../../document/open-document.ts'),
  import('../../document/read-pages.ts'),
  import('../../document/read-fields.ts'),
  import('../../document/text-index.ts'),
])

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

export interface Reading {
  readonly maxPages: number
  /** Called before the text is read, which may exceed the limits where the pages do not. */
  readonly beforeText?: () => void
}

/** Opens the PDF for `work` and closes it afterwards. Throws a FileProblem if it is broken or has too many pages. */
export async function withPdf<T>(
  bytes: Uint8Array,
  wanted: Wanted,
  { maxPages, beforeText }: Reading,
  work: (open: OpenPdf) => Promise<T>,
): Promise<T> {
  const pdf = await opened(bytes)
  try {
    if (pdf.numPages > maxPages) throw new FileProblem('too-many-pages')
    const pages = await readPages(pdf)
    const fields = wanted.fields ? await readFields(pdf) : []
    if (wanted.words.length > 0) beforeText?.()
    const text = wanted.words.length > 0 ? await readText(pdf, { exactFor: wanted.words }) : null
    return await work({ pdf, model: { pages, fields, findText: (sought) => text?.findText(sought) ?? [] } })
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function opened(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await openDocument(bytes, { resources: pdfResources() })
  } catch (error) {
    throw error instanceof OpenError ? new FileProblem('broken', { cause: error }) : error
  }
}
