// Asks whether the database answers, within a time.
import { setTimeout as after } from 'node:timers/promises'

/** Asked again while it awaits an answer, it waits for the same one: a database that hangs gathers no questions. */
export class Probe {
  readonly #ask: () => PromiseLike<unknown>
  #asking: Promise<boolean> | undefined

  constructor(ask: () => PromiseLike<unknown>) {
    this.#ask = ask
  }

  /** Whether it answers within so many ms. */
  async answersWithin(limitMs: number): Promise<boolean> {
    this.#asking ??= this.#outcome().finally(() => {
      this.#asking = undefined
    })
    const limit = new AbortController()
    try {
      return await Promise.race([this.#asking, after(limitMs, false, { signal: limit.signal }).catch(() => false)])
    } finally {
      limit.abort()
    }
  }

  async #outcome(): Promise<boolean> {
    try {
      await this.#ask()
      return true
    } catch {
      return false
    }
  }
}
