// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { flushWhenHidden, warnWhenFailed, type Autosave } from '../../../../src/editor/drafts/store/autosave.ts'

function anAutosave(): Autosave & { status: Autosave['status'] } {
  return {
    changed: () => undefined,
    flush: vi.fn(async () => true),
    dispose: () => undefined,
    status: { state: 'saved' },
  }
}

function becomeVisible(visible: boolean) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visible ? 'visible' : 'hidden')
  document.dispatchEvent(new Event('visibilitychange'))
}

test('saves when the page is hidden and when it is left, until told otherwise', () => {
  const autosave = anAutosave()
  const stop = flushWhenHidden(autosave)
  becomeVisible(true)
  expect(autosave.flush).toHaveBeenCalledTimes(0)
  becomeVisible(false)
  expect(autosave.flush).toHaveBeenCalledTimes(1)
  window.dispatchEvent(new Event('pagehide'))
  expect(autosave.flush).toHaveBeenCalledTimes(2)
  stop()
  becomeVisible(false)
  window.dispatchEvent(new Event('pagehide'))
  expect(autosave.flush).toHaveBeenCalledTimes(2)
})

test('leaving is asked about only while saving fails', () => {
  const autosave = anAutosave()
  const stop = warnWhenFailed(autosave)
  const leave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  expect(leave()).toBe(true)
  autosave.status = { state: 'failed', error: new Error('full') }
  expect(leave()).toBe(false)
  stop()
  expect(leave()).toBe(true)
})
