// A row of the table: what was measured on both sides, and what it says.

/** What the values of a row count. */
export type Unit = 'ms' | 'MB' | 'KB' | 'frames' | 'contracts' | 'answers'

/** The ratio to the neighbour, or the value itself, that a row must not pass. */
export type Bar =
  | { readonly of: 'ratio'; readonly atMost: number }
  | { readonly of: 'ratio'; readonly atLeast: number }
  | { readonly of: 'value'; readonly atMost: number }

export interface Row {
  /** The row's name on the command line: `npm run bench -- open`. */
  readonly group: string
  readonly what: string
  readonly unit: Unit
  readonly ours: readonly number[]
  /** What ours are held against, measured in turn with them. */
  readonly theirs?: { readonly name: string; readonly values: readonly number[] }
  /** None for a figure that is printed and not judged. */
  readonly bar?: Bar
}

export type Verdict = 'met' | 'missed' | 'open'

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1
    ? sorted[Math.floor(middle)]!
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}

/** The quarter and the three quarters of the values. */
export function quartiles(values: readonly number[]): readonly [number, number] {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (part: number) => sorted[Math.round((sorted.length - 1) * part)] ?? Number.NaN
  return [at(0.25), at(0.75)]
}

/** The value that one in twenty is above. */
export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN
}

/** Of the medians; null without a neighbour. */
export function ratioOf({ ours, theirs }: Row): number | null {
  return theirs ? median(ours) / median(theirs.values) : null
}

/** `open` if nothing could be measured, or nothing is asked of it. */
export function verdictOf(row: Row): Verdict {
  const { bar, ours } = row
  const measured = bar?.of === 'ratio' ? ratioOf(row) : median(ours)
  if (!bar || measured === null || Number.isNaN(measured)) return 'open'
  const isMet = 'atMost' in bar ? measured <= bar.atMost : measured >= bar.atLeast
  return isMet ? 'met' : 'missed'
}

/** A value as it is read: with a place after the point below 10. */
export function shown(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0)
}

export function shownRatio(ratio: number): string {
  return ratio.toFixed(ratio < 0.1 ? 3 : 2)
}

/** As it stands in the table: `≤ 1.1 times`. */
export function barText({ bar, unit }: Row): string {
  if (!bar) return '–'
  const limit = 'atMost' in bar ? `≤ ${bar.atMost}` : `≥ ${bar.atLeast}`
  return bar.of === 'ratio' ? `${limit} times` : `${limit} ${unit}`
}
