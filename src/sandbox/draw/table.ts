// A DYNAMIC_TABLE's value, roughly: its head, its rows, its cells (qian.tencent.com/developers/company/dynamic_table).
import type { Rect } from '../../contract/geometry/rect.ts'
import { black, faint, type Ink } from './ink.ts'
import { drawLine } from './text.ts'

interface Cell {
  readonly row: number
  readonly column: number
  readonly text: string
}

interface Table {
  readonly rows: number
  /** Each column's share of the width; together 1. */
  readonly columns: readonly number[]
  readonly cells: readonly Cell[]
}

const MAX_ROWS = 500
const MAX_COLUMNS = 50

export function drawTable(ink: Ink, value: string, box: Rect): void {
  const table = readTable(value)
  if (table === null) return ink.frame(box, faint, 0.75, true)
  const height = box.height / table.rows
  const edges = table.columns.reduce((all, share) => [...all, all.at(-1)! + share * box.width], [box.x])
  for (let row = 0; row <= table.rows; row += 1) {
    const y = box.y + row * height
    ink.line([{ x: box.x, y }, { x: box.x + box.width, y }], black, 0.5)
  }
  for (const x of edges) ink.line([{ x, y: box.y }, { x, y: box.y + box.height }], black, 0.5)
  for (const { row, column, text } of table.cells) {
    const [left, right] = [edges[column], edges[column + 1]]
    if (left === undefined || right === undefined || row >= table.rows) continue
    const cell = { x: left + 2, y: box.y + row * height, width: right - left - 4, height }
    drawLine(ink, text, cell, { sizePt: Math.max(4, Math.min(10, height * 0.6)), colour: black, bold: row === 0 }, 'Center')
  }
}

export function readTable(value: string): Table | null {
  let json: unknown
  try {
    json = JSON.parse(value)
  } catch {
    return null
  }
  const headers = list(keyOf(json, 'headers')).slice(0, MAX_COLUMNS)
  const body = list(keyOf(keyOf(json, 'body'), 'cells'))
  const cells = body.map((cell) => ({
    row: whole(keyOf(cell, 'rowStart'), 1),
    column: whole(keyOf(cell, 'columnStart'), 1) - 1,
    text: textOf(cell),
  }))
  const columns = headers.length || Math.min(MAX_COLUMNS, Math.max(0, ...cells.map(({ column }) => column + 1)))
  if (columns === 0) return null
  const rows = Math.max(whole(keyOf(json, 'rowCount'), 0), ...cells.map(({ row }) => row))
  return {
    rows: Math.min(MAX_ROWS, rows + 1),
    columns: shares(columns, headers),
    cells: [...headers.map((header, column) => ({ row: 0, column, text: textOf(header) })), ...cells],
  }
}

function shares(count: number, headers: readonly unknown[]): readonly number[] {
  const given = Array.from({ length: count }, (_, n) => {
    const percent = Number(keyOf(headers[n], 'widthPercent'))
    return Number.isFinite(percent) && percent > 0 ? percent : 100 / count
  })
  const sum = given.reduce((all, share) => all + share, 0)
  return given.map((share) => share / sum)
}

function keyOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function whole(value: unknown, otherwise: number): number {
  const number = Number(value)
  return Number.isInteger(number) && number >= otherwise ? Math.min(number, MAX_ROWS) : otherwise
}

function textOf(value: unknown): string {
  const content = keyOf(value, 'content')
  return typeof content === 'string' || typeof content === 'number' ? String(content) : ''
}
