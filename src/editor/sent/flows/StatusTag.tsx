// A contract's status in words with a muted colour; the colour alone never carries the meaning.
import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { isKnownStatus, toneOf } from '../../../contract/after-sending/flow-status-rules.ts'
import { statusLabel } from './flow-names.ts'
import { clsx } from 'clsx'
import statusStyles from './status.module.css'

export function StatusTag({ status }: { readonly status: number }) {
  const { t } = useTranslation()
  return (
    <Tag
      className={clsx(statusStyles.status, statusStyles[`status-${toneOf(status)}`])}
      variant="filled"
      data-status={status}
      title={isKnownStatus(status) ? t(`flows.statusHint.s${status}`) : undefined}
    >
      {statusLabel(t, status)}
    </Tag>
  )
}
