// Counts operations in flight, so that closing can wait for them and for nothing else.

export class InFlight {
  #count = 0
  #waiting: (() => void)[] = []

  /** Marks the start of an operation. Call the returned function once, when it ends. */
  begin(): () => void {
    this.#count += 1
    let ended = false
    return () => {
      if (ended) return
      ended = true
      this.#count -= 1
      if (this.#count > 0) return
      for (const go of this.#waiting.splice(0)) go()
    }
  }

  /** Resolves when nothing is in flight. */
  async none(): Promise<void> {
    while (this.#count > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }
}
