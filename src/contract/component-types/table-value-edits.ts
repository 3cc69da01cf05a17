// Edits of a data table, as pure functions. Rows and columns count from 0; row -1 is the header.
import { cleanText } from '../values/clean-text.ts'
import {
  alignOf,
  cellStyle,
  contentOf,
  maxTableColumns,
  maxTableRows,
  type Table,
  type TableAlign,
  type TableCell,
  type TableHeader,
} from './table-value.ts'

export const headRow = -1

export function setContent(table: Table, row: number, column: number, content: string): Table {
  if (row === headRow) {
    if (contentOf(table.headers[column]) === content) return table
    return { ...table, headers: table.headers.map((header, n) => (n === column ? { ...header, content } : header)) }
  }
  const cell = table.cells.find((other) => covers(other, row, column))
  if (contentOf(cell) === content) return table
  if (cell) return { ...table, cells: table.cells.map((other) => (other === cell ? { ...cell, content } : other)) }
  const align = alignOf(table.headers[column])
  return { ...table, cells: [...table.cells, { ...at(row, column), content, ...(align ? { style: { align } } : {}) }] }
}

/** Inserts a row before the given one; cells that span it grow. Returns the same table if it is full. */
export function insertRow(table: Table, before: number): Table {
  if (table.rowCount >= maxTableRows) return table
  return { ...table, rowCount: table.rowCount + 1, cells: table.cells.map((cell) => grown(cell, 'row', before + 1)) }
}

export function insertColumn(table: Table, before: number): Table {
  if (table.headers.length >= maxTableColumns) return table
  const headers = [...table.headers.slice(0, before), { content: '' }, ...table.headers.slice(before)]
  return { ...table, headers, cells: table.cells.map((cell) => grown(cell, 'column', before + 1)) }
}

/** The last remaining row cannot be removed. */
export function removeRow(table: Table, row: number): Table {
  if (table.rowCount <= 1 || row >= table.rowCount) return table
  return { ...table, rowCount: table.rowCount - 1, cells: table.cells.flatMap((cell) => shrunk(cell, 'row', row + 1)) }
}

export function removeColumn(table: Table, column: number): Table {
  if (table.headers.length <= 1 || column >= table.headers.length) return table
  return {
    ...table,
    headers: table.headers.filter((_, n) => n !== column),
    cells: table.cells.flatMap((cell) => shrunk(cell, 'column', column + 1)),
  }
}

/** Swaps with the next row. Null if there is none or a merged cell would be split. */
export function swapRows(table: Table, row: number): Table | null {
  if (row < 0 || row + 1 >= table.rowCount || isTorn(table, 'row', row + 1)) return null
  return { ...table, cells: table.cells.map((cell) => swapped(cell, 'row', row + 1)) }
}

export function swapColumns(table: Table, column: number): Table | null {
  const { headers } = table
  if (column < 0 || column + 1 >= headers.length || isTorn(table, 'column', column + 1)) return null
  const moved = [...headers.slice(0, column), headers[column + 1]!, headers[column]!, ...headers.slice(column + 2)]
  return { ...table, headers: moved, cells: table.cells.map((cell) => swapped(cell, 'column', column + 1)) }
}

/** Sets the width in percent of the table; undefined means an equal share of the remaining width. */
export function setColumnWidth(table: Table, column: number, percent: number | undefined): Table {
  return {
    ...table,
    headers: table.headers.map((header, n) => {
      if (n !== column) return header
      const { widthPercent: _old, ...rest } = header
      return percent === undefined ? rest : { ...header, widthPercent: percent }
    }),
  }
}

/** Applies to the header and every cell that starts in the column. */
export function setColumnAlign(table: Table, column: number, align: TableAlign | undefined): Table {
  return {
    ...table,
    headers: table.headers.map((header, n) => (n === column ? aligned(header, align) : header)),
    cells: table.cells.map((cell) => (cell.columnStart === column + 1 ? aligned(cell, align) : cell)),
  }
}

/** Shows or hides the header; shown is the default and writes no key. */
export function showHead(table: Table, shown: boolean): Table {
  const { settings, ...source } = table.source
  const { headerRowDisplay: _old, ...rest } =
    typeof settings === 'object' && settings !== null ? (settings as Record<string, unknown>) : {}
  const next = shown ? rest : { ...rest, headerRowDisplay: false }
  return { ...table, source: Object.keys(next).length === 0 ? source : { ...source, settings: next } }
}

/**
 * Writes rows of pasted cells, each cleaned, starting at a position; the table grows as far as allowed. `left` counts
 * the cells that did not fit.
 */
export function pasteCells(
  table: Table,
  row: number,
  column: number,
  lines: readonly (readonly string[])[],
): { table: Table; left: number } {
  const wide = Math.max(0, ...lines.map((line) => line.length))
  const wantedColumns = Math.min(maxTableColumns, column + wide)
  const wantedRows = Math.min(maxTableRows, row + lines.length)
  let next = table
  while (next.headers.length < wantedColumns) next = insertColumn(next, next.headers.length)
  if (next.rowCount < wantedRows) next = { ...next, rowCount: wantedRows }
  let left = 0
  for (const [y, line] of lines.entries()) {
    for (const [x, content] of line.entries()) {
      if (row + y >= next.rowCount || column + x >= next.headers.length) left += 1
      else next = setContent(next, row + y, column + x, cleanText(content, 'content'))
    }
  }
  return { table: next, left }
}

function at(row: number, column: number): TableCell {
  return { rowStart: row + 1, rowEnd: row + 1, columnStart: column + 1, columnEnd: column + 1 }
}

function covers(cell: TableCell, row: number, column: number): boolean {
  return (
    cell.rowStart <= row + 1 && row + 1 <= cell.rowEnd && cell.columnStart <= column + 1 && column + 1 <= cell.columnEnd
  )
}

type Side = 'row' | 'column'

function span(cell: TableCell, side: Side): readonly [number, number] {
  return side === 'row' ? [cell.rowStart, cell.rowEnd] : [cell.columnStart, cell.columnEnd]
}

function withSpan(cell: TableCell, side: Side, [start, end]: readonly [number, number]): TableCell {
  return side === 'row' ? { ...cell, rowStart: start, rowEnd: end } : { ...cell, columnStart: start, columnEnd: end }
}

function grown(cell: TableCell, side: Side, before: number): TableCell {
  const [start, end] = span(cell, side)
  if (end < before) return cell
  return withSpan(cell, side, start >= before ? [start + 1, end + 1] : [start, end + 1])
}

function shrunk(cell: TableCell, side: Side, gone: number): readonly TableCell[] {
  const [start, end] = span(cell, side)
  if (end < gone) return [cell]
  if (start > gone) return [withSpan(cell, side, [start - 1, end - 1])]
  return start === end ? [] : [withSpan(cell, side, [start, end - 1])]
}

/** Whether a cell covers one of two neighbouring rows and extends beyond it, but not over both. */
function isTorn({ cells }: Table, side: Side, first: number): boolean {
  return cells.some((cell) => {
    const [start, end] = span(cell, side)
    const inFirst = start <= first && end >= first
    const inSecond = start <= first + 1 && end >= first + 1
    return inFirst !== inSecond && start !== end
  })
}

function swapped(cell: TableCell, side: Side, first: number): TableCell {
  const [start, end] = span(cell, side)
  if (start !== end) return cell
  if (start === first) return withSpan(cell, side, [first + 1, first + 1])
  return start === first + 1 ? withSpan(cell, side, [first, first]) : cell
}

/** The style keeps its form, object or string. */
function aligned<Cell extends TableHeader>(cell: Cell, align: TableAlign | undefined): Cell {
  const { align: _old, ...others } = cellStyle(cell)
  const style = align === undefined ? others : { ...others, align }
  const copy: Cell & { style?: unknown } = { ...cell }
  if (Object.keys(style).length === 0) delete copy.style
  else copy.style = typeof cell.style === 'string' ? JSON.stringify(style) : style
  return copy
}
