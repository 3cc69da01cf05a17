// Lines drawn to be written on, as programs export underlined blanks: they are read as underscores, like typed ones.
import type { TextRun } from '../text/text-page.ts'
import type { Cells } from './cells.ts'

/** Less is an underlined blank between words, pt. */
const least = 10
/** Of an underscore, as a share of the font size. */
const underscore = 0.5

/** The runs of a row, with underscores where a line is drawn below its baseline and nothing is printed above it. */
export function withDrawnBlanks(runs: readonly TextRun[], y: number, size: number, cells: Cells): readonly TextRun[] {
  const lines = cells.toWriteOn(y - 1, y + size * 0.45)
  if (lines.length === 0) return runs
  const printed = runs.map(({ start, along }) => ({ from: start.x, to: start.x + along.x }))
  const blanks = lines.flatMap((line) =>
    printed.reduce(
      (free, { from, to }) =>
        free.flatMap((part) =>
          [
            { from: part.from, to: Math.min(part.to, from) },
            { from: Math.max(part.from, to), to: part.to },
          ].filter((rest) => rest.to - rest.from >= least),
        ),
      [line],
    ),
  )
  return [
    ...runs,
    ...blanks.map(({ from, to }) => ({
      text: '_'.repeat(Math.max(2, Math.round((to - from) / (underscore * size)))),
      start: { x: from, y },
      along: { x: to - from, y: 0 },
      up: { x: 0, y: -size },
    })),
  ]
}
