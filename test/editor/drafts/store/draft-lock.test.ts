// One tab edits a draft: who gets the lock, who waits, and browsers without locks.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { draftsInUse, lockDraft } from '../../../../src/editor/drafts/store/draft-lock.ts'
import { browser, openTab, pass, startBrowser } from './some-tabs.ts'

beforeEach(startBrowser)
afterEach(() => void vi.useRealTimers())

describe('lockDraft', () => {
  test('the first tab edits, once it has read the draft again', async () => {
    let read = () => undefined as void
    const tab = openTab({ onAcquired: () => new Promise((resolve) => (read = resolve)) })
    expect(tab.lock.state).toBe('pending')
    await pass()
    expect([tab.log, tab.lock.state]).toEqual([['acquired'], 'pending'])
    read()
    await pass()
    expect([tab.lock.state, tab.lock.supported]).toEqual(['held', true])
  })

  test('the second tab waits, and edits once the first is closed', async () => {
    const first = openTab()
    await pass()
    const second = openTab()
    await pass()
    expect(second.lock.state).toBe('elsewhere')
    expect(second.log).toEqual([])
    first.lock.release()
    await pass()
    expect(second.lock.state).toBe('held')
    expect(second.states).toEqual(['elsewhere', 'pending', 'held'])
    expect(first.log).toEqual(['acquired'])
  })

  test('two drafts are two locks', async () => {
    const tabs = [openTab(), openTab({ id: 'draft-2' })]
    await pass()
    expect(tabs.map(({ lock }) => lock.state)).toEqual(['held', 'held'])
  })

  test('a tab that leaves the queue is not given the draft', async () => {
    const first = openTab()
    await pass()
    const second = openTab()
    await pass()
    second.lock.release()
    const third = openTab()
    await pass()
    first.lock.release()
    await pass()
    expect(second.log).toEqual([])
    expect(third.lock.state).toBe('held')
  })

  test('a draft that cannot be read is not edited, and the lock is free for others', async () => {
    const first = openTab({ onAcquired: () => Promise.reject(new Error('corrupt')) })
    await pass()
    expect(first.lock.state).toBe('elsewhere')
    const second = openTab()
    await pass()
    expect(second.lock.state).toBe('held')
    expect(first.log).toEqual(['acquired'])
  })
})

describe('without Web Locks', () => {
  const options = () => ({
    onAcquired: vi.fn(),
    onLost: vi.fn(),
    onHandover: async () => undefined,
    openChannel: (name: string) => browser.channels.open(name),
  })

  test('every tab counts as the one that edits, and says that it cannot know', async () => {
    const calls = options()
    const lock = lockDraft('draft-1', { ...calls, locks: null })
    await pass()
    expect([lock.state, lock.supported]).toEqual(['held', false])
    expect(calls.onAcquired).toHaveBeenCalledTimes(1)
    expect(await lock.takeOver()).toBe(true)
  })

  test('locks that always fail count as none', async () => {
    const request = vi.fn(() => Promise.reject(new DOMException('', 'SecurityError')))
    const lock = lockDraft('draft-1', { ...options(), locks: { request } })
    await pass()
    expect([lock.state, lock.supported]).toEqual(['held', false])
    expect(request).toHaveBeenCalledTimes(1)
  })

  test('no draft is known to be in use', async () => {
    vi.stubGlobal('navigator', {})
    expect(await draftsInUse()).toEqual(new Set())
    vi.unstubAllGlobals()
  })
})

test('the drafts in use are those whose locks are held', async () => {
  const held = [{ name: 'luokuan-draft:a' }, { name: 'another' }, { name: 'luokuan-draft:b' }]
  vi.stubGlobal('navigator', { locks: { query: async () => ({ held }) } })
  expect(await draftsInUse()).toEqual(new Set(['a', 'b']))
  vi.unstubAllGlobals()
})
