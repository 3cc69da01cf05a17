// Server-sent events: one stream for each browser that listens.
import { PassThrough, type Readable } from 'node:stream'
import type { EventHub, GatewayEvent } from './event-hub.ts'

/** Proxies close a connection that is silent for a minute. */
const HEARTBEAT_MS = 25_000
/** After that the browser reconnects by itself and is authenticated again. */
const LIFE_MS = 60 * 60 * 1000
/** How much may be buffered for a browser that does not read. */
const BACKLOG_BYTES = 256 * 1024
/** For all together, and for one listener: a session at an address, with a stream for each of its tabs. */
export const MAX_STREAMS = 1000
export const MAX_STREAMS_OF_ONE = 20

export interface Listener {
  /** A session at an address. */
  readonly name: string
  /** Of a person who has logged in. */
  readonly sessionId?: string
  /** Asked with each heartbeat: a session can end anywhere, and by itself. */
  readonly isWelcome?: () => Promise<boolean>
}

export class EventStreams {
  readonly #hub: EventHub
  readonly #open = new Map<PassThrough, Listener>()
  readonly #life: { heartbeatMs: number; lifeMs: number }
  #closed = false

  constructor(
    hub: EventHub,
    { heartbeatMs = HEARTBEAT_MS, lifeMs = LIFE_MS }: { heartbeatMs?: number; lifeMs?: number } = {},
  ) {
    this.#hub = hub
    this.#life = { heartbeatMs, lifeMs }
  }

  get count(): number {
    return this.#open.size
  }

  /** `too-many` if this listener has too many; `unavailable` if all have, or the gateway is closing. */
  open(listener: Listener): Readable | 'too-many' | 'unavailable' {
    if (this.#closed || this.#open.size >= MAX_STREAMS) return 'unavailable'
    const own = [...this.#open.values()].filter(({ name }) => name === listener.name).length
    if (own >= MAX_STREAMS_OF_ONE) return 'too-many'
    const stream = new PassThrough()
    const write = (text: string) => {
      if (stream.writableLength > BACKLOG_BYTES) stream.destroy()
      else stream.write(text)
    }
    const unlisten = this.#hub.listen((event) => write(textOf(event)))
    const heartbeat = setInterval(() => {
      write(': still here\n\n')
      // Where the store does not answer, the stream stays: the next heartbeat asks again.
      listener.isWelcome?.().then(
        (isWelcome) => isWelcome || stream.destroy(),
        () => undefined,
      )
    }, this.#life.heartbeatMs)
    const end = setTimeout(() => stream.end(), this.#life.lifeMs)
    this.#open.set(stream, listener)
    stream.once('close', () => {
      unlisten()
      clearInterval(heartbeat)
      clearTimeout(end)
      this.#open.delete(stream)
    })
    // How long a browser waits before it reconnects, in ms.
    write('retry: 3000\n\n')
    return stream
  }

  endOf(sessionId: string): void {
    for (const [stream, listener] of this.#open) if (listener.sessionId === sessionId) stream.destroy()
  }

  /** Ends all streams and accepts no new ones. */
  close(): void {
    this.#closed = true
    for (const stream of this.#open.keys()) stream.end()
  }
}

function textOf({ event, data }: GatewayEvent): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}
