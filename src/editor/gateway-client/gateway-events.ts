// The gateway's server-sent events about changes. A broken connection is retried with growing delays; until it is
// restored, the screens' own polling is enough.
import { gatewayAddress } from './address.ts'

const firstWaitMs = 1_000
const longestWaitMs = 60_000

export type GatewayEvent = 'flow' | 'qr-code'

/**
 * Calls `onEvent` with the data of each event of this name, and `onReconnect` when a broken connection is restored.
 * Returns a function that stops listening.
 */
export function listenToGateway(
  event: GatewayEvent,
  onEvent: (data: string) => void,
  onReconnect: () => void = () => undefined,
): () => void {
  if (typeof EventSource === 'undefined') return () => undefined
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitMs = firstWaitMs
  let wasBroken = false
  const connect = () => {
    const current = new EventSource(gatewayAddress('/api/flows/events'))
    source = current
    current.addEventListener('open', () => {
      waitMs = firstWaitMs
      if (wasBroken) onReconnect()
      wasBroken = false
    })
    current.addEventListener(event, ({ data }: MessageEvent<string>) => onEvent(data))
    // The browser's own reconnecting has no backoff, and gives up after an answer that is not an event stream.
    current.addEventListener('error', () => {
      current.close()
      wasBroken = true
      clearTimeout(timer)
      timer = setTimeout(connect, waitMs)
      waitMs = Math.min(waitMs * 2, longestWaitMs)
    })
  }
  connect()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}
