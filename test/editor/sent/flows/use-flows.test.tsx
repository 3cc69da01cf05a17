// @vitest-environment jsdom
// The list of contracts, kept up to date: on focus, at an interval, by events; never by an older answer.
import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FlowList, FlowState } from '../../../../src/gateway/routes.ts'
import { ask, choose, resetFlowList, useFlowList } from '../../../../src/editor/sent/flows/flow-list-store.ts'
import { applyFlowChange } from '../../../../src/editor/sent/flows/flow-states.ts'
import { useFlows } from '../../../../src/editor/sent/flows/list/use-flows.ts'
import { showTab, WithQueries } from '../../with-queries.tsx'
import { aFlow, listOf } from './a-flow-screen.tsx'

interface Question {
  readonly what: string
  /** Null is no answer. */
  readonly answer: (body: unknown) => Promise<void>
}
let asked: Question[]
const listeners = new Map<string, (event: { data: string }) => void>()

beforeEach(() => {
  resetFlowList()
  vi.useFakeTimers({ shouldAdvanceTime: true })
  asked = []
  vi.stubGlobal(
    'fetch',
    (path: string, { body }: { body?: string } = {}) =>
      new Promise<Response>((resolve, reject) => {
        const answer = async (value: unknown) =>
          value === null ? reject(new TypeError('no network')) : resolve(new Response(JSON.stringify(value)))
        asked.push({ what: decodeURIComponent(path) + (body ?? ''), answer: (value) => act(() => answer(value)) })
      }),
  )
  vi.stubGlobal(
    'EventSource',
    class {
      addEventListener(name: string, listener: (event: { data: string }) => void) {
        listeners.set(name, listener)
      }
      close() {
        listeners.clear()
      }
    },
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  showTab(true)
})

const refreshed = { flows: [], askedAt: '2026-05-01T10:30:00.000Z' }
const show = () => renderHook(() => useFlows(), { wrapper: WithQueries }).result
const names = (shown: ReturnType<typeof show>) => shown.current.list?.flows.map(({ name }) => name)
const statuses = (shown: ReturnType<typeof show>) => shown.current.list?.flows.map(({ status }) => status)
const tell = (state: FlowState) => act(async () => listeners.get('flow')!({ data: JSON.stringify(state) }))
const change = (what: Parameters<typeof ask>[0]) => act(async () => ask(what))
/** All that were asked since are answered, until nothing more is. */
async function settle(list: FlowList, from = 0): Promise<void> {
  for (let at = from; at < asked.length; at += 1) {
    const { what, answer } = asked[at]!
    await answer(what.includes('/refresh') ? refreshed : list)
  }
}

test('shows what is asked for now, however late an older answer comes', async () => {
  const shown = show()
  await settle(listOf([aFlow({ name: '全部' })]))
  const from = asked.length
  await change({ query: '甲' })
  await change({ query: '乙' })
  const [first, second] = asked.slice(from)
  await second!.answer(listOf([aFlow({ name: '乙' })]))
  await first!.answer(listOf([aFlow({ name: '甲' })]))
  expect(names(shown)).toEqual(['乙'])
})

test('goes on showing the last list while another is read, and where that fails', async () => {
  const shown = show()
  await settle(listOf([aFlow({ name: '全部', status: 4 })]))
  const from = asked.length
  await change({ query: '甲' })
  expect(names(shown)).toEqual(['全部'])
  expect(shown.current.loading).toBe(true)
  await asked[from]!.answer(null)
  expect(names(shown)).toEqual(['全部'])
  expect(shown.current.error?.code).toBe('offline')
  await act(async () => shown.current.load())
  expect(shown.current.error?.code).toBe('offline')
  await asked.at(-1)!.answer(listOf([aFlow({ name: '甲', status: 4 })]))
  expect(names(shown)).toEqual(['甲'])
  expect(shown.current.error).toBeNull()
})

test('goes to the last page that there is where the one asked for went', async () => {
  const shown = show()
  await settle(listOf([aFlow({ status: 4 })], { total: 120 }))
  await change({ page: 3 })
  await asked.at(-1)!.answer(listOf([], { total: 60 }))
  expect(names(shown)).toHaveLength(1)
  expect(useFlowList.getState().asked.page).toBe(2)
  await waitFor(() => expect(asked.at(-1)!.what).toContain('page=2'))
})

test('asks Tencent when one comes back to the tab, and nothing while it is out of sight', async () => {
  const shown = show()
  await settle(listOf([aFlow()]))
  expect(asked.filter(({ what }) => what.includes('/refresh'))).toHaveLength(1)
  expect(shown.current.askedAt).toBe(Date.parse(refreshed.askedAt))
  act(() => showTab(false))
  expect(listeners.size).toBe(0)
  const from = asked.length
  await act(() => vi.advanceTimersByTimeAsync(120_000))
  expect(asked.slice(from)).toEqual([])
  act(() => showTab(true))
  await waitFor(() => expect(asked.at(-1)!.what).toBe('/api/flows/refresh{"flowIds":["flow-1"]}'))
  expect(shown.current.refreshing).toBe(true)
})

test('is read twice a minute where there is nothing to ask Tencent about, and where it could not be read', async () => {
  const shown = show()
  await asked[0]!.answer(null)
  expect(shown.current.error?.code).toBe('offline')
  await act(() => vi.advanceTimersByTimeAsync(30_000))
  expect(asked).toHaveLength(2)
  await asked[1]!.answer(listOf([aFlow({ status: 4 })]))
  await act(() => vi.advanceTimersByTimeAsync(30_000))
  expect(asked.map(({ what }) => what.includes('/refresh'))).toEqual([false, false, false])
})

test('says that Tencent could not be asked, until it could', async () => {
  const shown = show()
  await asked[0]!.answer(listOf([aFlow()]))
  const from = asked.length
  await asked.at(-1)!.answer(null)
  await settle(listOf([aFlow()]), from)
  expect(shown.current.stale?.code).toBe('offline')
  await act(() => vi.advanceTimersByTimeAsync(30_000))
  await settle(listOf([aFlow()]), from + 1)
  expect(asked.some(({ what }) => what.includes('"maxAge":20'))).toBe(true)
  expect(shown.current.stale).toBeNull()
})

test('shows a status that is told, not what was asked before; several are one look at the counts', async () => {
  const shown = show()
  await settle(listOf([aFlow()]))
  act(() => choose(shown.current.list!.flows, true))
  await act(async () => shown.current.load())
  const older = asked.at(-1)!
  const from = asked.length
  const at = '2026-05-02T00:00:00.000Z'
  await tell({ flowId: 'flow-1', status: 2, statusAt: at })
  await tell({ flowId: 'flow-1', status: 3, statusAt: at })
  expect(statuses(shown)).toEqual([3])
  await older.answer(listOf([aFlow()]))
  expect(statuses(shown)).toEqual([3])
  await act(() => vi.advanceTimersByTimeAsync(400))
  expect(asked.slice(from).map(({ what }) => what.includes('/refresh'))).toEqual([false])
  await asked[from]!.answer(listOf([aFlow({ status: 3, name: '新' })]))
  expect([...useFlowList.getState().chosen.values()].map(({ name }) => name)).toEqual(['新'])
})

test('shows what a person has just done, and reads the list again', async () => {
  const shown = show()
  await settle(listOf([aFlow()]))
  const from = asked.length
  await act(async () => applyFlowChange({ flowId: 'flow-1', status: 6, statusAt: '2026-05-02T00:00:00.000Z' }))
  expect(statuses(shown)).toEqual([6])
  expect(asked.length).toBe(from + 1)
})
