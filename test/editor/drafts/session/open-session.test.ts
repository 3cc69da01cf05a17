// @vitest-environment jsdom
// Saving the open draft, and what leaving the page would lose of it.
import { beforeEach, expect, test, vi } from 'vitest'
import { updateFlow } from '../../../../src/contract/draft/flow-edits.ts'
import { hasUnstoredWork, held, saveNow, type OpenSession } from '../../../../src/editor/drafts/session/open-session.ts'
import { setOpening } from '../../../../src/editor/drafts/session/opened-store.ts'
import { useSession } from '../../../../src/editor/drafts/session/session-store.ts'
import type { DraftRecord } from '../../../../src/editor/drafts/store/draft-record.ts'
import type { DraftStore } from '../../../../src/editor/drafts/store/draft-store.ts'
import { editQuietly, stepHistory, useEditor } from '../../../../src/editor/state/editor-store.ts'
import { aRecord, pdfBytes } from '../store/a-draft.ts'

/** A session as far as these tests need it. */
function anOpenSession(isStored: boolean): OpenSession {
  const record = aRecord()
  useEditor.getState().open(record.draft)
  useEditor.getState().setEditable(true)
  const pdf = { getData: async () => pdfBytes }
  const session = { record, isStored, pdf, close: [] } as unknown as OpenSession
  held.session = session
  return session
}

const name = (FlowName: string) => useEditor.getState().edit((draft) => updateFlow(draft, { FlowName }))

/** A store that keeps what it is given in a list. */
function aStore() {
  const records: DraftRecord[] = []
  const store = { create: async (record: DraftRecord) => void records.push(record) } as unknown as DraftStore
  return { store, records }
}

/** The store is being opened until the returned function is called with it, or with null if there is none. */
function openingStore(): (store: DraftStore | null) => void {
  let opened: (store: DraftStore | null) => void = () => undefined
  setOpening(new Promise((resolve) => (opened = resolve)))
  return opened
}

beforeEach(() => {
  held.session = null
  useSession.setState({ store: null, kept: true })
  useEditor.getState().open(null)
})

test('work is there alone from the first edit until its file is stored', () => {
  expect(hasUnstoredWork()).toBe(false)
  const session = anOpenSession(false)
  expect(hasUnstoredWork()).toBe(false)
  name('租赁合同')
  expect(hasUnstoredWork()).toBe(true)
  session.isStored = true
  expect(hasUnstoredWork()).toBe(false)
})

test('what was undone, and what is no step, is no work', () => {
  anOpenSession(false)
  editQuietly((draft) => ({ ...draft, suggestionsHidden: true }))
  expect(hasUnstoredWork()).toBe(false)
  name('租赁合同')
  stepHistory('undo')
  expect(hasUnstoredWork()).toBe(false)
})

test('a save waits for a store that is being opened, and saves what is there then', async () => {
  const opened = openingStore()
  const session = anOpenSession(false)
  const saving = saveNow()
  const settled = vi.fn()
  void saving.then(settled, settled)
  await new Promise((resolve) => setTimeout(resolve))
  expect(settled).not.toHaveBeenCalled()
  name('租赁合同')
  const { store, records } = aStore()
  opened(store)
  await saving
  expect(records.map(({ draft }) => draft.flow.FlowName)).toEqual(['租赁合同'])
  expect(session.isStored).toBe(true)
})

test('a save fails where the browser has no store', async () => {
  openingStore()(null)
  anOpenSession(false)
  await expect(saveNow()).rejects.toMatchObject({ code: 'unavailable' })
})

test('a draft that was closed while its save waited for the store is not stored', async () => {
  const opened = openingStore()
  const closed = anOpenSession(false)
  const saving = saveNow()
  held.session = null
  const { store, records } = aStore()
  opened(store)
  await saving
  expect(records).toEqual([])
  expect(closed.isStored).toBe(false)
})
