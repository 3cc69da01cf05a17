// So many at once, and the others one after another.

export class Turns {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(atOnce: number) {
    this.#free = atOnce
  }

  /** Runs `work` when its turn comes. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#free > 0) this.#free -= 1
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    try {
      return await work()
    } finally {
      // Handed on to the next, who is not overtaken by one that comes now.
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free += 1
    }
  }
}
