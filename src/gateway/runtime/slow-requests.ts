// Ends requests whose body comes too slowly, or not at all: each holds a connection, and half a file on the disk.
import type { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'

export interface SlownessLimits {
  /** Over how long the rate is measured. */
  readonly windowMs: number
  /** What has to come in that time. A file of 60 MB has ten minutes, which is a hundred times as fast. */
  readonly bytes: number
}

const LIMITS: SlownessLimits = { windowMs: 30_000, bytes: 30 * 1024 }

const TIMED_OUT = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'

interface Watched {
  since: number
  bytes: number
}

export class SlowRequests {
  readonly #limits: SlownessLimits
  readonly #coming = new Map<IncomingMessage, Watched>()
  #timer: NodeJS.Timeout | undefined

  constructor(limits: SlownessLimits = LIMITS) {
    this.#limits = limits
  }

  /** Watches a request until its body is here, or it is over. */
  watch(request: IncomingMessage): void {
    if (request.complete || !(request.socket instanceof Socket)) return
    this.#coming.set(request, { since: performance.now(), bytes: request.socket.bytesRead })
    const forget = () => {
      this.#coming.delete(request)
      if (this.#coming.size > 0) return
      clearInterval(this.#timer)
      this.#timer = undefined
    }
    request.once('close', forget)
    request.once('end', forget)
    this.#timer ??= setInterval(() => this.#look(), this.#limits.windowMs / 4).unref()
  }

  /** Ends all whose body is still coming: closing waits for what is being worked on, and not for these. */
  endAll(): void {
    for (const request of this.#coming.keys()) if (!request.complete) end(request)
  }

  #look(): void {
    const now = performance.now()
    for (const [request, watched] of this.#coming) {
      const { bytesRead } = request.socket
      // Nobody reads it yet: it waits for its turn, and its sender with it.
      const isWaiting = request.readableFlowing === null
      if (request.complete) this.#coming.delete(request)
      else if (isWaiting || bytesRead - watched.bytes >= this.#limits.bytes) {
        watched.since = now
        watched.bytes = bytesRead
      } else if (now - watched.since >= this.#limits.windowMs) end(request)
    }
  }
}

/** As Node ends a request that takes too long: it may be in the middle of its body, so nothing else can be said. */
function end({ socket }: IncomingMessage): void {
  if (socket.writable) socket.write(TIMED_OUT)
  socket.destroySoon()
}
