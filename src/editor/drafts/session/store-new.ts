// Puts a new draft and its file into the browser's storage: once it is on the screen, since writing 60 MB takes longer
// than showing them; but first where another draft is open, which stays if there is no room.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DraftRecord } from '../store/draft-record.ts'
import { keepStorage } from '../store/persist.ts'
import { StorageError, toStorageError } from '../store/storage-error.ts'
import { held, type OpenSession } from './open-session.ts'
import { openedStore } from './opened-store.ts'
import { useSession } from './session-store.ts'

/**
 * Asks the person whether to go on with a contract that the browser cannot store. `signal` ends the question: the
 * contract is opened no more, or closed.
 */
export type ConfirmUnkept = (error: StorageError, signal: AbortSignal) => Promise<boolean>

/** Stores the draft before it is shown. `never` if the person goes on without, `refused` if not. */
export async function storeFirst(
  record: DraftRecord,
  pdf: PDFDocumentProxy,
  confirmUnkept: ConfirmUnkept,
  signal: AbortSignal,
): Promise<'before' | 'never' | 'refused'> {
  try {
    const store = await openedStore()
    if (!store) throw new StorageError('unavailable')
    await store.create(record, await pdf.getData())
    void keepStorage()
    return 'before'
  } catch (error) {
    return (await confirmUnkept(toStorageError(error), signal)) ? 'never' : 'refused'
  }
}

/** If it cannot be stored, the person decides whether it stays open all the same. */
export async function storeShown(
  session: OpenSession,
  shown: Promise<void>,
  confirmUnkept: ConfirmUnkept,
  giveUp: () => Promise<void>,
): Promise<void> {
  await shown
  const store = await openedStore()
  if (held.session !== session) return
  session.autosave.changed()
  const isStored = await session.autosave.flush()
  // The name that it was given, or the draft, may be another one by now.
  if (held.session !== session) return
  if (isStored) {
    void keepStorage()
    return setLastOpened(session.record.draft.id)
  }
  useSession.setState({ kept: false })
  const { status } = session.autosave
  const error = store && status.state === 'failed' ? toStorageError(status.error) : new StorageError('unavailable')
  const closed = new AbortController()
  session.close.push(() => closed.abort())
  if (!(await confirmUnkept(error, closed.signal)) && held.session === session) await giveUp()
}

export async function setLastOpened(id: string | null): Promise<void> {
  await useSession
    .getState()
    .store?.setLastOpened(id)
    .catch(() => undefined)
}
