// @vitest-environment jsdom
// A change at the server: once for one press, never repeated by itself, and known also where its screen has gone.
import { act, renderHook } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { GatewayError } from '../../../src/editor/gateway-client/call.ts'
import { useChange } from '../../../src/editor/gateway-client/use-change.ts'
import { WithQueries } from '../with-queries.tsx'

function show() {
  const ways: { readonly resolve: (answer: string) => void; readonly reject: (error: Error) => void }[] = []
  const change = vi.fn((_: string) => new Promise<string>((resolve, reject) => ways.push({ resolve, reject })))
  const told = vi.fn()
  const heard = vi.fn()
  const { result, unmount } = renderHook(() => useChange(change, told), { wrapper: WithQueries })
  const send = (what: string) => act(async () => result.current.send(what, heard))
  return { ways, change, told, heard, result, unmount, send }
}

test('two presses are one change, and once it is answered the next may go', async () => {
  const { ways, change, heard, result, send } = show()
  await act(async () => {
    result.current.send('one', heard)
    result.current.send('two', heard)
  })
  await send('three')
  expect(change.mock.calls.map(([what]) => what)).toEqual(['one'])
  expect(result.current.busy).toBe(true)
  await act(async () => ways[0]!.resolve('done'))
  expect(heard.mock.calls).toEqual([['done']])
  expect(result.current).toMatchObject({ busy: false, answer: 'done', error: null })
  await send('four')
  expect(change).toHaveBeenCalledTimes(2)
})

test('one that fails is not repeated by itself, and says why until it is sent again', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  try {
    const { ways, change, heard, told, result, send } = show()
    await send('one')
    await act(async () => ways[0]!.reject(new GatewayError('offline')))
    await act(() => vi.advanceTimersByTimeAsync(120_000))
    window.dispatchEvent(new Event('online'))
    expect(change).toHaveBeenCalledTimes(1)
    expect(result.current.error?.code).toBe('offline')
    expect([heard.mock.calls, told.mock.calls]).toEqual([[], []])
    await send('one')
    expect(result.current.error).toBeNull()
  } finally {
    vi.useRealTimers()
  }
})

test('is sent although the browser says that there is no network', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  window.dispatchEvent(new Event('offline'))
  const { change, send } = show()
  await send('one')
  expect(change).toHaveBeenCalledTimes(1)
  window.dispatchEvent(new Event('online'))
})

test('what came of it is told also where its screen has gone, which hears nothing more', async () => {
  const { ways, told, heard, unmount, send } = show()
  await send('one')
  unmount()
  await act(async () => ways[0]!.resolve('done'))
  expect(told.mock.calls).toEqual([['done']])
  expect(heard).not.toHaveBeenCalled()
})

test('forgotten while it is under way, it shows nothing and another may be sent', async () => {
  const { ways, change, heard, result, send } = show()
  await send('one')
  await act(async () => result.current.forget())
  await send('two')
  expect(change).toHaveBeenCalledTimes(2)
  await act(async () => ways[0]!.resolve('older'))
  expect(result.current.answer).toBeNull()
  await send('three')
  expect(change).toHaveBeenCalledTimes(2)
  await act(async () => ways[1]!.resolve('newer'))
  expect(result.current.answer).toBe('newer')
  expect(heard.mock.calls).toEqual([['newer']])
})
