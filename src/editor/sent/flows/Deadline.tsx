// A deadline: the exact time and, while somebody is still to sign, how far away it is. One that is near or past is
// highlighted.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deadlineState } from '../../../contract/after-sending/flow-status-rules.ts'
import { dayMs, minuteMs, relativeText, zonedText } from '../../../contract/values/moment.ts'
import { clsx } from 'clsx'
import tableStyles from './list/table.module.css'
import styles from './Deadline.module.css'

const everyMs = minuteMs
/** The remaining time is not worth showing for a deadline further away than this, ms. */
const nearMs = 60 * dayMs

export function Deadline({ deadline, status }: { readonly deadline: string; readonly status: number }) {
  const { t, i18n } = useTranslation()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [])
  const due = deadlineState(deadline, status, now)
  return (
    <>
      <time dateTime={deadline}>{zonedText(deadline)}</time>
      {due !== 'none' && Date.parse(deadline) - now < nearMs && (
        <span className={clsx(tableStyles.due, styles[`due-${due}`])}>
          {due === 'past' ? t('flows.past') : relativeText(deadline, i18n.language, now)}
        </span>
      )}
    </>
  )
}
