// Limits how much work runs at a time. The rest waits, and askers take turns, so that one of them cannot hold up the
// others however much it asks for.

export interface FairQueueSize {
  readonly atOnce: number
  /** How many may wait in total. */
  readonly waiting: number
}

/** Thrown if too many are waiting already. No work was started. */
export class QueueFullError extends Error {
  override readonly name = 'QueueFullError'
  /** Milliseconds after which there may be room. */
  readonly retryMs: number

  constructor(retryMs: number) {
    super('Too many are waiting.')
    this.retryMs = retryMs
  }
}

/** The share of the waiting places that one asker may take. */
const SHARE = 0.75
/** The weight of the newest duration in the estimate of when there may be room. */
const NEWEST = 0.2

export class FairQueue {
  readonly #size: FairQueueSize
  readonly #now: () => number
  /** Askers in the order of their turns: after a turn, an asker goes to the end. */
  readonly #waiting = new Map<string, (() => void)[]>()
  #busy = 0
  #count = 0
  #averageMs = 1000

  constructor(size: FairQueueSize, now: () => number = () => performance.now()) {
    this.#size = size
    this.#now = now
  }

  /** How many are waiting. */
  get count(): number {
    return this.#count
  }

  /** Runs `work` when its turn comes and resolves with its result. Rejects with a QueueFullError if too many wait. */
  async run<Result>(asker: string, work: () => Promise<Result>): Promise<Result> {
    await this.#enter(asker)
    const began = this.#now()
    try {
      return await work()
    } finally {
      this.#averageMs += (this.#now() - began - this.#averageMs) * NEWEST
      this.#leave()
    }
  }

  #enter(asker: string): Promise<void> {
    if (this.#busy < this.#size.atOnce) {
      this.#busy += 1
      return Promise.resolve()
    }
    const own = this.#waiting.get(asker) ?? []
    if (this.#count >= this.#size.waiting || own.length >= this.#size.waiting * SHARE) {
      throw new QueueFullError((this.#averageMs * Math.max(1, own.length)) / this.#size.atOnce)
    }
    this.#count += 1
    return new Promise((resolve) => this.#waiting.set(asker, [...own, resolve]))
  }

  #leave(): void {
    const [next] = this.#waiting
    if (next === undefined) {
      this.#busy -= 1
      return
    }
    const [asker, [go, ...rest]] = next
    this.#waiting.delete(asker)
    if (rest.length > 0) this.#waiting.set(asker, rest)
    this.#count -= 1
    go?.()
  }
}
