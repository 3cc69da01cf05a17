// Opens a PDF with pdf.js, in the browser and in Node. Everything that can go wrong comes out as an OpenError.
import {
  getDocument,
  PasswordResponses,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  type PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { checkBytes, OpenError } from './open-error.ts'

/**
 * Where pdf.js finds its data. Each must end in `/`: otherwise Chinese text in fonts that are not embedded vanishes.
 */
export interface PdfResources {
  readonly cMapUrl: string
  readonly standardFontDataUrl: string
  readonly wasmUrl: string
  readonly iccUrl: string
}

/** A worker that reads one document. */
export interface DocumentWorker {
  readonly pdfWorker: PDFWorker
  /** Rejects if its program did not come. */
  readonly notLoaded: Promise<never>
  end(): void
}

export interface OpenOptions {
  readonly resources: PdfResources
  /** Called if the file has a password; `wrong` after a failed try. Null cancels. */
  readonly askPassword?: (wrong: boolean) => Promise<string | null>
  /** The password, if it is already known. */
  readonly password?: string
  /** A file with more is not opened. */
  readonly maxPages?: number
  /** Gives the opening up; after it, closes the document. */
  readonly signal?: AbortSignal
  /** The bytes are given away: pdf.js detaches their buffer, which spares a copy. */
  readonly isGivenAway?: boolean
  /** For this document alone; it ends with it. */
  readonly worker?: DocumentWorker
  /** For reading in a worker, where there is no page to load fonts into or to take an address from. */
  readonly inWorker?: boolean
}

/** The passwords of open documents, for other readers of the same file. Only in memory. */
const passwords = new WeakMap<PDFDocumentProxy, string>()

/** The password that the document was opened with; undefined if it needed none. */
export function passwordOf(document: PDFDocumentProxy): string | undefined {
  return passwords.get(document)
}

/** Opens the file. Unless they are given away, pdf.js gets a copy of the bytes. */
export async function openDocument(bytes: Uint8Array, options: OpenOptions): Promise<PDFDocumentProxy> {
  checkBytes(bytes)
  if (options.signal?.aborted) throw new OpenError('givenUp')
  const { worker } = options
  const task = getDocument({
    data: options.isGivenAway ? bytes : bytes.slice(),
    ...(worker && { worker: worker.pdfWorker }),
    ...options.resources,
    cMapPacked: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
    password: options.password,
    ...(options.inWorker ? { disableFontFace: true, useSystemFonts: false, useWorkerFetch: true } : {}),
  })
  if (worker) endWith(task, worker)
  const { signal } = options
  signal?.addEventListener('abort', () => void task.destroy(), { once: true })
  let cancelled = false
  let given = options.password
  task.onPassword = (update: (password: string) => void, reason: number) => {
    void (options.askPassword?.(reason === PasswordResponses.INCORRECT_PASSWORD) ?? Promise.resolve(null)).then(
      (password) => {
        if (password !== null) {
          given = password
          return update(password)
        }
        cancelled = true
        return task.destroy()
      },
    )
  }
  let document: PDFDocumentProxy
  let isLoaded = true
  const notLoaded = worker?.notLoaded.catch((error: unknown) => {
    isLoaded = false
    throw error
  })
  try {
    document = await Promise.race([task.promise, ...(notLoaded ? [notLoaded] : [])])
  } catch (error) {
    if (cancelled) throw new OpenError('passwordCancelled')
    if (signal?.aborted) throw new OpenError('givenUp')
    // pdf.js would wait for the answer of a worker that is not there.
    if (!isLoaded) worker?.end()
    else await task.destroy()
    throw new OpenError(isLoaded ? 'broken' : 'notLoaded', { cause: error })
  }
  try {
    if (document.numPages < 1) throw new OpenError('noPages')
    if (document.numPages > (options.maxPages ?? Infinity)) throw new OpenError('tooManyPages')
    await document.getPage(1)
    if (given !== undefined) passwords.set(document, given)
    return document
  } catch (error) {
    if (signal?.aborted) throw new OpenError('givenUp')
    await task.destroy()
    throw error instanceof OpenError ? error : new OpenError('broken', { cause: error })
  }
}

/** pdf.js ends only workers that it has started itself. */
function endWith(task: PDFDocumentLoadingTask, worker: DocumentWorker): void {
  const destroy = task.destroy.bind(task)
  task.destroy = () => destroy().finally(() => worker.end())
}
