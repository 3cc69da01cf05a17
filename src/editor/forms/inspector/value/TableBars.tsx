// The actions on a whole column or row of the table.
import { MoreOutlined } from '@ant-design/icons'
import { Button, Dropdown, InputNumber } from 'antd'
import type { ItemType } from 'antd/es/menu/interface'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  alignOf,
  maxTableColumns,
  maxTableRows,
  tableAligns,
  widthOf,
  type Table,
} from '../../../../contract/component-types/table-value.ts'
import {
  insertColumn,
  insertRow,
  removeColumn,
  removeRow,
  setColumnAlign,
  setColumnWidth,
  swapColumns,
  swapRows,
} from '../../../../contract/component-types/table-value-edits.ts'
import styles from './TableBars.module.css'

interface BarProps {
  readonly table: Table
  readonly onEdit: (table: Table) => void
}

export function ColumnBar({ table, column, onEdit }: BarProps & { readonly column: number }) {
  const { t } = useTranslation()
  const header = table.headers[column]
  const align = alignOf(header)
  const full = table.headers.length >= maxTableColumns
  const items: ItemType[] = [
    item('before', t('value.grid.insertBefore'), full ? null : () => insertColumn(table, column)),
    item('after', t('value.grid.insertAfter'), full ? null : () => insertColumn(table, column + 1)),
    { type: 'divider' },
    moveItem('left', t('value.grid.moveLeft'), swapColumns(table, column - 1)),
    moveItem('right', t('value.grid.moveRight'), swapColumns(table, column)),
    { type: 'divider' },
    ...[undefined, ...tableAligns].map((side) =>
      item(
        `align-${side}`,
        `${t(side === undefined ? 'value.grid.alignNone' : `value.grid.${side}`)}${side === align ? ' ✓' : ''}`,
        () => setColumnAlign(table, column, side),
      ),
    ),
    { type: 'divider' },
    item('remove', t('value.grid.removeColumn'), table.headers.length > 1 ? () => removeColumn(table, column) : null),
  ]
  function item(key: string, label: string, edit: (() => Table) | null): ItemType {
    return { key, label, disabled: edit === null, onClick: () => edit && onEdit(edit()) }
  }
  function moveItem(key: string, label: string, moved: Table | null): ItemType {
    return item(key, label, moved && (() => moved))
  }
  return (
    <div className={styles.gridBarTools}>
      <InputNumber
        size="small"
        className={styles.gridWidth}
        min={1}
        max={100}
        precision={0}
        controls={false}
        suffix="%"
        aria-label={t('value.grid.widthOf', { column: column + 1 })}
        placeholder={t('value.grid.widthAuto')}
        value={widthOf(header) ?? null}
        onChange={(percent) => onEdit(setColumnWidth(table, column, percent ?? undefined))}
      />
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button
          size="small"
          type="text"
          icon={<MoreOutlined aria-hidden />}
          aria-label={t('value.grid.columnMenu', { column: column + 1 })}
        />
      </Dropdown>
    </div>
  )
}

export function RowBar({ table, row, onEdit }: BarProps & { readonly row: number }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const full = table.rowCount >= maxTableRows
  const item = (key: string, label: string, next: (() => Table | null) | null): ItemType => ({
    key,
    label,
    disabled: next === null,
    onClick: () => onEdit(next?.() ?? table),
  })
  // Computed only when the menu opens, as there may be hundreds of rows.
  const items = (): ItemType[] => [
    item('above', t('value.grid.insertAbove'), full ? null : () => insertRow(table, row)),
    item('below', t('value.grid.insertBelow'), full ? null : () => insertRow(table, row + 1)),
    { type: 'divider' },
    item('up', t('value.grid.moveUp'), swapRows(table, row - 1) ? () => swapRows(table, row - 1) : null),
    item('down', t('value.grid.moveDown'), swapRows(table, row) ? () => swapRows(table, row) : null),
    { type: 'divider' },
    item('remove', t('value.grid.removeRow'), table.rowCount > 1 ? () => removeRow(table, row) : null),
  ]
  return (
    <Dropdown trigger={['click']} open={open} onOpenChange={setOpen} menu={{ items: open ? items() : [] }}>
      <Button size="small" type="text" aria-label={t('value.grid.rowMenu', { row: row + 1 })}>
        {row + 1}
      </Button>
    </Dropdown>
  )
}
