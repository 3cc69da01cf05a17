// Web Locks and broadcast channels in memory, for several tabs at once. They follow the specification where locks
// depend on it: a queue per name, `ifAvailable`, `steal` (the holder's request rejects, the queue waits on), and a
// signal that leaves the queue.
import type { Channel, Locks } from '../../../../src/editor/drafts/store/browser-locks.ts'

interface Request {
  readonly callback: (lock: Lock | null) => Promise<void>
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

export class FakeLocks implements Locks {
  readonly #holders = new Map<string, Request>()
  readonly #queues = new Map<string, Request[]>()

  request(name: string, options: LockOptions, callback: Request['callback']): Promise<void> {
    const { ifAvailable = false, steal = false, signal } = options
    if (signal && (ifAvailable || steal)) throw new DOMException('', 'NotSupportedError')
    return new Promise((resolve, reject) => {
      const request: Request = { callback, resolve, reject }
      const queue = this.#queues.get(name) ?? []
      this.#queues.set(name, queue)
      const holder = this.#holders.get(name)
      if (steal) {
        this.#holders.delete(name)
        holder?.reject(new DOMException('', 'AbortError'))
        this.#grant(name, request)
      } else if (!holder && queue.length === 0) this.#grant(name, request)
      else if (ifAvailable) void callback(null).then(resolve, reject)
      else {
        queue.push(request)
        signal?.addEventListener('abort', () => {
          const at = queue.indexOf(request)
          if (at < 0) return
          queue.splice(at, 1)
          reject(new DOMException('', 'AbortError'))
        })
      }
    })
  }

  #grant(name: string, request: Request): void {
    this.#holders.set(name, request)
    const over = () => {
      if (this.#holders.get(name) !== request) return
      this.#holders.delete(name)
      const next = this.#queues.get(name)?.shift()
      if (next) this.#grant(name, next)
    }
    // Later, as in a browser: never within the call itself.
    void Promise.resolve()
      .then(() => request.callback({ name, mode: 'exclusive' }))
      .then(request.resolve, request.reject)
      .finally(over)
  }
}

export class FakeChannels {
  readonly #open = new Map<string, Set<FakeChannel>>()

  open = (name: string): FakeChannel => {
    const all = this.#open.get(name) ?? new Set()
    this.#open.set(name, all)
    const channel: FakeChannel = new FakeChannel(
      (data) => {
        for (const other of all) if (other !== channel) queueMicrotask(() => other.hear(data))
      },
      () => void all.delete(channel),
    )
    all.add(channel)
    return channel
  }
}

export class FakeChannel implements Channel {
  readonly postMessage: (data: unknown) => void
  readonly close: () => void
  /** A tab that hangs hears nothing. */
  deaf = false
  #listener: ((event: MessageEvent) => void) | null = null

  constructor(postMessage: (data: unknown) => void, close: () => void) {
    this.postMessage = postMessage
    this.close = close
  }

  addEventListener(_type: 'message', listener: (event: MessageEvent) => void): void {
    this.#listener = listener
  }

  hear(data: unknown): void {
    if (!this.deaf) this.#listener?.(new MessageEvent('message', { data }))
  }
}
