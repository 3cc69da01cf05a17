// A rate limit: a bucket that fills at a steady rate, and from which each call takes a token.

/** Milliseconds of a monotonic clock. */
export type Clock = () => number

export interface BucketSize {
  /** The capacity of the bucket: how many calls may come at once. */
  readonly capacity: number
  readonly perSecond: number
}

export class TokenBucket {
  readonly #size: BucketSize
  readonly #clock: Clock
  #tokens: number
  #filledAt: number

  constructor(size: BucketSize, clock: Clock = () => performance.now()) {
    this.#size = size
    this.#clock = clock
    this.#tokens = size.capacity
    this.#filledAt = clock()
  }

  /** Takes a token if there is one. */
  take(): boolean {
    this.#fill()
    if (this.#tokens < 1) return false
    this.#tokens -= 1
    return true
  }

  /** Takes a token, on credit if there is none. Returns how many milliseconds to wait before using it. */
  reserve(): number {
    this.#fill()
    this.#tokens -= 1
    return this.#tokens >= 0 ? 0 : (-this.#tokens / this.#size.perSecond) * 1000
  }

  /** Milliseconds until `take` succeeds. */
  wait(): number {
    this.#fill()
    return this.#tokens >= 1 ? 0 : ((1 - this.#tokens) / this.#size.perSecond) * 1000
  }

  isFull(): boolean {
    this.#fill()
    return this.#tokens >= this.#size.capacity
  }

  #fill(): void {
    const now = this.#clock()
    const gained = ((now - this.#filledAt) / 1000) * this.#size.perSecond
    this.#tokens = Math.min(this.#size.capacity, this.#tokens + gained)
    this.#filledAt = now
  }
}

/** One bucket per key, such as an address. Buckets that are full again are dropped. */
export class TokenBuckets {
  readonly #size: BucketSize
  readonly #clock: Clock | undefined
  readonly #buckets = new Map<string, TokenBucket>()
  #sweepAt = 1000

  constructor(size: BucketSize, clock?: Clock) {
    this.#size = size
    this.#clock = clock
  }

  of(key: string): TokenBucket {
    const known = this.#buckets.get(key)
    if (known) return known
    if (this.#buckets.size >= this.#sweepAt) this.#sweep()
    const bucket = new TokenBucket(this.#size, this.#clock)
    this.#buckets.set(key, bucket)
    return bucket
  }

  #sweep(): void {
    for (const [key, bucket] of this.#buckets) if (bucket.isFull()) this.#buckets.delete(key)
    this.#sweepAt = Math.max(1000, this.#buckets.size * 2)
  }
}
