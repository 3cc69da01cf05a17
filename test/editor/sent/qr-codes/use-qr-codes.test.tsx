// @vitest-environment jsdom
// The list of QR codes, kept up to date: at an interval, on focus, by events; never by an older answer.
import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { putQrCode, useQrCodes, useTemplateNames } from '../../../../src/editor/sent/qr-codes/use-qr-codes.ts'
import { showTab, WithQueries } from '../../with-queries.tsx'
import { aCode, onboarding } from './some-codes.ts'

/** Questions for the list that wait for their answer, oldest first; null is no answer. */
let waiting: ((used: number | null) => void)[]
let templates: number
/** Whoever listens to the gateway's events. */
const listeners = new Set<() => void>()

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  waiting = []
  templates = 0
  vi.stubGlobal('fetch', (url: string) => {
    if (url === '/api/templates') {
      templates += 1
      return Promise.resolve(new Response(JSON.stringify({ templates: [onboarding] })))
    }
    return new Promise<Response>((resolve, reject) => {
      waiting.push((used) =>
        used === null
          ? reject(new TypeError('no network'))
          : resolve(new Response(JSON.stringify({ qrCodes: [aCode({ usedFlowNum: used })], editions: ['ess'] }))),
      )
    })
  })
  vi.stubGlobal(
    'EventSource',
    class {
      addEventListener(name: string, listener: (event: { data: string }) => void) {
        if (name === 'qr-code') listeners.add(() => listener({ data: '' }))
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

const show = () => renderHook(() => useQrCodes(), { wrapper: WithQueries }).result
const used = (shown: ReturnType<typeof show>) => shown.current.codes.map(({ usedFlowNum }) => usedFlowNum)
const answer = (place: number, count: number | null) => act(async () => waiting[place]!(count))

test('is read anew twice a minute, and not while the tab is out of sight', async () => {
  const shown = show()
  await answer(0, 1)
  await act(() => vi.advanceTimersByTimeAsync(30_000))
  expect(waiting).toHaveLength(2)
  await answer(1, 2)
  expect(used(shown)).toEqual([2])
  act(() => showTab(false))
  expect(listeners.size).toBe(0)
  await act(() => vi.advanceTimersByTimeAsync(120_000))
  expect(waiting).toHaveLength(2)
  act(() => showTab(true))
  await waitFor(() => expect(waiting).toHaveLength(3))
  expect(listeners.size).toBe(1)
})

test('is not set back by an answer to an older question, asked before the list or a code changed', async () => {
  const shown = show()
  await answer(0, 1)
  act(() => listeners.forEach((hear) => hear()))
  act(() => listeners.forEach((hear) => hear()))
  expect(waiting).toHaveLength(3)
  await answer(2, 3)
  await answer(1, 2)
  expect(used(shown)).toEqual([3])
  act(() => listeners.forEach((hear) => hear()))
  await act(async () => putQrCode(aCode({ id: 'made', usedFlowNum: 0 })))
  expect(used(shown)).toEqual([0, 3])
  await answer(3, 4)
  expect(used(shown)).toEqual([0, 3])
})

test('says since when it is stale, and goes on saying why while it is read again', async () => {
  const shown = show()
  await answer(0, null)
  expect(shown.current.state).toBe('failed')
  await act(() => vi.advanceTimersByTimeAsync(30_000))
  expect(shown.current).toMatchObject({ state: 'failed', error: { code: 'offline' } })
  await answer(1, 1)
  const { readAt, error } = shown.current
  expect(error).toBeNull()
  await act(async () => putQrCode(aCode({ id: 'made' })))
  await answer(2, null)
  expect(shown.current).toMatchObject({ state: 'ready', readAt, error: { code: 'offline' } })
  expect(shown.current.codes).toHaveLength(2)
})

test('the names of templates are read once', async () => {
  const { result, unmount } = renderHook(() => useTemplateNames(), { wrapper: WithQueries })
  await waitFor(() => expect(result.current.get(onboarding.id)).toBe(onboarding.name))
  unmount()
  const again = renderHook(() => useTemplateNames(), { wrapper: WithQueries })
  expect(again.result.current.get(onboarding.id)).toBe(onboarding.name)
  act(() => showTab(true))
  await act(async () => undefined)
  expect(templates).toBe(1)
})
