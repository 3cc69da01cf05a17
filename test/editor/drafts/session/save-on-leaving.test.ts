// @vitest-environment jsdom
// When the browser is to ask before the page is left.
import { afterEach, expect, test, vi } from 'vitest'
import { saveOnLeaving } from '../../../../src/editor/drafts/session/save-on-leaving.ts'
import type { Autosave } from '../../../../src/editor/drafts/store/autosave.ts'
import { newRecord, type DraftRecord } from '../../../../src/editor/drafts/store/draft-record.ts'
import { withUnsaved } from '../../../../src/editor/drafts/store/unsaved.ts'
import { aDraft } from '../store/a-draft.ts'

const record = newRecord(aDraft())
const stops: (() => void)[] = []

afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  vi.restoreAllMocks()
  localStorage.clear()
})

function watch(state: 'saved' | 'dirty' | 'saving', current: DraftRecord | null, isAlone = false): void {
  const autosave: Autosave = {
    changed: () => undefined,
    flush: async () => true,
    dispose: () => undefined,
    status: { state },
  }
  stops.push(
    saveOnLeaving(
      autosave,
      () => current,
      () => isAlone,
    ),
  )
}

const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

test('a change that is being saved is written down, and nothing is asked', () => {
  watch('saving', record)
  expect(asks()).toBe(false)
  expect(withUnsaved(record)).toEqual(record)
})

test('work whose file is not stored is asked about', () => {
  watch('saving', null, true)
  expect(asks()).toBe(true)
})

test('a file that was only opened is not asked about', () => {
  watch('saving', null, false)
  expect(asks()).toBe(false)
})

test('a change that could not be written down is asked about, until it is saved', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  watch('dirty', record)
  expect(asks()).toBe(true)
  stops.pop()?.()
  watch('saved', record)
  expect(asks()).toBe(false)
})
