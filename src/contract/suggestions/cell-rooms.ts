// Where a table leaves room for what a label in one of its cells asks for: in an empty cell beside it, or below it.
import type { Rect } from '../geometry/rect.ts'
import type { Cells } from './cells.ts'
import { partyOfCell } from './heads.ts'
import type { Line } from './lines.ts'
import type { Phrase } from './phrase.ts'
import { isSameCell, keyOf } from './table-rows.ts'

/** What stays free along a border, pt. */
const margin = 3
/** Less room behind a label than this is not what is to be written in, pt. */
const leastRoom = 56
/** The height of a line that is to be written on, pt. */
const leastHeight = 18
/** More columns than a table has, pt apart. */
const mostColumns = 12

/** The phrases of a page's table, with the empty cells that are their blanks. Others stay as they are. */
export function withRooms(phrases: readonly Phrase[], lines: readonly Line[], cells: Cells): readonly Phrase[] {
  const used = new Set(lines.flatMap(({ cell, x0, x1 }) => (cell && x1 > x0 ? [keyOf(cell)] : [])))
  const heads = phrases.filter((p) => p.line.cell && p.parties.length > 0)
  return phrases.flatMap((p): readonly Phrase[] => {
    const { cell } = p.line
    if (!cell || p.bare || p.after !== 'end' || p.filled !== '') return [p]
    const beside = emptyBeside(cell, p.line, cells, used)
    const isShort = p.blank.x1 - p.blank.x0 < leastRoom
    if (beside.length > 0 && (isShort || !p.colon)) {
      const each = beside.map((room) => inRoom(p, room))
      if (beside.length === 1 || p.parties.length > 0) return [each[0]!]
      // One label for a row of blanks, each in the column of its party.
      const owned = each.map((blank, index) => {
        const words = partyOfCell({ ...blank, line: { ...p.line, cell: beside[index]! } }, heads)
        return words === '' ? null : { ...blank, parties: [words], span: { x0: blank.blank.x0, x1: blank.blank.x0 } }
      })
      const told = owned.filter((one) => one !== null)
      return told.length > 1 ? told : [each[0]!]
    }
    const below = roomBelow(p, cell, lines)
    return [isShort && below ? { ...p, room: below } : p]
  })
}

/** The empty cells right of a cell, up to the first that is not. */
function emptyBeside(cell: Rect, { y, size }: Line, cells: Cells, used: ReadonlySet<string>): readonly Rect[] {
  const found: Rect[] = []
  let right = cell.x + cell.width
  while (found.length < mostColumns) {
    const next = cells.at(right + margin, y - size * 0.38)
    if (!next || used.has(keyOf(next)) || next.x < right - margin) break
    found.push(next)
    right = next.x + next.width
  }
  return found
}

function inRoom(p: Phrase, room: Rect): Phrase {
  return { ...p, after: 'drawn', blank: { x0: room.x + margin, x1: room.x + room.width - margin }, room }
}

function roomBelow({ line }: Phrase, cell: Rect, lines: readonly Line[]): Rect | null {
  const isLast = !lines.some((other) => other.y > line.y + 1 && isSameCell(other.cell, cell))
  const top = line.y + line.size * 0.3
  const height = cell.y + cell.height - top - margin
  return isLast && height >= leastHeight ? { x: cell.x, y: top, width: cell.width, height } : null
}
