// Reading text and drawing pages take a processor each. When other pages come into sight, reading waits until they are
// likely to be drawn.

/** How long it waits each time, ms: pdf.js draws most pages in less. */
const REST_MS = 200
/** While somebody goes on scrolling, it waits this long and then reads this long, ms. */
const LONGEST_MS = 1000
/** A scroll is over when nothing has come into sight for so long, ms. */
const PAUSE_MS = 500

export class Rest {
  #from = -Infinity
  #last = -Infinity
  #until = -Infinity

  /** Other pages are in sight. `now` in ms, of one clock. */
  begin(now: number): void {
    if (now - this.#last > PAUSE_MS || now - this.#from >= 2 * LONGEST_MS) this.#from = now
    this.#last = now
    this.#until = Math.min(now + REST_MS, this.#from + LONGEST_MS)
  }

  /** How much longer to wait, ms; 0 for not at all. */
  left(now: number): number {
    return Math.max(0, this.#until - now)
  }
}
