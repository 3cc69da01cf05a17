// Opens drafts and closes them.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { newDraft } from '../../../contract/draft/new-draft.ts'
import type { DraftFile } from '../../../contract/draft/draft.ts'
import { newId } from '../../../contract/draft/id.ts'
import { openDocument } from '../../../document/open-document.ts'
import { maxPages } from '../../../document/open-error.ts'
import { createAutosave, saveWhenIdle } from '../store/autosave.ts'
import { newRecord, type DraftRecord } from '../store/draft-record.ts'
import type { DraftStore } from '../store/draft-store.ts'
import { StorageError } from '../store/storage-error.ts'
import { withUnsaved } from '../store/unsaved.ts'
import { hidePictures, showPictures } from '../pictures/shelf.ts'
import { useEditor } from '../../state/editor-store.ts'
import { useView } from '../../state/view-store.ts'
import { wantWorkbench } from '../../state/workbench.ts'
import { pdfResources, takeWorker } from '../../viewer/pdfjs.ts'
import { mountedViewer, theViewer } from '../../viewer/viewer.ts'
import { firstModel, loadModel } from './load-model.ts'
import { hasUnstoredWork, held, lockHere, saveNow, unsavedRecord, type OpenSession } from './open-session.ts'
import { showDrawing, whileOpening } from './opening.ts'
import { beginOpening, enterInTurn, hasOpeningBegun } from './opening-order.ts'
import { askPassword } from './password-prompt.ts'
import { saveOnChange } from './save-on-change.ts'
import { saveOnLeaving } from './save-on-leaving.ts'
import { useSession } from './session-store.ts'
import { atLatest, firstPagePainted } from './page-shown.ts'
import { setLastOpened, storeFirst, storeShown, type ConfirmUnkept } from './store-new.ts'
import { unlocked } from './unlock.ts'

/** Asks the person before closing a draft that could not be saved. */
let confirmLoss: (signal: AbortSignal) => Promise<boolean> = () => Promise.resolve(true)

/** `signal` ends the question with the opening that it is about. */
export function askBeforeLoss(ask: (signal: AbortSignal) => Promise<boolean>): void {
  confirmLoss = ask
}

/** Opens the draft that was open last, unless the person has opened something else in the meantime. */
export async function openLast(store: DraftStore, id: string): Promise<void> {
  const record = await store.load(id)
  if (hasOpeningBegun()) return
  // Without a record the draft was deleted in another tab: there is nothing to open or report.
  if (record) await openStored(store, record)
  else await store.setLastOpened(null)
}

/**
 * Opens a PDF as a new draft. Where nothing else is open it is shown first and stored then; `confirmUnkept` is asked if
 * it cannot be stored. The bytes are given away.
 */
export async function openContract(bytes: Uint8Array, name: string, confirmUnkept: ConfirmUnkept): Promise<void> {
  const draft = newDraft({ id: newId(), name, size: bytes.length })
  await openRecord(newRecord(draft), bytes, confirmUnkept)
}

/** Opens a draft that was saved as a file, as a new record in this browser. */
export async function openRecord(given: DraftRecord, bytes: Uint8Array, confirmUnkept: ConfirmUnkept): Promise<void> {
  const { name } = given.draft.file
  await opening(given.draft.file, async (turn) => {
    let unlock = false
    const asGiven = await openPdf(bytes, name, turn, (wished) => {
      unlock = wished
    })
    const open = (unlockedBytes: Uint8Array) => openPdf(unlockedBytes, name, turn)
    const pdf = unlock ? await unlocked(asGiven, open, turn.signal) : asGiven
    const record = pdf === asGiven ? given : await withSizeOf(pdf, given)
    const close = () => void pdf.loadingTask.destroy()
    // The person may prefer what is open, with its history, to a contract that cannot be stored.
    const keeping = held.session ? await storeFirst(record, pdf, confirmUnkept, turn.signal) : 'after'
    if (keeping === 'refused') return close()
    await enterInTurn(turn.isMine, () => enter(record, pdf, { keeping, confirmUnkept }, turn), close)
    // Given up: nothing shows it.
    if (keeping === 'before' && held.session?.pdf !== pdf) await useSession.getState().store?.remove(record.draft.id)
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
      () => enter(withUnsaved(record) ?? record, pdf, { keeping: 'before' }, turn),
      () => void pdf.loadingTask.destroy(),
    )
  })
}

/** One opening among several: whether it is still the one that counts, and what ends it. */
interface Turn {
  readonly isMine: () => boolean
  readonly signal: AbortSignal
  /** From here on a later opening does not end it. */
  readonly settle: () => void
}

async function opening(file: DraftFile, work: (turn: Turn) => Promise<void>): Promise<void> {
  wantWorkbench()
  await whileOpening({ name: file.name, bytes: file.size }, async (signal, giveUp) => {
    const { isLatest, settle } = beginOpening(giveUp)
    try {
      if (await mayLeave(signal)) await work({ isMine: () => isLatest() && !signal.aborted, signal, settle })
    } finally {
      settle()
    }
  })
}

/** The draft of a file whose bytes are others now. */
async function withSizeOf(pdf: PDFDocumentProxy, record: DraftRecord): Promise<DraftRecord> {
  const { length: size } = await pdf.getData()
  return { ...record, draft: { ...record.draft, file: { ...record.draft.file, size } } }
}

function openPdf(
  bytes: Uint8Array,
  name: string,
  { signal }: Turn,
  onUnlock?: (unlock: boolean) => void,
): Promise<PDFDocumentProxy> {
  return openDocument(bytes, {
    resources: pdfResources,
    askPassword: askPassword(name, signal, onUnlock),
    maxPages,
    signal,
    isGivenAway: true,
    worker: takeWorker(),
  })
}

interface Entering {
  /** When the draft is stored: it is already, it will be once it is shown, or it cannot be. */
  readonly keeping: 'before' | 'after' | 'never'
  /** For a new draft. */
  readonly confirmUnkept?: ConfirmUnkept
}

/** Shows the draft in place of the previous one, and starts autosave and the lock. */
async function enter(
  record: DraftRecord,
  pdf: PDFDocumentProxy,
  { keeping, confirmUnkept }: Entering,
  { signal, settle }: Turn,
): Promise<void> {
  const model = await firstModel(pdf).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
  const viewer = await mountedViewer()
  if (signal.aborted || !model) return
  settle()
  const before = held.session?.record.draft.id ?? null
  let enterFully = () => undefined as void
  const entered = new Promise<void>((resolve) => {
    enterFully = resolve
  })
  const giveUp = () => takeBack(record.draft.id, { before, isNew: confirmUnkept !== undefined })
  // From here on the draft before is closed, and giving up means to open it again.
  const hideDrawing = showDrawing({
    record,
    pdf,
    shown: entered.then(() => firstPagePainted(viewer)),
    giveUp: () => entered.then(giveUp),
  })
  await leave('saving')
  const autosave = createAutosave({
    save: saveNow,
    whenIdle: saveWhenIdle,
    onStatus: (saving) => useSession.setState({ saving }),
  })
  await viewer.show(pdf, record.view, () => {
    useSession.setState({
      saving: { state: keeping === 'after' ? 'saving' : 'saved' },
      lock: 'pending',
      kept: keeping !== 'never',
    })
    useEditor.getState().setEditable(false)
    useEditor.getState().open(record.draft)
    useView.getState().set({
      pdf,
      model,
      pageShown: false,
      modelReady: false,
      textReady: false,
      text: { read: 0, state: 'reading' },
      tab: 'component',
      preview: false,
    })
  })
  void showPictures(record.draft.id)
  const painted = firstPagePainted(viewer)
  const opened: OpenSession = {
    record,
    pdf,
    isStored: keeping === 'before',
    autosave,
    lock: lockHere(record.draft.id),
    close: [
      loadModel(pdf, painted),
      saveOnLeaving(autosave, unsavedRecord, hasUnstoredWork),
      saveOnChange(autosave),
      hideDrawing,
    ],
  }
  held.session = opened
  enterFully()
  const shown = atLatest(painted)
  void shown.then(() => held.session === opened && useView.getState().set({ pageShown: true }))
  if (keeping === 'after' && confirmUnkept) void storeShown(opened, shown, confirmUnkept, giveUp)
  if (keeping === 'before') await setLastOpened(record.draft.id)
}

/** True if the open draft is fully saved, or the person agrees to lose it. */
async function mayLeave(signal: AbortSignal): Promise<boolean> {
  if (!held.session) return true
  // It may be so new that nothing has asked for it to be stored yet.
  if (!held.session.isStored) held.session.autosave.changed()
  const saved = await held.session.autosave.flush()
  return (saved && held.session.isStored) || confirmLoss(signal)
}

/** Closes the open draft, which is saved first unless it is deleted. */
async function leave(how: 'saving' | 'deleted'): Promise<void> {
  if (!held.session) return
  const closing = held.session
  // Changes made after this point would not be saved.
  useEditor.getState().setEditable(false)
  if (how === 'saving') await closing.autosave.flush()
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
  await leave('deleted')
  useEditor.getState().open(null)
  useView.getState().set({ pdf: null })
  await setLastOpened(null)
}

/** Closes a draft whose pages do not come, and brings back the one before. */
async function takeBack(id: string, { before, isNew }: { before: string | null; isNew: boolean }): Promise<void> {
  const closing = held.session
  await closeDeleted(id)
  // A save that is under way, which a store that is still being opened would hold up, is not waited for before.
  await closing?.autosave.flush()
  if (isNew) await useSession.getState().store?.remove(id)
  if (before !== null) await openDraft(before)
}
