// Opens a file without the password that it was just opened with, where the person wishes that.
import i18next from 'i18next'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { passwordOf } from '../../../document/open-document.ts'
import { notify } from '../../ui/notices/notices.ts'
import type { FromUnlockWorker, ToUnlockWorker } from './unlock-worker.ts'

/** Opens bytes that need no password. */
type Open = (bytes: Uint8Array) => Promise<PDFDocumentProxy>

/** The file without its password; as it is, with the reason said, where that cannot be. */
export async function unlocked(pdf: PDFDocumentProxy, open: Open, signal: AbortSignal): Promise<PDFDocumentProxy> {
  const password = passwordOf(pdf)
  if (password === undefined) return pdf
  // Written anew, the file is no longer the one that was signed.
  if (((await pdf.getSignatures())?.length ?? 0) > 0) return kept(pdf, 'signed')
  const bytes = await ask({ bytes: (await pdf.getData()) as Uint8Array<ArrayBuffer>, password }, signal)
  if (!bytes) return signal.aborted ? pdf : kept(pdf, 'failed')
  const anew = await open(bytes).catch(() => null)
  if (anew?.numPages !== pdf.numPages) {
    void anew?.loadingTask.destroy()
    return signal.aborted ? pdf : kept(pdf, 'failed')
  }
  void pdf.loadingTask.destroy()
  return anew
}

function kept(pdf: PDFDocumentProxy, why: 'signed' | 'failed'): PDFDocumentProxy {
  notify({ kind: 'warning', title: i18next.t('password.kept'), text: i18next.t(`password.why.${why}`), seconds: 0 })
  return pdf
}

function ask(question: ToUnlockWorker, signal: AbortSignal): Promise<FromUnlockWorker> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(null)
    const worker = new Worker(new URL('./unlock-worker.ts', import.meta.url), { type: 'module', name: 'unlock' })
    const end = (answer: FromUnlockWorker) => {
      signal.removeEventListener('abort', giveUp)
      worker.terminate()
      resolve(answer)
    }
    const giveUp = () => end(null)
    signal.addEventListener('abort', giveUp)
    worker.addEventListener('error', giveUp)
    worker.addEventListener('message', ({ data }: MessageEvent<FromUnlockWorker>) => end(data))
    worker.postMessage(question, [question.bytes.buffer])
  })
}
