// Lays out the lines and texts of a DYNAMIC_TABLE. The screen and the sandbox's preview both draw from it.
import type { JsonObject } from '../values/json-object.ts'
import type { Rect } from '../geometry/rect.ts'
import type { TextAlignment } from './extra.ts'
import {
  alignOf,
  cellStyle,
  colourOf,
  columnShares,
  contentOf,
  isHeadShown,
  type Table,
  type TableAlign,
} from './table-value.ts'
import { measureOf, oneLine, type TextLine } from './text-lines.ts'

export interface TableText {
  /** From the table's top left. */
  readonly line: TextLine
  readonly bold: boolean
  /** `#rrggbb`; black by default. */
  readonly colour: string | undefined
}

export interface TableLayout {
  /** Includes the header; all rows have the same height. */
  readonly rows: number
  readonly hasHead: boolean
  /** Column boundaries, pt from the left. */
  readonly edges: readonly number[]
  /** Size of the texts, pt. */
  readonly sizePt: number
  readonly texts: readonly TableText[]
  /** Merged cells, which no line crosses. */
  readonly merged: readonly Rect[]
}

const sides: Readonly<Record<TableAlign, TextAlignment>> = { LEFT: 'Left', CENTER: 'Center', RIGHT: 'Right' }
const leastSizePt = 4
const mostSizePt = 10
/** Between a cell's sides and its text, pt. */
const paddingPt = 2

/** Lays a table out in a box (pt); rows beyond `mostRows` are omitted. */
export function layoutTable(table: Table, width: number, height: number, mostRows: number): TableLayout {
  const hasHead = isHeadShown(table)
  const top = hasHead ? 1 : 0
  const rows = Math.min(mostRows, table.rowCount + top)
  const rowHeight = height / rows
  const sizePt = Math.max(leastSizePt, Math.min(mostSizePt, rowHeight * 0.6))
  const edges = columnShares(table).reduce((all, share) => [...all, all.at(-1)! + share * width], [0])
  const texts: TableText[] = []
  const merged: Rect[] = []
  const add = (cell: JsonObject, box: Rect, head: boolean) => {
    const text = contentOf(cell)
    if (text === '') return
    const bold = head || cellStyle(cell).bold === true
    const inside = { ...box, x: box.x + paddingPt, width: box.width - 2 * paddingPt }
    const style = { fontSizePt: sizePt, align: sides[alignOf(cell) ?? 'CENTER'] }
    texts.push({ line: oneLine(text, inside, style, measureOf(bold)), bold, colour: colourOf(cell) })
  }
  if (hasHead)
    table.headers.forEach((header, n) =>
      add(header, { x: edges[n]!, y: 0, width: edges[n + 1]! - edges[n]!, height: rowHeight }, true),
    )
  for (const cell of table.cells) {
    const last = Math.min(rows, cell.rowEnd + top)
    const y = (cell.rowStart - 1 + top) * rowHeight
    if (cell.rowStart + top > rows) continue
    const x = edges[cell.columnStart - 1]!
    const box = { x, y, width: edges[cell.columnEnd]! - x, height: last * rowHeight - y }
    if (cell.rowEnd > cell.rowStart || cell.columnEnd > cell.columnStart) merged.push(box)
    add(cell, box, false)
  }
  return { rows, hasHead, edges, sizePt, texts, merged }
}
