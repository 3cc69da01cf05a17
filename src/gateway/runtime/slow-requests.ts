// Ends requests whose body arrives too slowly or not at all: each holds a connection and part of a file on disk.
import type { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'

export interface SlownessLimits {
  /** The period over which the rate is measured. */
  readonly windowMs: number
  /** How much must arrive in that time. A file of 60 MB within its ten minutes is a hundred times as fast. */
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

  /** Watches a request until its body has arrived or the request has ended. */
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

  /** Ends all requests whose body is still arriving. Closing waits for work in progress, but not for these. */
  endAll(): void {
    for (const request of this.#coming.keys()) if (!request.complete) end(request)
  }

  #look(): void {
    const now = performance.now()
    for (const [request, watched] of this.#coming) {
      const { bytesRead } = request.socket
      // Its body is not being read yet: it waits for its turn, so the sender is not to blame.
      const isWaiting = request.readableFlowing === null
      if (request.complete) this.#coming.delete(request)
      else if (isWaiting || bytesRead - watched.bytes >= this.#limits.bytes) {
        watched.since = now
        watched.bytes = bytesRead
      } else if (now - watched.since >= this.#limits.windowMs) end(request)
    }
  }
}

/** Ends a request as Node does when one takes too long. In the middle of a body, no other answer is possible. */
function end({ socket }: IncomingMessage): void {
  if (socket.writable) socket.write(TIMED_OUT)
  socket.destroySoon()
}
