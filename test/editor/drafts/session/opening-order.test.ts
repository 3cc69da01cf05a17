// Which of several openings ends up on the screen, and what becomes of the others.
import { expect, test, vi } from 'vitest'
import { beginOpening } from '../../../../src/editor/drafts/session/opening-order.ts'

test('a later opening ends the one before', () => {
  const end = vi.fn()
  const first = beginOpening(end)
  expect(first.isLatest()).toBe(true)
  const second = beginOpening(() => undefined)
  expect(end).toHaveBeenCalledTimes(1)
  expect(first.isLatest()).toBe(false)
  expect(second.isLatest()).toBe(true)
  beginOpening(() => undefined)
  expect(end).toHaveBeenCalledTimes(1)
})

test('one that shows its draft, or has failed, is not ended any more', () => {
  const end = vi.fn()
  beginOpening(end).settle()
  beginOpening(() => undefined)
  expect(end).not.toHaveBeenCalled()
})

test('one that fails after it was overtaken leaves the later one to be ended', () => {
  const first = beginOpening(() => undefined)
  const end = vi.fn()
  beginOpening(end)
  first.settle()
  beginOpening(() => undefined)
  expect(end).toHaveBeenCalledTimes(1)
})
