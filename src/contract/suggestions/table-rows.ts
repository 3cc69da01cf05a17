// A row of text that goes through several cells of a table, in its cells; and the cells in the order they are read.
import type { Rect } from '../geometry/rect.ts'
import { runShares } from '../text/run-shares.ts'
import type { TextRun } from '../text/text-page.ts'
import type { Cells } from './cells.ts'

/** What of a row stands in one cell, or outside of tables. */
export interface InCell {
  readonly runs: readonly TextRun[]
  readonly cell: Rect | null
}

/** `middle` is the height of the row's letters' middle, pt on the page. */
export function inCells(runs: readonly TextRun[], middle: number, cells: Cells): readonly InCell[] {
  const parts = runs.flatMap((run) => cutAt(run, cells.across(middle, run.start.x + 1, run.start.x + run.along.x - 1)))
  const byCell = new Map<string, { runs: TextRun[]; cell: Rect | null }>()
  for (const run of parts) {
    const cell = cells.at(run.start.x + run.along.x / 2, middle)
    const key = cell ? keyOf(cell) : ''
    const known = byCell.get(key)
    if (known) known.runs.push(run)
    else byCell.set(key, { runs: [run], cell })
  }
  return [...byCell.values()].sort((a, b) => a.runs[0]!.start.x - b.runs[0]!.start.x)
}

export function keyOf({ x, y }: Rect): string {
  return `${Math.round(x)} ${Math.round(y)}`
}

export function isSameCell(a: Rect | null, b: Rect | null): boolean {
  return a !== null && b !== null && keyOf(a) === keyOf(b)
}

/** The lines of a cell one after the other, where the first of them stands. Those outside of tables stay. */
export function cellByCell<T extends { readonly cell: Rect | null }>(lines: readonly T[]): readonly T[] {
  const byCell = new Map<string, T[]>()
  for (const line of lines) {
    if (!line.cell) continue
    const key = keyOf(line.cell)
    const known = byCell.get(key)
    if (known) known.push(line)
    else byCell.set(key, [line])
  }
  if (byCell.size === 0) return lines
  const done = new Set<string>()
  return lines.flatMap((line): readonly T[] => {
    if (!line.cell) return [line]
    const key = keyOf(line.cell)
    if (done.has(key)) return []
    done.add(key)
    return byCell.get(key)!
  })
}

/** The run in pieces at these x, as far as its letters are known to stand there. */
function cutAt(run: TextRun, borders: readonly number[]): readonly TextRun[] {
  if (borders.length === 0) return [run]
  const shares = runShares(run)
  const pieces: TextRun[] = []
  let from = 0
  const put = (to: number) => {
    const text = run.text.slice(from, to)
    const x = run.start.x + shares[from]! * run.along.x
    const along = (shares[to]! - shares[from]!) * run.along.x
    if (text.trim() !== '') pieces.push({ ...run, text, start: { ...run.start, x }, along: { ...run.along, x: along } })
    from = to
  }
  for (const border of borders) {
    let to = from
    while (to < run.text.length && run.start.x + ((shares[to]! + shares[to + 1]!) / 2) * run.along.x < border) to += 1
    if (to > from) put(to)
  }
  put(run.text.length)
  return pieces
}
