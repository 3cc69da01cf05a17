// Asks whether the database answers, within a time.
import { withinLimit } from '../runtime/time-limit.ts'

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
    return withinLimit(this.#asking, limitMs, () => false)
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
