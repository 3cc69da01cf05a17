// A deadline, exact and how far away it is while anybody waits for it; soon and past are marked.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deadlineState } from '../../contract/after-sending/flow-status-rules.ts'
import { exactly, relatively } from './moments.ts'

const everyMs = 60_000

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
      <time dateTime={deadline}>{exactly(deadline)}</time>
      {due !== 'none' && <span className={`lk-due lk-due-${due}`}>{due === 'past' ? t('flows.past') : relatively(deadline, i18n.language, now)}</span>}
    </>
  )
}
