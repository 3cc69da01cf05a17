// The browser's locks and channels, as far as the lock of a draft uses them.

/** The part of `navigator.locks` that is used. */
export interface Locks {
  request(name: string, options: LockOptions, callback: (lock: Lock | null) => Promise<void>): Promise<void>
}

/** The part of `BroadcastChannel` that is used. */
export interface Channel {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
  close(): void
}

// The three cannot be mixed: the browser refuses a signal beside the other two.
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
