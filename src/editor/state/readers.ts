// Who is to be told of a change, by key.

export class Readers {
  readonly #byKey = new Map<string, Set<() => void>>()

  /** Returns what ends it. */
  listen(key: string, notify: () => void): () => void {
    const all = this.#byKey.get(key) ?? new Set()
    this.#byKey.set(key, all.add(notify))
    return () => {
      all.delete(notify)
      if (all.size === 0 && this.#byKey.get(key) === all) this.#byKey.delete(key)
    }
  }

  has(key: string): boolean {
    return this.#byKey.has(key)
  }

  tell(key: string): void {
    for (const notify of this.#byKey.get(key) ?? []) notify()
  }
}
