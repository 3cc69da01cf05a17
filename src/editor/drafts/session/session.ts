// Opens drafts and closes them.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { newDraft } from '../../../contract/draft/new-draft.ts'
import type { DraftFile } from '../../../contract/draft/draft.ts'
import { newId } from '../../../contract/draft/id.ts'
import { openDocument } from '../../../document/open-document.ts'
import { maxPages } from '../../../document/open-error.ts'
import { createAutosave } from '../store/autosave.ts'
import { newRecord, type DraftRecord } from '../store/draft-record.ts'
import { openDraftStore, type DraftStore } from '../store/draft-store.ts'
import { StorageError } from '../store/storage-error.ts'
import { withUnsaved } from '../store/unsaved.ts'
import { hidePictures, showPictures } from '../pictures/shelf.ts'
import { useEditor } from '../../state/editor-store.ts'
import { useView } from '../../state/view-store.ts'
import { pdfResources } from '../../viewer/pdfjs.ts'
import { theViewer } from '../../viewer/viewer.ts'
import { firstModel, loadModel } from './load-model.ts'
import { held, lockHere, saveNow, unsavedRecord, type OpenSession } from './open-session.ts'
import { showDrawing, whileOpening } from './opening.ts'
import { beginOpening, enterInTurn, hasOpeningBegun } from './opening-order.ts'
import { askPassword, usePasswordPrompt } from './password-prompt.ts'
import { saveOnChange } from './save-on-change.ts'
import { saveOnLeaving } from './save-on-leaving.ts'
import { useSession } from './session-store.ts'
import { storeNew } from './store-new.ts'

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
  const draft = newDraft({ id: newId(), name, size: bytes.length })
  await openRecord(newRecord(draft), bytes, confirmUnkept)
}

/** Opens a draft that was saved as a file, as a new record in this browser. */
export async function openRecord(
  record: DraftRecord,
  bytes: Uint8Array,
  confirmUnkept: (error: StorageError) => Promise<boolean>,
): Promise<void> {
  await opening(record.draft.file, async (turn) => {
    const pdf = await openPdf(bytes, record.draft.file.name, turn)
    await enterNew(record, bytes, pdf, confirmUnkept, turn)
  })
}

/** Opens a draft stored in this browser. */
export async function openDraft(id: string): Promise<void> {
  const { store } = useSession.getState()
  if (!store || held.session?.record.draft.id === id) return
  const record = await store.load(id)
  if (!record) throw new StorageError('gone')
  await openStored(store, record)
}

async function openStored(store: DraftStore, record: DraftRecord): Promise<void> {
  const { file } = record.draft
  await opening(file, async (turn) => {
    const bytes = await store.loadFile(file.id)
    if (!bytes) throw new StorageError('corrupt')
    const pdf = await openPdf(bytes, file.name, turn)
    await enterInTurn(
      turn.isMine,
      () => enter(withUnsaved(record) ?? record, pdf, { bytes: null, isNew: false }, turn),
      () => void pdf.loadingTask.destroy(),
    )
  })
}

/** One opening among several: whether it is still the one that counts, and what ends it. */
interface Turn {
  readonly isMine: () => boolean
  readonly signal: AbortSignal
}

async function opening(file: DraftFile, work: (turn: Turn) => Promise<void>): Promise<void> {
  const isLatest = beginOpening()
  await whileOpening({ name: file.name, bytes: file.size }, async (signal) => {
    if (await mayLeave()) await work({ isMine: () => isLatest() && !signal.aborted, signal })
  })
}

function openPdf(bytes: Uint8Array, name: string, { signal }: Turn): Promise<PDFDocumentProxy> {
  signal.addEventListener('abort', () => usePasswordPrompt.getState().prompt?.answer(null), { once: true })
  return openDocument(bytes, { resources: pdfResources, askPassword: askPassword(name), maxPages, signal })
}

async function enterNew(
  record: DraftRecord,
  bytes: Uint8Array,
  pdf: PDFDocumentProxy,
  confirmUnkept: (error: StorageError) => Promise<boolean>,
  turn: Turn,
): Promise<void> {
  const store = await storeOpening
  const problem = await storeNew(store, record, bytes)
  const giveUp = async () => {
    void pdf.loadingTask.destroy()
    if (turn.signal.aborted && problem === null) await store?.remove(record.draft.id)
  }
  if (!turn.isMine() || (problem !== null && !(await confirmUnkept(problem)))) return giveUp()
  const show = () => enter(record, pdf, { bytes: problem && bytes, isNew: true }, turn)
  await enterInTurn(turn.isMine, show, () => undefined)
  if (!turn.isMine() && held.session?.pdf !== pdf) await giveUp()
}

/** Shows the draft in place of the previous one, and starts autosave and the lock. */
async function enter(
  record: DraftRecord,
  pdf: PDFDocumentProxy,
  { bytes, isNew }: { readonly bytes: Uint8Array | null; readonly isNew: boolean },
  { signal }: Turn,
): Promise<void> {
  const model = await firstModel(pdf).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
  if (signal.aborted || !model) return
  const before = held.session?.record.draft.id ?? null
  let enterFully = () => undefined as void
  const entered = new Promise<void>((resolve) => {
    enterFully = resolve
  })
  // From here on the draft before is closed, and giving up means to open it again.
  const hideDrawing = showDrawing({
    record,
    pdf,
    shown: entered.then(() => theViewer()?.firstPageShown()),
    giveUp: () => entered.then(() => takeBack(record.draft.id, { before, isNew })),
  })
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
      hideDrawing,
    ],
  }
  held.session = opened
  enterFully()
  await useSession
    .getState()
    .store?.setLastOpened(record.draft.id)
    .catch(() => undefined)
}

/** True if the open draft is fully saved, or the person agrees to lose it. */
async function mayLeave(): Promise<boolean> {
  if (!held.session) return true
  const saved = await held.session.autosave.flush()
  return (saved && held.session.bytes === null) || confirmLoss()
}

/** Saves and closes the open draft. */
async function leave(): Promise<void> {
  if (!held.session) return
  const closing = held.session
  // Changes made after this point would not be saved.
  useEditor.getState().setEditable(false)
  await closing.autosave.flush()
  held.session = null
  for (const stop of closing.close) stop()
  closing.autosave.dispose()
  closing.lock.release()
  theViewer()?.show(null, null)
  hidePictures()
  void closing.pdf.loadingTask.destroy()
}

/** Closes the open draft without saving, because it was deleted. */
export async function closeDeleted(id: string): Promise<void> {
  if (held.session?.record.draft.id !== id) return
  useEditor.getState().setEditable(false)
  held.session.autosave.dispose()
  await leave()
  useEditor.getState().open(null)
  useView.getState().set({ pdf: null })
  await useSession
    .getState()
    .store?.setLastOpened(null)
    .catch(() => undefined)
}

/** Closes a draft whose pages do not come, and brings back the one before. */
async function takeBack(id: string, { before, isNew }: { before: string | null; isNew: boolean }): Promise<void> {
  await closeDeleted(id)
  if (isNew) await useSession.getState().store?.remove(id)
  if (before !== null) await openDraft(before)
}
