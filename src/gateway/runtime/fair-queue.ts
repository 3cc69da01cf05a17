// Work that only a few may do at a time: the others wait, and each of those who ask gets a turn, however much one of
// them has asked for.

export interface FairQueueSize {
  readonly atOnce: number
  /** How many may wait in all. */
  readonly waiting: number
}

/** Thrown where too many wait already. Nothing was done. */
export class QueueFullError extends Error {
  override readonly name = 'QueueFullError'
  /** After how many milliseconds there may be room. */
  readonly retryMs: number

  constructor(retryMs: number) {
    super('Too many are waiting.')
    this.retryMs = retryMs
  }
}

/** One asker may take so much of the waiting room. */
const SHARE = 0.75
/** How much the newest duration counts for the estimate of when there may be room. */
const NEWEST = 0.2

export class FairQueue {
  readonly #size: FairQueueSize
  readonly #now: () => number
  /** In the order of their turns: whoever had one goes to the end. */
  readonly #waiting = new Map<string, (() => void)[]>()
  #busy = 0
  #count = 0
  #averageMs = 1000

  constructor(size: FairQueueSize, now: () => number = () => performance.now()) {
    this.#size = size
    this.#now = now
  }

  /** How many wait. */
  get count(): number {
    return this.#count
  }

  /** Resolves with what `work` came to, once it had its turn. Rejects with a QueueFullError where too many wait. */
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
