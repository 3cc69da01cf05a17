// The parts of the browser's locks and channels that a draft's lock uses.

/** The subset of `navigator.locks` that is used. */
export interface Locks {
  request(name: string, options: LockOptions, callback: (lock: Lock | null) => Promise<void>): Promise<void>
}

/** The subset of `BroadcastChannel` that is used. */
export interface Channel {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
  close(): void
}

// The three cannot be combined: the browser rejects a signal together with ifAvailable or steal.
export function optionsFor(how: 'try' | 'queue' | 'steal', leave: AbortController | null): LockOptions {
  if (how === 'try') return { ifAvailable: true }
  if (how === 'steal') return { steal: true }
  return leave ? { signal: leave.signal } : {}
}

export function browserLocks(): LockManager | null {
  return typeof navigator !== 'undefined' && 'locks' in navigator ? navigator.locks : null
}

export function browserChannel(name: string): Channel {
  if (typeof BroadcastChannel !== 'undefined') return new BroadcastChannel(name)
  return { postMessage: () => undefined, addEventListener: () => undefined, close: () => undefined }
}
