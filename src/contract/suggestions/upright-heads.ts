// A head that is written downwards in a narrow cell, a character or two to a line: 委, 托, 人, （甲方）.
import type { Rect } from '../geometry/rect.ts'
import { keyOf } from './table-rows.ts'

interface LineLike {
  readonly text: string
  readonly begin: readonly number[]
  readonly end: readonly number[]
  readonly x0: number
  readonly x1: number
  readonly cell: Rect | null
}

/** More characters than this are no part of a word that is written downwards. */
const mostLetters = 4
/** Two short lines are two heads, such as 甲方 and （盖章）. */
const leastLines = 3

/** The lines, those of a cell that make a word downwards as one. Lines of a cell follow each other. */
export function withUprightHeads<T extends LineLike>(lines: readonly T[]): readonly T[] {
  const found: T[] = []
  for (let at = 0; at < lines.length;) {
    const { cell } = lines[at]!
    let end = at + 1
    while (cell && end < lines.length && lines[end]!.cell && keyOf(lines[end]!.cell!) === keyOf(cell)) end += 1
    const own = lines.slice(at, end)
    const letters = own.map(({ text }) => text.replaceAll(' ', '').length)
    const isUpright =
      own.length >= leastLines && letters.every((count) => count <= mostLetters) && Math.min(...letters) === 1
    if (isUpright) found.push(joined(own))
    else found.push(...own)
    at = end
  }
  return found
}

function joined<T extends LineLike>(lines: readonly T[]): T {
  const units = lines.flatMap(({ text, begin, end }) =>
    Array.from(text, (unit, at) => ({ unit, begin: begin[at]!, end: end[at]! })).filter(({ unit }) => unit !== ' '),
  )
  return {
    ...lines[0]!,
    text: units.map(({ unit }) => unit).join(''),
    begin: units.map(({ begin }) => begin),
    end: units.map(({ end }) => end),
    x0: Math.min(...lines.map(({ x0 }) => x0)),
    x1: Math.max(...lines.map(({ x1 }) => x1)),
  }
}
