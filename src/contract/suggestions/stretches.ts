// Splits the lines between running text into stretches, and finds those for signing.
import type { Line } from './lines.ts'
import type { Phrase } from './phrase.ts'

export interface Context {
  readonly lines: readonly Line[]
  /** For each line, the index of its stretch; -1 for running text. */
  readonly stretch: readonly number[]
  readonly byStretch: ReadonlyMap<number, readonly Phrase[]>
  readonly byRow: ReadonlyMap<number, readonly Phrase[]>
}

export function contextOf(lines: readonly Line[], phrases: readonly Phrase[]): Context {
  const stretch: number[] = []
  let number = 0
  lines.forEach((line, index) => {
    if (line.prose) number = index + 1
    stretch.push(line.prose ? -1 : number)
  })
  const byStretch = new Map<number, Phrase[]>()
  const byRow = new Map<number, Phrase[]>()
  for (const p of phrases) {
    if (stretch[p.row]! >= 0) put(byStretch, stretch[p.row]!, p)
    put(byRow, p.row, p)
  }
  return { lines, stretch, byStretch, byRow }
}

/** Adds a value to its stretch or row. */
export function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Stretches after the running text with parties above blanks, where no word asks for a signature. */
export function tailsWithoutCues(
  { lines, byStretch }: Context,
  signing: ReadonlyMap<number, unknown>,
): readonly number[] {
  const prose = lines.filter((line) => line.prose).length
  const tails: number[] = []
  if (signing.size > 0 || prose < 1) return tails
  const proseTo: number[] = [0]
  for (const line of lines) proseTo.push(proseTo.at(-1)! + (line.prose ? 1 : 0))
  for (const [number, phrases] of byStretch) {
    if (number <= 0) continue
    const proseAbove = proseTo[number]!
    const heads = phrases.filter(
      (p) => p.parties.length > 0 && p.before !== 'text' && p.filled === '' && (p.colon || p.after === 'drawn'),
    )
    const dates = phrases.some((p) => p.date && (p.after === 'drawn' || p.after === 'dateBlank' || p.colon))
    if (proseAbove >= prose * 0.8 && heads.length > 0 && dates) tails.push(number)
  }
  return tails
}

export function nearCue(p: Phrase, cues: readonly Phrase[]): boolean {
  if (cues.length === 0) return true
  return cues.some(
    (cue) =>
      // A table is signed as a whole.
      (cue.line.table !== null && cue.line.table === p.line.table) ||
      (p.line.flow >= cue.line.flow - 130 && p.line.flow <= cue.line.flow + 260),
  )
}
