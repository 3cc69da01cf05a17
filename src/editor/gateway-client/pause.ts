// Waiting that a person can cut short.
import { GatewayError } from './call.ts'

/** Rejects as `cancelled` once the signal aborts. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return orCancelled(new Promise((resolve) => setTimeout(resolve, ms)), signal)
}

/** What the promise settles to, or a rejection as `cancelled` if the signal aborts before that. */
export function orCancelled<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new GatewayError('cancelled'))
    if (signal.aborted) return cancel()
    signal.addEventListener('abort', cancel, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel))
  })
}

/** True where a person gave up waiting, which is no failure to report. */
export function isCancelled(error: unknown): boolean {
  return error instanceof GatewayError && error.code === 'cancelled'
}
