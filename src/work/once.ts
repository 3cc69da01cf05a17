// Work that is done once: whoever asks while it runs shares its result, and what failed for good is not tried again
// for a while.

export interface OnceOptions {
  /** For how long a failure is remembered. */
  readonly keepMs: number
  readonly now?: () => number
}

export interface Task {
  /** Tasks with the same key share one run. */
  readonly key: string
  /** The keys of failures that concern this task, if it has others besides its own. */
  readonly concernedBy?: readonly string[]
  /** The key under which a failure is remembered; null if trying again may help. */
  failureKey(error: unknown): string | null
}

/** The oldest failures are forgotten first. */
const MAX_FAILURES = 1000

export class Once {
  readonly #keepMs: number
  readonly #now: () => number
  readonly #running = new Map<string, Promise<unknown>>()
  readonly #failures = new Map<string, { readonly error: unknown; readonly until: number }>()

  constructor({ keepMs, now = Date.now }: OnceOptions) {
    this.#keepMs = keepMs
    this.#now = now
  }

  async run<Result>(task: Task, work: () => Promise<Result>): Promise<Result> {
    for (const key of [...(task.concernedBy ?? []), task.key]) {
      const failure = this.#failures.get(key)
      if (failure && failure.until > this.#now()) throw failure.error
    }
    const running = this.#running.get(task.key)
    if (running) return running as Promise<Result>
    const mine = work().catch((error: unknown) => {
      this.#remember(task.failureKey(error), error)
      throw error
    })
    this.#running.set(task.key, mine)
    try {
      return await mine
    } finally {
      this.#running.delete(task.key)
    }
  }

  #remember(key: string | null, error: unknown): void {
    if (key === null) return
    this.#failures.delete(key)
    this.#failures.set(key, { error, until: this.#now() + this.#keepMs })
    for (const oldest of this.#failures.keys()) {
      if (this.#failures.size <= MAX_FAILURES) return
      this.#failures.delete(oldest)
    }
  }
}
