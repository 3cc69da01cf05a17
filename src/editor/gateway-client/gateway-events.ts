// What has just changed, told by the gateway (server-sent events). Where that breaks it is tried again, ever more
// seldom; until it stands again the screens' own intervals are enough.

const firstWaitMs = 1_000
const longestWaitMs = 60_000

export type GatewayEvent = 'flow' | 'qr-code'

/**
 * Calls `hear` with the data of each event of this name, and `back` when a connection stands that was broken. Stops by
 * what it gives back.
 */
export function listenToGateway(
  event: GatewayEvent,
  hear: (data: string) => void,
  back: () => void = () => undefined,
): () => void {
  if (typeof EventSource === 'undefined') return () => undefined
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitMs = firstWaitMs
  let wasBroken = false
  const connect = () => {
    const current = new EventSource('/api/flows/events')
    source = current
    current.addEventListener('open', () => {
      waitMs = firstWaitMs
      if (wasBroken) back()
      wasBroken = false
    })
    current.addEventListener(event, ({ data }: MessageEvent<string>) => hear(data))
    // The browser's own trying knows no pause that grows, and none at all after an answer that is no stream.
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
