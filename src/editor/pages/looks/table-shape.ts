// The grid of a DYNAMIC_TABLE as it is drawn.
import { layoutTable, type TableLayout } from '../../../contract/component-types/table-layout.ts'
import { maxTableRows, readTable } from '../../../contract/component-types/table-value.ts'

/** With more lines than this a table without a value is just a grey area. */
const mostSketched = 60

/** The value's grid, or without a value one that suits the box: rows of about 20 pt, columns of about 84 pt. */
export function tableShape(value: string | undefined, width: number, height: number): TableLayout {
  const reading = value === undefined || value.trim() === '' ? null : readTable(value)
  if (reading?.ok) return layoutTable(reading.table, width, height, maxTableRows + 1)
  const columns = clamp(Math.round(width / 84), 2, 8)
  const edges = Array.from({ length: columns + 1 }, (_, n) => (width * n) / columns)
  return {
    rows: clamp(Math.round(height / 20), 2, mostSketched),
    hasHead: true,
    edges,
    sizePt: 0,
    texts: [],
    merged: [],
  }
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value))
}
