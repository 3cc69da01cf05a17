// Lays out the lines and texts of a DYNAMIC_TABLE. The screen and the sandbox's preview both draw from it.
import type { JsonObject } from '../values/json-object.ts'
import type { Rect } from '../geometry/rect.ts'
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

export interface TableText {
  readonly text: string
  /** pt, from the table's top left. */
  readonly box: Rect
  readonly align: TableAlign
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
  readonly texts: readonly TableText[]
  /** Merged cells, which no line crosses. */
  readonly merged: readonly Rect[]
}

/** Lays a table out in a box (pt); rows beyond `mostRows` are omitted. */
export function layoutTable(table: Table, width: number, height: number, mostRows: number): TableLayout {
  const hasHead = isHeadShown(table)
  const top = hasHead ? 1 : 0
  const rows = Math.min(mostRows, table.rowCount + top)
  const line = height / rows
  const edges = columnShares(table).reduce((all, share) => [...all, all.at(-1)! + share * width], [0])
  const texts: TableText[] = []
  const merged: Rect[] = []
  const add = (cell: JsonObject, box: Rect, head: boolean) => {
    const text = contentOf(cell)
    if (text !== '')
      texts.push({
        text,
        box,
        align: alignOf(cell) ?? 'CENTER',
        bold: head || cellStyle(cell).bold === true,
        colour: colourOf(cell),
      })
  }
  if (hasHead)
    table.headers.forEach((header, n) =>
      add(header, { x: edges[n]!, y: 0, width: edges[n + 1]! - edges[n]!, height: line }, true),
    )
  for (const cell of table.cells) {
    const last = Math.min(rows, cell.rowEnd + top)
    const y = (cell.rowStart - 1 + top) * line
    if (cell.rowStart + top > rows) continue
    const x = edges[cell.columnStart - 1]!
    const box = { x, y, width: edges[cell.columnEnd]! - x, height: last * line - y }
    if (cell.rowEnd > cell.rowStart || cell.columnEnd > cell.columnStart) merged.push(box)
    add(cell, box, false)
  }
  return { rows, hasHead, edges, texts, merged }
}
