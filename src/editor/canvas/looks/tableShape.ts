// How many rows and columns a DYNAMIC_TABLE has, as far as its value tells (the console's page 数据表格: headers, rowCount, body.cells).

export interface TableShape {
  /** Head included. */
  readonly rows: number
  /** Shares of the width, together 1. */
  readonly columns: readonly number[]
}

/** More lines than this are a grey haze, not a table. */
const MOST = 60

/** The value's shape, or one that suits the box: rows of about 20 pt, columns of about 84 pt. */
export function tableShape(value: string | undefined, width: number, height: number): TableShape {
  const fallback = {
    rows: clamp(Math.round(height / 20), 2, MOST),
    columns: even(clamp(Math.round(width / 84), 2, 8)),
  }
  const table = parse(value)
  if (table === null) return fallback
  const headers = Array.isArray(table.headers) ? table.headers : []
  const cells = objects(isObject(table.body) ? table.body.cells : undefined)
  const columnCount = headers.length || Math.max(0, ...cells.map((cell) => Number(cell.columnEnd) || 0))
  const bodyRows = Number(table.rowCount) || Math.max(0, ...cells.map((cell) => Number(cell.rowEnd) || 0))
  const shares = objects(headers).map((header) => Number(header.widthPercent) || 0)
  const total = shares.reduce((sum, share) => sum + share, 0)
  const usable = shares.length === columnCount && total > 0 && shares.every((share) => share > 0)
  return {
    rows: bodyRows > 0 ? clamp(Math.floor(bodyRows) + (headers.length > 0 ? 1 : 0), 1, MOST) : fallback.rows,
    columns:
      columnCount === 0
        ? fallback.columns
        : usable && columnCount <= MOST
          ? shares.map((share) => share / total)
          : even(clamp(Math.floor(columnCount), 1, MOST)),
  }
}

function even(count: number): readonly number[] {
  return Array.from({ length: count }, () => 1 / count)
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value))
}

function parse(value: string | undefined): Record<string, unknown> | null {
  if (value === undefined || value.trim() === '') return null
  try {
    const table: unknown = JSON.parse(value)
    return isObject(table) ? table : null
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function objects(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}
