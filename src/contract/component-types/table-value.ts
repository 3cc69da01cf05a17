// The value of a DYNAMIC_TABLE, JSON in a string (docs/facts.md, "Data tables"). Edits keep every key that they do not
// concern.
import { isObject, type JsonObject } from '../values/json-object.ts'

/** Maximum number of columns and of characters per cell (SDK's comment on FormField). */
export const maxTableColumns = 10
export const maxTableContent = 100
/** A larger table is kept but edited as text. */
export const maxTableRows = 500
const mostColumns = 50

/** A header cell as received: content, widthPercent, style. */
export type TableHeader = JsonObject

/** A cell as received, with its position; rows and columns count from 1, ends inclusive. */
export interface TableCell extends JsonObject {
  readonly rowStart: number
  readonly rowEnd: number
  readonly columnStart: number
  readonly columnEnd: number
}

export interface Table {
  /** One for each column, even if the JSON has none. */
  readonly headers: readonly TableHeader[]
  /** Rows of the body, at least one. */
  readonly rowCount: number
  /** Only cells with content or in the JSON; others may be missing. */
  readonly cells: readonly TableCell[]
  /** Entries of `cells` without a valid position: written back, but not shown. */
  readonly strays: readonly unknown[]
  /** The whole object as received, for keys that are not edited. */
  readonly source: JsonObject
}

export type TableProblem = 'notJson' | 'notTable' | 'tooLarge'
export type TableReading =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly problem: TableProblem }

export const tableAligns = ['LEFT', 'CENTER', 'RIGHT'] as const
export type TableAlign = (typeof tableAligns)[number]

/** A table of empty cells. */
export function newTable(rowCount: number, columnCount: number): Table {
  return {
    headers: Array.from({ length: columnCount }, () => ({ content: '' })),
    rowCount,
    cells: [],
    strays: [],
    source: {},
  }
}

export function readTable(text: string): TableReading {
  let source: unknown
  try {
    source = JSON.parse(text)
  } catch {
    return { ok: false, problem: 'notJson' }
  }
  if (!isObject(source) || (source.headers === undefined && source.body === undefined))
    return { ok: false, problem: 'notTable' }
  const body = source.body ?? {}
  const given = isObject(body) ? (body.cells ?? []) : null
  const heads = source.headers ?? []
  if (!Array.isArray(heads) || !heads.every(isObject) || !Array.isArray(given))
    return { ok: false, problem: 'notTable' }
  const placed = given.map(placedCell)
  const cells = placed.filter((cell) => cell !== null)
  const rowCount = cells.reduce((most, cell) => Math.max(most, cell.rowEnd), Math.max(1, whole(source.rowCount) ?? 1))
  const columns = cells.reduce((most, cell) => Math.max(most, cell.columnEnd), Math.max(1, heads.length))
  if (rowCount > maxTableRows || columns > mostColumns) return { ok: false, problem: 'tooLarge' }
  const headers = Array.from({ length: columns }, (_, n) => heads[n] ?? { content: '' })
  return { ok: true, table: { headers, rowCount, cells, strays: given.filter((_, n) => placed[n] === null), source } }
}

export function writeTable({ headers, rowCount, cells, strays, source }: Table): string {
  const body = isObject(source.body) ? source.body : {}
  return JSON.stringify({ ...source, headers, rowCount, body: { ...body, cells: [...cells, ...strays] } })
}

/** The text of a header or body cell. */
export function contentOf(cell: JsonObject | undefined): string {
  const content = cell?.content
  return typeof content === 'string' || typeof content === 'number' ? String(content) : ''
}

/** Whether the header is drawn (`settings.headerRowDisplay`). */
export function isHeadShown({ source }: Table): boolean {
  return !isObject(source.settings) || source.settings.headerRowDisplay !== false
}

/** The style as an object, from an object or its JSON. */
export function cellStyle(cell: JsonObject | undefined): JsonObject {
  const style = cell?.style
  if (isObject(style)) return style
  if (typeof style !== 'string') return {}
  try {
    const read: unknown = JSON.parse(style)
    return isObject(read) ? read : {}
  } catch {
    return {}
  }
}

export function alignOf(cell: JsonObject | undefined): TableAlign | undefined {
  const { align } = cellStyle(cell)
  return tableAligns.find((known) => typeof align === 'string' && known === align.toUpperCase())
}

/** `#b50000` or `0xb50000` as a CSS colour. */
export function colourOf(cell: JsonObject | undefined): string | undefined {
  const { color } = cellStyle(cell)
  const hex = typeof color === 'string' ? /^(?:#|0x)?([0-9a-f]{6})$/i.exec(color.trim())?.[1] : undefined
  return hex && `#${hex}`
}

/** Each column's share of the width, summing to 1; columns without a width share the rest evenly (SDK). */
export function columnShares({ headers }: Table): readonly number[] {
  const given = headers.map((header) => widthOf(header))
  const open = given.filter((percent) => percent === undefined).length
  const sum = given.reduce<number>((all, percent) => all + (percent ?? 0), 0)
  const rest = open === 0 ? 0 : Math.max(open, 100 - sum) / open
  const total = sum + rest * open
  return given.map((percent) => (percent ?? rest) / total)
}

export function widthOf(header: TableHeader | undefined): number | undefined {
  const percent = Number(header?.widthPercent)
  return Number.isFinite(percent) && percent > 0 ? percent : undefined
}

/** For each position of the body, the cell that covers it; the first if there are several. */
export function cellGrid({ rowCount, headers, cells }: Table): readonly (readonly (TableCell | undefined)[])[] {
  const grid = Array.from({ length: rowCount }, () => Array.from<TableCell | undefined>({ length: headers.length }))
  for (const cell of cells) {
    for (let row = cell.rowStart; row <= cell.rowEnd; row += 1) {
      for (let column = cell.columnStart; column <= cell.columnEnd; column += 1) {
        const line = grid[row - 1]!
        line[column - 1] ??= cell
      }
    }
  }
  return grid
}

function placedCell(value: unknown): TableCell | null {
  if (!isObject(value)) return null
  // Without an end, a cell spans one row and column.
  const [rowStart, columnStart] = [whole(value.rowStart), whole(value.columnStart)]
  const [rowEnd, columnEnd] = [whole(value.rowEnd ?? value.rowStart), whole(value.columnEnd ?? value.columnStart)]
  if (rowStart === null || rowEnd === null || columnStart === null || columnEnd === null) return null
  return rowEnd < rowStart || columnEnd < columnStart ? null : { ...value, rowStart, rowEnd, columnStart, columnEnd }
}

/** A whole number from 1, or null. */
function whole(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && number >= 1 ? number : null
}
