// @vitest-environment jsdom
// Changes that were written when the page ended, and what they are added to.
import { beforeEach, expect, test, vi } from 'vitest'
import { dropUnsaved, withUnsaved, writeUnsaved } from '../../../../src/editor/drafts/store/unsaved.ts'
import type { DraftRecord } from '../../../../src/editor/drafts/store/draft-record.ts'
import { aRecord } from './a-draft.ts'

beforeEach(() => localStorage.clear())

const saved: DraftRecord = { ...aRecord(), revision: 7 }
const typed: DraftRecord = { ...saved, draft: { ...saved.draft, flow: { ...saved.draft.flow, FlowName: '未保存' } } }
const after = (revision: number): DraftRecord => ({ ...saved, revision })

test('are there again on top of the record that they were made on', () => {
  expect(withUnsaved(saved)).toBeNull()
  writeUnsaved(typed)
  expect(withUnsaved(saved)).toEqual(typed)
})

test('are there where a save that was under way came through', () => {
  writeUnsaved(typed)
  expect(withUnsaved(after(8))?.draft.flow.FlowName).toBe('未保存')
  expect(withUnsaved(after(8))?.revision).toBe(8)
})

test('are dropped where the draft was saved later, and where they are no draft', () => {
  writeUnsaved(typed)
  expect(withUnsaved(after(9))).toBeNull()
  expect(localStorage).toHaveLength(0)
  localStorage.setItem(`luokuan.unsaved.${saved.draft.id}`, '{"revision":7,"draft":{"id":1}}')
  expect(withUnsaved(saved)).toBeNull()
  localStorage.setItem(`luokuan.unsaved.${saved.draft.id}`, '{broken')
  expect(withUnsaved(saved)).toBeNull()
})

test('leave nothing behind', () => {
  writeUnsaved(typed)
  dropUnsaved(saved.draft.id)
  expect(localStorage).toHaveLength(0)
})

test('that find no room leave nothing older behind either', () => {
  expect(writeUnsaved(saved)).toBe(true)
  vi.spyOn(Storage.prototype, 'setItem').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(writeUnsaved(typed)).toBe(false)
  expect(localStorage).toHaveLength(0)
})
