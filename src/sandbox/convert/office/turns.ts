// Limits how many tasks run at once; the others wait in order.

export class Turns {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(atOnce: number) {
    this.#free = atOnce
  }

  /** Runs `work` when a slot is free. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#free > 0) this.#free -= 1
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    try {
      return await work()
    } finally {
      // The slot goes straight to the next in line, so that no newcomer can overtake it.
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free += 1
    }
  }
}
