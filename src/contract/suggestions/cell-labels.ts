// A label in one cell of a table whose entry is printed in the next: 日期 | 年 月 日, 法定代表人 | （签章）, 地址 | 上海市….
import type { Rect } from '../geometry/rect.ts'
import type { Cells } from './cells.ts'
import type { Line } from './lines.ts'
import type { Phrase } from './phrase.ts'
import { keyOf } from './table-rows.ts'

/** What of a page stands in each cell. */
export class CellContents {
  readonly #lines = new Map<string, Line[]>()
  readonly #phrases = new Map<string, Phrase[]>()

  constructor(
    lines: readonly Line[],
    phrases: readonly Phrase[],
    private readonly cells: Cells,
  ) {
    for (const line of lines) if (line.cell) add(this.#lines, line.cell, line)
    for (const phrase of phrases) if (phrase.line.cell) add(this.#phrases, phrase.line.cell, phrase)
  }

  lines(cell: Rect): readonly Line[] {
    return this.#lines.get(keyOf(cell)) ?? []
  }

  phrases(cell: Rect): readonly Phrase[] {
    return this.#phrases.get(keyOf(cell)) ?? []
  }

  isEmpty(cell: Rect): boolean {
    return this.lines(cell).every(({ x0, x1 }) => x1 <= x0)
  }

  /** The cell right of one, at a height. */
  beside({ x, width }: Rect, y: number): Rect | null {
    const right = x + width
    const next = this.cells.at(right + 3, y)
    return next && Math.abs(next.x - right) < 3 ? next : null
  }

  /** The cell below one, and the one above it, in its column. */
  below({ x, y, width, height }: Rect): Rect | null {
    return this.cells.at(x + width / 2, y + height + 3)
  }

  above({ x, y, width }: Rect): Rect | null {
    return this.cells.at(x + width / 2, y - 3)
  }

  /** Whether a label is all that stands in its cell. */
  isAlone(p: Phrase): boolean {
    const { cell } = p.line
    return (
      cell !== null &&
      !p.bare &&
      p.after === 'end' &&
      p.filled === '' &&
      p.before === 'start' &&
      this.lines(cell).length === 1 &&
      this.phrases(cell).length === 1
    )
  }
}

function add<T>(map: Map<string, T[]>, cell: Rect, value: T): void {
  const key = keyOf(cell)
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

/** Labels with what is printed in the cell beside them, which is then no phrase of its own. */
export function withEntries(phrases: readonly Phrase[], contents: CellContents): readonly Phrase[] {
  const taken = new Set<Phrase>()
  const joined = phrases.map((p): Phrase => {
    const { cell, y, size } = p.line
    const next = cell && contents.isAlone(p) ? contents.beside(cell, y - size * 0.38) : null
    if (!next || contents.isEmpty(next)) return p
    const [entry, ...others] = contents.phrases(next)
    const isWhole = entry !== undefined && others.length === 0 && contents.lines(next).length === 1
    if (isWhole && entry.bare && entry.date) {
      taken.add(entry)
      const { words, field, parties, role, cue } = p
      return { ...entry, words, field, parties, role, cue, bare: false, date: p.date, lead: '', before: 'start' }
    }
    if (isWhole && entry.cue !== 'none' && entry.parties.length === 0 && entry.role === 'none' && p.cue === 'none') {
      taken.add(entry)
      const { cue, cueWords } = entry
      const blank = { x0: next.x + 3, x1: next.x + next.width - 3 }
      return { ...p, cue, cueWords, bracketed: true, after: 'drawn', blank, room: next }
    }
    // A head stands before its row; any other label has been answered.
    return contents.phrases(next).length > 0 || p.parties.length > 0 ? p : { ...p, after: 'text', filled: '·' }
  })
  return joined.filter((p) => !taken.has(p))
}
