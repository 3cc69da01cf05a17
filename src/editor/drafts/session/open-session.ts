// The draft that is open: what is known of it beside the draft itself, how it is saved and handed to another tab.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { keepPictures, prunePictures, showPictures } from '../pictures/shelf.ts'
import { hasSteps, useEditor } from '../../state/editor-store.ts'
import { theViewer } from '../../viewer/viewer.ts'
import type { Autosave } from '../store/autosave.ts'
import { lockDraft, type DraftLock } from '../store/draft-lock.ts'
import type { DraftRecord, DraftView } from '../store/draft-record.ts'
import { StorageError } from '../store/storage-error.ts'
import { dropUnsaved, withUnsaved } from '../store/unsaved.ts'
import { openedStore } from './opened-store.ts'
import { useSession } from './session-store.ts'

export interface OpenSession {
  record: DraftRecord
  readonly pdf: PDFDocumentProxy
  /** False while the file is nowhere but in this tab. */
  isStored: boolean
  readonly autosave: Autosave
  readonly lock: DraftLock
  readonly close: (() => void)[]
}

/** Null while nothing is open. */
export const held: { session: OpenSession | null } = { session: null }

export function lockHere(id: string): DraftLock {
  return lockDraft(id, {
    onAcquired: async () => {
      // Another tab may have saved the draft since this one read it.
      const stored = await useSession.getState().store?.load(id)
      const unsaved = stored ? withUnsaved(stored) : null
      const latest = unsaved ?? stored
      if (
        latest &&
        held.session?.record.draft.id === id &&
        (unsaved || latest.revision !== held.session.record.revision)
      ) {
        held.session.record = latest
        useEditor.getState().open(latest.draft)
        if (unsaved) held.session.autosave.changed()
        await showPictures(id)
      }
      if (latest) await prunePictures(latest.draft)
    },
    onLost: () => useEditor.getState().setEditable(false),
    onHandover: async () => {
      useEditor.getState().setEditable(false)
      if (held.session && !(await held.session.autosave.flush())) {
        useEditor.getState().setEditable(true)
        throw new StorageError('unknown')
      }
    },
    onState: (lock) => {
      useSession.setState({ lock })
      useEditor.getState().setEditable(lock === 'held')
    },
  })
}

export async function saveNow(): Promise<void> {
  const current = held.session
  // Waits only for a store that is still being opened: a save as the page ends has to start at once.
  const store = useSession.getState().store ?? (await openedStore())
  const { draft } = useEditor.getState()
  // It may have been closed meanwhile.
  if (!current || held.session !== current || !draft || draft.id !== current.record.draft.id) return
  if (!store) throw new StorageError('unavailable')
  const next: DraftRecord = { ...current.record, draft, view: currentView() }
  if (!current.isStored) {
    await store.create(next, await current.pdf.getData())
    current.isStored = true
    current.record = next
    if (held.session !== current) return
    useSession.setState({ kept: true })
    await keepPictures()
    return
  }
  current.record = await store.save(next)
  // A change since then may be there and nowhere else.
  if (useEditor.getState().draft === draft) dropUnsaved(draft.id)
  await keepPictures()
}

/** The record to keep where the page ends before it is saved; null if its file is not stored either. */
export function unsavedRecord(): DraftRecord | null {
  const { draft, editable } = useEditor.getState()
  if (!held.session || !held.session.isStored || !editable || draft?.id !== held.session.record.draft.id) return null
  return { ...held.session.record, draft, view: currentView() }
}

/** True if leaving the page would lose work. A file that was only opened is none: whoever chose it still has it. */
export function hasUnstoredWork(): boolean {
  return held.session?.isStored === false && hasSteps()
}

function currentView(): DraftView {
  return theViewer()?.position() ?? held.session?.record.view ?? { pageNumber: 1, scale: 'page-width' }
}

/** Asks the tab that edits the draft to hand it over. */
export async function editHere(): Promise<boolean> {
  return (await held.session?.lock.takeOver()) ?? false
}

/** The open draft's file and view; null if `fileId` is not the open draft's. */
export async function currentBundle(fileId?: string): Promise<{ view: DraftView; bytes: Uint8Array } | null> {
  if (!held.session || (fileId !== undefined && held.session.record.draft.file.id !== fileId)) return null
  const { isStored, pdf, record } = held.session
  const bytes = isStored ? await useSession.getState().store?.loadFile(record.draft.file.id) : await pdf.getData()
  return bytes ? { view: currentView(), bytes } : null
}

/** Saves any unsaved changes now. True if everything is saved. */
export async function flush(): Promise<boolean> {
  return (await held.session?.autosave.flush()) ?? true
}
