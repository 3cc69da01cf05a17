// The cells of a data table, edited in place. Enter, Tab and the arrows move between cells; several cells can be pasted
// at once.
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cellGrid, columnShares, type Table } from '../../../../contract/component-types/table-value.ts'
import { headRow, insertRow, pasteCells, setContent } from '../../../../contract/component-types/table-value-edits.ts'
import { isSeveralCells, parseCells } from '../../../../contract/component-types/table-value-paste.ts'
import { ColumnBar, RowBar } from './TableBars.tsx'
import { GridCell, type CellMove } from './GridCell.tsx'
import { clsx } from 'clsx'
import gridStyles from './grid.module.css'
import styles from './TableGrid.module.css'

interface TableGridProps {
  readonly table: Table
  /** `left`: how many pasted cells did not fit. */
  readonly onEdit: (table: Table, left?: number) => void
}

/** The minimum column width for typing, px. */
const leastColumn = 96
const sideWidth = 44

export function TableGrid({ table, onEdit }: TableGridProps) {
  const { t } = useTranslation()
  const body = useRef<HTMLTableElement>(null)
  const grid = cellGrid(table)
  const shares = columnShares(table)
  const least =
    sideWidth +
    Math.max(
      ...shares.map((share) => leastColumn / share).map((width) => Math.min(width, leastColumn * shares.length * 2)),
    )

  const focus = (row: number, column: number) => {
    const cell = row === headRow ? undefined : grid[row]?.[column]
    // A merged cell is rendered at its first row and column.
    const at = cell ? `${cell.rowStart - 1}:${cell.columnStart - 1}` : `${row}:${column}`
    const field = body.current?.querySelector<HTMLTextAreaElement>(`textarea[data-at="${at}"]`)
    field?.focus()
    field?.select()
  }
  const move: CellMove = (row, column, direction) => {
    const cell = row === headRow ? undefined : grid[row]?.[column]
    if (direction === 'up') return focus(row - 1, column)
    if (direction === 'left') return focus(row, column - 1)
    if (direction === 'right') return focus(row, cell?.columnEnd ?? column + 1)
    const below = cell?.rowEnd ?? row + 1
    if (direction === 'down' || below < table.rowCount) return focus(below, column)
    onEdit(insertRow(table, table.rowCount))
    // After the new row is rendered.
    requestAnimationFrame(() =>
      body.current?.querySelector<HTMLTextAreaElement>(`textarea[data-at="${below}:${column}"]`)?.focus(),
    )
  }
  const paste = (row: number, column: number, text: string): boolean => {
    if (!isSeveralCells(text)) return false
    const pasted = pasteCells(table, row, column, parseCells(text))
    onEdit(pasted.table, pasted.left)
    return true
  }
  const field = (row: number, column: number, label: string) => (
    <GridCell
      label={label}
      row={row}
      column={column}
      cell={row === headRow ? table.headers[column] : grid[row]?.[column]}
      onType={(content) => onEdit(setContent(table, row, column, content))}
      onMove={move}
      onPaste={paste}
    />
  )

  return (
    <div className={styles.tableScroll}>
      <table className={gridStyles.grid} ref={body} aria-label={t('value.grid.label')} style={{ minWidth: least }}>
        <colgroup>
          <col style={{ width: sideWidth }} />
          {shares.map((share, n) => (
            <col key={n} style={{ width: `${share * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td className={clsx(gridStyles.gridSide, gridStyles.gridBar)}>{t('value.grid.width')}</td>
            {table.headers.map((_, column) => (
              <td key={column} className={gridStyles.gridBar}>
                <ColumnBar table={table} column={column} onEdit={onEdit} />
              </td>
            ))}
          </tr>
          <tr className={styles.gridHead}>
            <td className={gridStyles.gridSide}>{t('value.grid.headRow')}</td>
            {table.headers.map((_, column) => (
              <td key={column}>{field(headRow, column, t('value.grid.head', { column: column + 1 }))}</td>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.map((line, row) => (
            <tr key={row}>
              <td className={gridStyles.gridSide}>
                <RowBar table={table} row={row} onEdit={onEdit} />
              </td>
              {line.map((cell, column) => {
                const begins = !cell || (cell.rowStart === row + 1 && cell.columnStart === column + 1)
                if (!begins) return null
                return (
                  <td
                    key={column}
                    rowSpan={cell && cell.rowEnd - cell.rowStart + 1}
                    colSpan={cell && cell.columnEnd - cell.columnStart + 1}
                  >
                    {field(row, column, t('value.grid.cell', { row: row + 1, column: column + 1 }))}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
