// Edits a data table in a dialog, as one undo step. Closing it with changes asks first.
import { PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Switch } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  contentOf,
  isHeadShown,
  maxTableColumns,
  maxTableContent,
  maxTableRows,
  type Table,
} from '../../../../contract/component-types/table-value.ts'
import { insertColumn, insertRow, showHead } from '../../../../contract/component-types/table-value-edits.ts'
import { TableGrid } from './TableGrid.tsx'
import { Dialog } from '../../../ui/dialogs/Dialog.tsx'
import { useConfirm } from '../../../ui/dialogs/use-confirm.tsx'
import styles from './TableDialog.module.css'

interface TableDialogProps {
  readonly table: Table
  readonly onDone: (table: Table) => void
  readonly onClose: () => void
}

export function TableDialog({ table: given, onDone, onClose }: TableDialogProps) {
  const { t } = useTranslation()
  const confirm = useConfirm()
  const [table, setTable] = useState(given)
  const [left, setLeft] = useState(0)
  const grid = useRef<HTMLDivElement>(null)
  const close = () => {
    if (table === given) return onClose()
    confirm({
      title: t('value.grid.dropTitle'),
      okText: t('value.grid.dropOk'),
      okButtonProps: { danger: true },
      cancelText: t('value.grid.dropCancel'),
      onOk: onClose,
    })
  }
  const edit = (next: Table, unpasted = 0) => {
    setTable(next)
    setLeft(unpasted)
  }
  const isLong = [...table.headers, ...table.cells].some((cell) => [...contentOf(cell)].length > maxTableContent)
  const warnings = [
    ...(left > 0 ? [t('value.grid.left', { count: left, columns: maxTableColumns, rows: maxTableRows })] : []),
    ...(table.headers.length > maxTableColumns ? [t('value.grid.tooManyColumns', { max: maxTableColumns })] : []),
    ...(isLong ? [t('value.grid.tooLong', { max: maxTableContent })] : []),
  ]
  return (
    <Dialog
      open
      width="min(1080px, calc(100vw - 48px))"
      centered
      title={t('value.grid.title')}
      okText={t('value.grid.ok')}
      cancelText={t('value.grid.cancel')}
      mask={{ closable: false }}
      // Focuses the table, so that the person can type at once.
      afterOpenChange={(open) => open && grid.current?.querySelector('textarea')?.focus()}
      onOk={() => onDone(table)}
      onCancel={close}
    >
      <p className={styles.tableHint}>{t('value.grid.hint')}</p>
      <div className={styles.tableTools}>
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          disabled={table.rowCount >= maxTableRows}
          onClick={() => edit(insertRow(table, table.rowCount))}
        >
          {t('value.grid.addRow')}
        </Button>
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          disabled={table.headers.length >= maxTableColumns}
          onClick={() => edit(insertColumn(table, table.headers.length))}
        >
          {t('value.grid.addColumn')}
        </Button>
        <label>
          <Switch size="small" checked={isHeadShown(table)} onChange={(shown) => edit(showHead(table, shown))} />
          {t('value.grid.showHead')}
        </label>
      </div>
      {warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon role="status" title={warning} style={{ marginBottom: 8 }} />
      ))}
      <div ref={grid}>
        <TableGrid table={table} onEdit={edit} />
      </div>
    </Dialog>
  )
}
