// The table of a DYNAMIC_TABLE: a summary and the dialog to edit it. A value that is not a table is shown as it is.
import { TableOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newTable, readTable, writeTable, type Table } from '../../../../contract/component-types/table-value.ts'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { TableDialog } from './TableDialog.tsx'
import { valueId, type ValueProps } from './value-props.ts'
import { useConfirm } from '../../../ui/dialogs/use-confirm.tsx'
import textStyles from '../../../ui/text.module.css'
import pictureStyles from './picture.module.css'
import styles from './TableValue.module.css'

/** The size of a new table. */
const firstRows = 3
const firstColumns = 3

export function TableValue({ value, editable, set }: ValueProps) {
  const { t } = useTranslation()
  const confirm = useConfirm()
  const [editing, setEditing] = useState<Table | null>(null)
  const reading = value === '' ? null : readTable(value)
  const table = reading?.ok ? reading.table : null
  const begin = () => setEditing(newTable(firstRows, firstColumns))
  const replace = () =>
    confirm({
      title: t('value.replaceTable'),
      okText: t('value.replaceOk'),
      cancelText: t('common.cancel'),
      onOk: begin,
    })
  const broken = reading !== null && !reading.ok
  const action = t(table ? 'value.editTable' : 'value.newTable')
  return (
    <FieldRow
      id={valueId}
      label={t('value.table')}
      param="ComponentValue"
      error={broken ? t(`value.tableProblem.${reading.problem}`) : null}
      hint={t('value.tableTemplates')}
    >
      {broken && <pre className={styles.tableBroken}>{value}</pre>}
      {!broken && (
        <span className={textStyles.hint}>
          {table
            ? t('value.tableSize', { rows: table.rowCount, columns: table.headers.length })
            : t('value.tableEmpty')}
        </span>
      )}
      <Button
        id={valueId}
        // Otherwise the row's label would be the button's accessible name.
        aria-label={action}
        size="small"
        className={pictureStyles.pictureChoose}
        icon={<TableOutlined aria-hidden />}
        disabled={!editable}
        onClick={() => (broken ? replace() : table ? setEditing(table) : begin())}
      >
        {action}
      </Button>
      {editing && (
        <TableDialog
          table={editing}
          onClose={() => setEditing(null)}
          onDone={(next) => {
            setEditing(null)
            if (next !== table) set(writeTable(next))
          }}
        />
      )}
    </FieldRow>
  )
}
