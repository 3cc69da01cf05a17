// What a part of the soak tried, and what went wrong.

export interface Watched {
  /** The longest silence of a loop. */
  readonly silenceMs: number
  /** What 99 of a hundred silences of a loop stayed below. */
  readonly p99Ms: number
  readonly peakMb: number
}

export class Tally {
  readonly part: string
  /** What `tried` counts. */
  readonly of: string
  tried = 0
  lost: string[] = []
  doubled: string[] = []
  /** Answers that no rule explains: `POST /api/sends 500 internal`. */
  unexplained: string[] = []
  /** How often each answer came: `POST /api/files 503 busy`. */
  readonly answers = new Map<string, number>()
  /** What became of single things, in order. */
  readonly notes: string[] = []
  readonly #times = new Map<string, number[]>()
  watched: Watched = { silenceMs: 0, p99Ms: 0, peakMb: 0 }

  readonly #explained: ReadonlySet<string>

  /** `explained`: codes of 5xx answers that this part brings about itself, besides those that say to come again. */
  constructor(part: string, of: string, explained: readonly string[] = []) {
    this.part = part
    this.of = of
    this.#explained = new Set([...comeAgain, ...explained])
  }

  /** Counts an answer. `ms` counts towards the route's times. */
  answered(route: string, status: number, code: string, ms?: number): void {
    const what = `${route} ${status}${code && ` ${code}`}`
    this.answers.set(what, (this.answers.get(what) ?? 0) + 1)
    if (status >= 500 && (status === 500 || !this.#explained.has(code))) this.unexplained.push(what)
    if (ms !== undefined) this.#times.set(route, [...(this.#times.get(route) ?? []), ms])
  }

  note(text: string): void {
    if (this.notes.at(-1) !== text.trimEnd()) this.notes.push(text.trimEnd())
  }

  watch({ silenceMs, p99Ms, peakMb }: Watched): void {
    this.watched = {
      silenceMs: Math.max(this.watched.silenceMs, silenceMs),
      p99Ms: Math.max(this.watched.p99Ms, p99Ms),
      peakMb: Math.max(this.watched.peakMb, peakMb),
    }
  }

  /** The median and the 95th of a hundred, ms, of each route that was timed. */
  times(): readonly { readonly route: string; readonly median: number; readonly p95: number }[] {
    return [...this.#times].map(([route, times]) => {
      const sorted = times.sort((a, b) => a - b)
      const at = (part: number) => Math.round(sorted[Math.floor((sorted.length - 1) * part)]!)
      return { route, median: at(0.5), p95: at(0.95) }
    })
  }
}

/** Codes of answers after which a page waits and asks again. */
const comeAgain = ['busy', 'store-away', 'unavailable']
