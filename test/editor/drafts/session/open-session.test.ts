// @vitest-environment jsdom
// What leaving the page would lose.
import { beforeEach, expect, test } from 'vitest'
import { updateFlow } from '../../../../src/contract/draft/flow-edits.ts'
import { hasUnstoredWork, held, type OpenSession } from '../../../../src/editor/drafts/session/open-session.ts'
import { editQuietly, stepHistory, useEditor } from '../../../../src/editor/state/editor-store.ts'
import { aRecord } from '../store/a-draft.ts'

/** A session as far as these tests need it. */
function anOpenSession(isStored: boolean): OpenSession {
  const record = aRecord()
  useEditor.getState().open(record.draft)
  useEditor.getState().setEditable(true)
  const session = { record, isStored, close: [] } as unknown as OpenSession
  held.session = session
  return session
}

const name = (FlowName: string) => useEditor.getState().edit((draft) => updateFlow(draft, { FlowName }))

beforeEach(() => {
  held.session = null
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
