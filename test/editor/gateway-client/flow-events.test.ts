// @vitest-environment jsdom
// Events of contracts: heard, and after a break listened for again, ever more seldom.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { listenToFlows } from '../../../src/editor/gateway-client/flow-events.ts'

class FakeSource {
  static all: FakeSource[] = []
  closed = false
  readonly #listeners = new Map<string, (event: { data: string }) => void>()
  readonly url: string
  constructor(url: string) {
    this.url = url
    FakeSource.all.push(this)
  }
  addEventListener(name: string, listener: (event: { data: string }) => void) {
    this.#listeners.set(name, listener)
  }
  tell(name: string, data = '') {
    this.#listeners.get(name)?.({ data })
  }
  close() {
    this.closed = true
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  FakeSource.all = []
  vi.stubGlobal('EventSource', FakeSource)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const last = () => FakeSource.all.at(-1)!
const state = { flowId: 'flow-1', status: 4, statusAt: '2026-05-01T00:00:00.000Z' }

test('tells what it hears, and nothing of what has another shape', () => {
  const hear = vi.fn()
  const stop = listenToFlows(hear)
  last().tell('flow', JSON.stringify(state))
  for (const nonsense of ['', 'null', '{"flowId":1}', '[]']) last().tell('flow', nonsense)
  expect(hear.mock.calls).toEqual([[state]])
  stop()
  expect(last().closed).toBe(true)
})

test('waits longer from break to break, a minute at most, and asks anew once it stands again', () => {
  const back = vi.fn()
  const stop = listenToFlows(() => undefined, back)
  for (const wait of [1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000]) {
    const count = FakeSource.all.length
    last().tell('error')
    vi.advanceTimersByTime(wait - 1)
    expect(FakeSource.all).toHaveLength(count)
    vi.advanceTimersByTime(1)
    expect(FakeSource.all).toHaveLength(count + 1)
  }
  last().tell('open')
  expect(back).toHaveBeenCalledTimes(1)
  last().tell('error')
  vi.advanceTimersByTime(1000)
  expect(FakeSource.all).toHaveLength(10)
  stop()
})

test('does not begin again once it is stopped', () => {
  const stop = listenToFlows(() => undefined)
  last().tell('error')
  stop()
  vi.advanceTimersByTime(120_000)
  expect(FakeSource.all).toHaveLength(1)
})
