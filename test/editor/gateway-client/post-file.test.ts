// @vitest-environment jsdom
// An upload that comes while too many others upload.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { upload } from '../../../src/editor/gateway-client/post-file.ts'

interface Reply {
  readonly status: number
  readonly body: object
  readonly retryAfter?: string
}

const uploaded = { fileId: 'file', sha256: 'a', size: 1, expiresAt: '2026-11-29T10:00:00Z' }
const busy = (retryAfter?: string): Reply => ({
  status: 503,
  body: { error: { code: 'busy', message: 'Too many.' } },
  ...(retryAfter !== undefined && { retryAfter }),
})

describe('an upload', () => {
  let replies: Reply[]
  let sent: number

  beforeEach(() => {
    vi.useFakeTimers()
    sent = 0
    class FakeRequest extends EventTarget {
      readonly upload = new EventTarget()
      #reply: Reply | undefined
      status = 0
      responseText = ''
      open() {}
      abort() {
        this.dispatchEvent(new Event('abort'))
      }
      setRequestHeader() {}
      getResponseHeader() {
        return this.#reply?.retryAfter ?? null
      }
      send() {
        sent += 1
        this.#reply = replies.shift()
        this.status = this.#reply?.status ?? 0
        this.responseText = JSON.stringify(this.#reply?.body)
        queueMicrotask(() => this.dispatchEvent(new Event(this.#reply ? 'load' : 'error')))
      }
    }
    vi.stubGlobal('XMLHttpRequest', FakeRequest)
  })

  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  const run = (signal?: AbortSignal) => upload('POST /api/files', new Blob(['x']), 'a.pdf', { signal })

  it('ends where the person gives it up, in the request and between two', async () => {
    const first = new AbortController()
    replies = [{ status: 200, body: uploaded }]
    const ended = run(first.signal)
    first.abort()
    await expect(ended).rejects.toMatchObject({ code: 'cancelled' })
    const second = new AbortController()
    replies = [busy('7'), { status: 200, body: uploaded }]
    const waiting = expect(run(second.signal)).rejects.toMatchObject({ code: 'cancelled' })
    await vi.advanceTimersByTimeAsync(1000)
    second.abort()
    await waiting
    await vi.advanceTimersByTimeAsync(10_000)
    expect(sent).toBe(2)
  })

  it('waits as long as the gateway asks for, and goes on by itself', async () => {
    replies = [busy('7'), busy(), { status: 200, body: uploaded }]
    const result = run()
    await vi.advanceTimersByTimeAsync(6_999)
    expect(sent).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(sent).toBe(2)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await result).toEqual(uploaded)
  })

  it('says so where its turn does not come in ten minutes', async () => {
    replies = Array.from({ length: 1000 }, () => busy('60'))
    const result = expect(run()).rejects.toMatchObject({ code: 'busy' })
    await vi.advanceTimersByTimeAsync(11 * 60_000)
    await result
    expect(sent).toBe(11)
  })

  it('does not come again where it was refused, or the gateway is away', async () => {
    replies = [{ status: 422, body: { error: { code: 'file-broken', message: 'Damaged.' } } }]
    await expect(run()).rejects.toMatchObject({ code: 'file-broken' })
    await expect(run()).rejects.toMatchObject({ code: 'offline' })
    expect(sent).toBe(2)
  })
})
