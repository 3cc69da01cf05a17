// The lines that are drawn on pages, read once they are asked for and kept.
import type { Ruling, Rulings } from '../../../contract/geometry/ruling.ts'

export class DrawnLines {
  readonly #known = new Map<number, readonly Ruling[]>()
  readonly #asked = new Set<number>()
  #waiting: readonly { readonly pages: readonly number[]; readonly resolve: (rulings: Rulings) => void }[] = []

  /** `ask` has the lines of pages read; `hear` is to be called for each. */
  constructor(private readonly ask: (pages: readonly number[]) => void) {}

  of(pages: readonly number[]): Promise<Rulings> {
    const unasked = pages.filter((page) => !this.#asked.has(page))
    for (const page of unasked) this.#asked.add(page)
    if (unasked.length > 0) this.ask(unasked)
    return new Promise((resolve) => {
      this.#waiting = [...this.#waiting, { pages, resolve }]
      this.#answer()
    })
  }

  hear(page: number, rulings: readonly Ruling[]): void {
    this.#known.set(page, rulings)
    this.#answer()
  }

  #answer(): void {
    const isKnown = ({ pages }: { readonly pages: readonly number[] }) => pages.every((page) => this.#known.has(page))
    const answered = this.#waiting.filter(isKnown)
    this.#waiting = this.#waiting.filter((one) => !isKnown(one))
    for (const { pages, resolve } of answered) resolve(new Map(pages.map((page) => [page, this.#known.get(page)!])))
  }
}
