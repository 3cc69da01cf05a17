// Opens a PDF with pdf.js, in the browser and in Node. Everything that can go wrong comes out as an OpenError.
import { getDocument, PasswordResponses, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { checkBytes, OpenError } from './open-error.ts'

/** Where pdf.js finds its data; each ends in `/`, or Chinese in fonts that are not embedded would silently vanish. */
export interface PdfResources {
  readonly cMapUrl: string
  readonly standardFontDataUrl: string
  readonly wasmUrl: string
  readonly iccUrl: string
}

export interface OpenOptions {
  readonly resources: PdfResources
  /** Asked where the file has a password; `wrong` after a failed try. Null gives up. */
  readonly askPassword?: (wrong: boolean) => Promise<string | null>
  /** Known already. */
  readonly password?: string
  /** For reading alone, in a worker: there is no page to load fonts into or to ask for its address. */
  readonly inWorker?: boolean
}

/** Passwords that open documents were opened with: another reader of the same file needs them. In memory alone. */
const passwords = new WeakMap<PDFDocumentProxy, string>()

/** The password that the document was opened with; undefined where it needed none. */
export function passwordOf(document: PDFDocumentProxy): string | undefined {
  return passwords.get(document)
}

/** Opens the file. The bytes stay with the caller: pdf.js gets a copy, since it takes the buffer away. */
export async function openDocument(bytes: Uint8Array, options: OpenOptions): Promise<PDFDocumentProxy> {
  checkBytes(bytes)
  const task = getDocument({
    data: bytes.slice(),
    ...options.resources,
    cMapPacked: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
    password: options.password,
    ...(options.inWorker ? { disableFontFace: true, useSystemFonts: false, useWorkerFetch: true } : {}),
  })
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
  try {
    document = await task.promise
  } catch (error) {
    if (cancelled) throw new OpenError('passwordCancelled')
    await task.destroy()
    throw new OpenError('broken', { cause: error })
  }
  try {
    if (document.numPages < 1) throw new OpenError('noPages')
    await document.getPage(1)
    if (given !== undefined) passwords.set(document, given)
    return document
  } catch (error) {
    await task.destroy()
    throw error instanceof OpenError ? error : new OpenError('broken', { cause: error })
  }
}
