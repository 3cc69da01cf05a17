// Where a table leaves room for what a label in one of its cells asks for: in an empty cell beside it, below it, or in
// the rows of its column.
import type { Rect } from '../geometry/rect.ts'
import { CellContents, withEntries } from './cell-labels.ts'
import type { Cells } from './cells.ts'
import { partyOfCell } from './heads.ts'
import type { Line } from './lines.ts'
import type { Phrase } from './phrase.ts'
import { isSameCell } from './table-rows.ts'

/** What stays free along a border, pt. */
const margin = 3
/** Less room behind a label than this is not what is to be written in, pt. */
const leastRoom = 56
/** The height of a line that is to be written on, pt. */
const leastHeight = 18
/** More cells than a row or column of a table has. */
const mostCells = 40

/** The phrases of a page, with the empty cells that are their blanks. Those outside of tables stay as they are. */
export function withRooms(all: readonly Phrase[], lines: readonly Line[], cells: Cells): readonly Phrase[] {
  const phrases = withEntries(all, new CellContents(lines, all, cells))
  const contents = new CellContents(lines, phrases, cells)
  const heads = phrases.filter((p) => p.line.cell && p.parties.length > 0)
  return phrases.flatMap((p): readonly Phrase[] => {
    const { cell } = p.line
    if (!cell || p.bare || p.after !== 'end' || p.filled !== '') return [p]
    const isShort = p.blank.x1 - p.blank.x0 < leastRoom
    const column = contents.isAlone(p) && p.parties.length === 0 ? inColumn(p, cell, contents, heads) : []
    if (column.length > 0) return column
    const beside = emptyBeside(cell, p.line, contents)
    if (beside.length > 0 && (isShort || !p.colon)) {
      // The row of a party, under heads that tell what is asked for in it.
      if (contents.isAlone(p) && p.parties.length > 0 && isUnderLabel(beside[0]!, contents)) return [p]
      const each = beside.map((room) => inRoom(p, room))
      if (beside.length === 1 || p.parties.length > 0) return [each[0]!]
      const told = owned(each, heads)
      return told.length > 1 ? told : [each[0]!]
    }
    const below = roomBelow(p, cell, lines)
    return [isShort && below ? { ...p, room: below } : p]
  })
}

/** One label for several blanks: each is that of the party whose column or row it is in. */
function owned(each: readonly Phrase[], heads: readonly Phrase[]): readonly Phrase[] {
  return each.flatMap((blank) => {
    const cell = blank.room!
    const line = { ...blank.line, cell, y: cell.y + cell.height / 2 }
    const words = partyOfCell({ ...blank, line }, heads)
    const { x0 } = blank.blank
    return words === ''
      ? []
      : [{ ...blank, line: { ...line, y: line.y + line.size * 0.38 }, parties: [words], span: { x0, x1: x0 } }]
  })
}

/** The empty cells below a label on top of a column, in rows that begin with a party. */
function inColumn(p: Phrase, cell: Rect, contents: CellContents, heads: readonly Phrase[]): readonly Phrase[] {
  const rooms: Rect[] = []
  for (let next = contents.below(cell); next && rooms.length < mostCells; next = contents.below(next)) {
    if (!contents.isEmpty(next) || Math.abs(next.x - cell.x) > margin) break
    rooms.push(next)
  }
  if (rooms.length === 0) return []
  const each = rooms.map((room) => inRoom(p, room))
  const inRows = heads.filter(({ line }) => line.cell && line.cell.y >= cell.y + cell.height - margin)
  return owned(each, inRows)
}

function isUnderLabel(cell: Rect, contents: CellContents): boolean {
  let above = contents.above(cell)
  while (above && contents.isEmpty(above)) above = contents.above(above)
  const [label] = above ? contents.phrases(above) : []
  return label !== undefined && label.parties.length === 0 && contents.isAlone(label)
}

/** The empty cells right of a cell, up to the first that is not. */
function emptyBeside(cell: Rect, { y, size }: Line, contents: CellContents): readonly Rect[] {
  const found: Rect[] = []
  for (let next = contents.beside(cell, y - size * 0.38); next && contents.isEmpty(next) && found.length < mostCells;) {
    found.push(next)
    next = contents.beside(next, y - size * 0.38)
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
