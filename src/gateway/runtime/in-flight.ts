// What is under way, so that closing can wait for it and for nothing else.

export class InFlight {
  #count = 0
  #waiting: (() => void)[] = []

  /** Something begins. What is returned is called once, when it ends. */
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

  /** Resolves when nothing is under way. */
  async none(): Promise<void> {
    while (this.#count > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }
}
