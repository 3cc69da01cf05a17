// The open draft from opening to closing: the file, the store, the lock, autosave.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { newDraft } from '../../../contract/draft/new-draft.ts'
import { newId } from '../../../contract/draft/id.ts'
import { openDocument } from '../../../document/open-document.ts'
import { createAutosave, type Autosave } from '../store/autosave.ts'
import { lockDraft, type DraftLock } from '../store/draft-lock.ts'
import { newRecord, type DraftRecord, type DraftView } from '../store/draft-record.ts'
import { openDraftStore, type DraftStore } from '../store/draft-store.ts'
import { StorageError } from '../store/storage-error.ts'
import { dropUnsaved, withUnsaved } from '../store/unsaved.ts'
import { hidePictures, keepPictures, prunePictures, showPictures } from '../pictures/shelf.ts'
import { useEditor } from '../../state/editor-store.ts'
import { useView } from '../../state/view-store.ts'
import { pdfResources } from '../../viewer/pdfjs.ts'
import { theViewer } from '../../viewer/viewer.ts'
import { firstModel, loadModel } from './load-model.ts'
import { beginOpening, enterInTurn, hasOpeningBegun } from './opening-order.ts'
import { askPassword } from './password-prompt.ts'
import { saveOnChange } from './save-on-change.ts'
import { saveOnLeaving } from './save-on-leaving.ts'
import { useSession } from './session-store.ts'
import { storeNew } from './store-new.ts'

interface OpenSession {
  record: DraftRecord
  readonly pdf: PDFDocumentProxy
  /** Held only until they are stored. */
  bytes: Uint8Array | null
  readonly autosave: Autosave
  readonly lock: DraftLock
  readonly close: (() => void)[]
}

let session: OpenSession | null = null
/** Asks the person before closing a draft that could not be saved. */
let confirmLoss: () => Promise<boolean> = () => Promise.resolve(true)

export function askBeforeLoss(ask: () => Promise<boolean>): void {
  confirmLoss = ask
}
/**
 * Resolves to the store once it is open, since a contract can be chosen before that; null if the browser has no
 * storage.
 */
let storeOpening: Promise<DraftStore | null> = Promise.resolve(null)

/** Opens the store and the draft that was open last. Rejects with the error that keeps that draft from opening. */
export async function boot(): Promise<void> {
  try {
    const opened = openDraftStore()
    storeOpening = opened.catch(() => null)
    const store = await opened
    useSession.setState({ store })
    const id = await store.lastOpened()
    if (id === null) return
    const record = await store.load(id)
    // The person has opened something else in the meantime.
    if (hasOpeningBegun()) return
    // Without a record the draft was deleted in another tab: there is nothing to open or report.
    if (record) await openStored(store, record)
    else await store.setLastOpened(null)
  } finally {
    useSession.setState({ booted: true })
  }
}

/** Opens a PDF as a new draft. `confirmUnkept` is asked if the browser cannot store it. */
export async function openContract(
  bytes: Uint8Array,
  name: string,
  confirmUnkept: (error: StorageError) => Promise<boolean>,
): Promise<void> {
  await opening(name, async (isLatest) => {
    const pdf = await openDocument(bytes, { resources: pdfResources, askPassword: askPassword(name) })
    const draft = newDraft({ id: newId(), name, size: bytes.length })
    await enterNew(newRecord(draft), bytes, pdf, confirmUnkept, isLatest)
  })
}

/** Opens a draft that was saved as a file, as a new record in this browser. */
export async function openRecord(
  record: DraftRecord,
  bytes: Uint8Array,
  confirmUnkept: (error: StorageError) => Promise<boolean>,
): Promise<void> {
  const { name } = record.draft.file
  await opening(name, async (isLatest) => {
    const pdf = await openDocument(bytes, { resources: pdfResources, askPassword: askPassword(name) })
    await enterNew(record, bytes, pdf, confirmUnkept, isLatest)
  })
}

/** Opens a draft stored in this browser. */
export async function openDraft(id: string): Promise<void> {
  const { store } = useSession.getState()
  if (!store || session?.record.draft.id === id) return
  const record = await store.load(id)
  if (!record) throw new StorageError('gone')
  await openStored(store, record)
}

async function openStored(store: DraftStore, record: DraftRecord): Promise<void> {
  const { name } = record.draft.file
  await opening(name, async (isLatest) => {
    const bytes = await store.loadFile(record.draft.file.id)
    if (!bytes) throw new StorageError('corrupt')
    const pdf = await openDocument(bytes, { resources: pdfResources, askPassword: askPassword(name) })
    await enterInTurn(
      isLatest,
      () => enter(withUnsaved(record) ?? record, pdf, null),
      () => void pdf.loadingTask.destroy(),
    )
  })
}

async function opening(name: string, open: (isLatest: () => boolean) => Promise<void>): Promise<void> {
  const isLatest = beginOpening()
  useSession.setState({ opening: name })
  try {
    if (!(await mayLeave())) return
    await open(isLatest)
  } finally {
    if (isLatest()) useSession.setState({ opening: null })
  }
}

async function enterNew(
  record: DraftRecord,
  bytes: Uint8Array,
  pdf: PDFDocumentProxy,
  confirmUnkept: (error: StorageError) => Promise<boolean>,
  isLatest: () => boolean,
): Promise<void> {
  const problem = await storeNew(await storeOpening, record, bytes)
  const giveUp = () => void pdf.loadingTask.destroy()
  const goOn = isLatest() && (problem === null || (await confirmUnkept(problem)))
  if (!goOn) return giveUp()
  await enterInTurn(isLatest, () => enter(record, pdf, problem ? bytes : null), giveUp)
}

/** Shows the draft in place of the previous one, and starts autosave and the lock. */
async function enter(record: DraftRecord, pdf: PDFDocumentProxy, bytes: Uint8Array | null): Promise<void> {
  const model = await firstModel(pdf)
  await leave()
  const autosave = createAutosave({
    save: saveNow,
    onStatus: (saving) => useSession.setState({ saving }),
  })
  useSession.setState({ saving: { state: 'saved' }, lock: 'pending', kept: bytes === null })
  useEditor.getState().setEditable(false)
  useEditor.getState().open(record.draft)
  useView.getState().set({
    pdf,
    model,
    modelReady: false,
    textReady: false,
    text: { read: 0, state: 'reading' },
    tab: 'component',
    preview: false,
  })
  void showPictures(record.draft.id)
  const viewer = theViewer()
  viewer?.show(pdf, record.view)
  const opened: OpenSession = {
    record,
    pdf,
    bytes,
    autosave,
    lock: lockHere(record.draft.id),
    close: [
      loadModel(pdf, viewer?.firstPageShown() ?? Promise.resolve()),
      saveOnLeaving(autosave, unsavedRecord),
      saveOnChange(autosave),
    ],
  }
  session = opened
  await useSession
    .getState()
    .store?.setLastOpened(record.draft.id)
    .catch(() => undefined)
}

function lockHere(id: string): DraftLock {
  return lockDraft(id, {
    onAcquired: async () => {
      // Another tab may have saved the draft since this one read it.
      const stored = await useSession.getState().store?.load(id)
      const unsaved = stored ? withUnsaved(stored) : null
      const latest = unsaved ?? stored
      if (latest && session?.record.draft.id === id && (unsaved || latest.revision !== session.record.revision)) {
        session.record = latest
        useEditor.getState().open(latest.draft)
        if (unsaved) session.autosave.changed()
        await showPictures(id)
      }
      if (latest) await prunePictures(latest.draft)
    },
    onLost: () => useEditor.getState().setEditable(false),
    onHandover: async () => {
      useEditor.getState().setEditable(false)
      if (session && !(await session.autosave.flush())) {
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

async function saveNow(): Promise<void> {
  const { store } = useSession.getState()
  const { draft } = useEditor.getState()
  if (!session || !draft || draft.id !== session.record.draft.id) return
  if (!store) throw new StorageError('unavailable')
  const current = session
  const next: DraftRecord = { ...current.record, draft, view: currentView() }
  if (current.bytes) {
    // The browser could not store it at first, but may be able to now.
    await store.create(next, current.bytes)
    current.bytes = null
    current.record = next
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
function unsavedRecord(): DraftRecord | null {
  const { draft, editable } = useEditor.getState()
  if (!session || session.bytes !== null || !editable || draft?.id !== session.record.draft.id) return null
  return { ...session.record, draft, view: currentView() }
}

function currentView(): DraftView {
  return theViewer()?.position() ?? session?.record.view ?? { pageNumber: 1, scale: 'page-width' }
}

/** True if the open draft is fully saved, or the person agrees to lose it. */
async function mayLeave(): Promise<boolean> {
  if (!session) return true
  const saved = await session.autosave.flush()
  return (saved && session.bytes === null) || confirmLoss()
}

/** Saves and closes the open draft. */
async function leave(): Promise<void> {
  if (!session) return
  const closing = session
  // Changes made after this point would not be saved.
  useEditor.getState().setEditable(false)
  await closing.autosave.flush()
  session = null
  for (const stop of closing.close) stop()
  closing.autosave.dispose()
  closing.lock.release()
  theViewer()?.show(null, null)
  hidePictures()
  void closing.pdf.loadingTask.destroy()
}

/** Closes the open draft without saving, because it was deleted. */
export async function closeDeleted(id: string): Promise<void> {
  if (session?.record.draft.id !== id) return
  useEditor.getState().setEditable(false)
  session.autosave.dispose()
  await leave()
  useEditor.getState().open(null)
  useView.getState().set({ pdf: null })
  await useSession
    .getState()
    .store?.setLastOpened(null)
    .catch(() => undefined)
}

/** Asks the tab that edits the draft to hand it over. */
export async function editHere(): Promise<boolean> {
  return (await session?.lock.takeOver()) ?? false
}

/** The open draft's file and view; null if `fileId` is not the open draft's. */
export async function currentBundle(fileId?: string): Promise<{ view: DraftView; bytes: Uint8Array } | null> {
  if (!session || (fileId !== undefined && session.record.draft.file.id !== fileId)) return null
  const bytes = session.bytes ?? (await useSession.getState().store?.loadFile(session.record.draft.file.id)) ?? null
  return bytes && { view: currentView(), bytes }
}

/** Saves any unsaved changes now. True if everything is saved. */
export async function flush(): Promise<boolean> {
  return (await session?.autosave.flush()) ?? true
}
