// What is being opened: shown while it lasts, and can be given up.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DraftRecord } from '../store/draft-record.ts'
import { useSession, type Opening } from './session-store.ts'

/** Shows an opening until the returned function is called; a later one takes its place. */
export function showOpening(opening: Opening): () => void {
  useSession.setState({ opening })
  return () => {
    if (useSession.getState().opening === opening) useSession.setState({ opening: null })
  }
}

/**
 * Runs `work` while the opening is shown. Null if it was given up, by the person or by `work`: what `work` still does
 * then is not waited for.
 */
export async function whileOpening<T>(
  about: Pick<Opening, 'name' | 'bytes'>,
  work: (signal: AbortSignal, giveUp: () => void) => Promise<T>,
): Promise<T | null> {
  const controller = new AbortController()
  const { signal } = controller
  const giveUp = () => controller.abort()
  const hide = showOpening({ ...about, giveUp })
  const givenUp = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }))
  try {
    return await Promise.race([work(signal, giveUp), givenUp])
  } catch (error) {
    if (signal.aborted) return null
    throw error
  } finally {
    hide()
  }
}

interface Drawing {
  readonly record: DraftRecord
  readonly pdf: PDFDocumentProxy
  /** Settles once the first page is on the screen. */
  readonly shown: Promise<unknown>
  readonly giveUp: () => Promise<void>
}

/** Shows that a file is open but nothing is seen of it yet. Returns a function that ends that. */
export function showDrawing({ record, pdf, shown, giveUp }: Drawing): () => void {
  const { name, size } = record.draft.file
  const hide = showOpening({
    name,
    bytes: size,
    pages: pdf.numPages,
    giveUp: () => {
      hide()
      void giveUp().catch(() => undefined)
    },
  })
  void shown.then(hide, hide)
  return hide
}
