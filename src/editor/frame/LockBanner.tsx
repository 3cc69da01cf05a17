// The banner saying that the draft is being edited in another tab, with a button to edit it here.
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notify } from '../ui/notices/notices.ts'
import { editHere } from '../drafts/session/open-session.ts'
import { useSession } from '../drafts/session/session-store.ts'

export function LockBanner() {
  const { t } = useTranslation()
  const lock = useSession((state) => state.lock)
  const [asking, setAsking] = useState(false)
  if (lock !== 'elsewhere') return null
  const take = async () => {
    setAsking(true)
    const taken = await editHere()
    setAsking(false)
    if (!taken) notify({ kind: 'error', title: t('lock.refused'), text: t('lock.refusedText') })
  }
  return (
    <Alert
      banner
      type="warning"
      role="alert"
      title={t('lock.elsewhere')}
      action={
        <Button size="small" loading={asking} onClick={() => void take()}>
          {t('lock.editHere')}
        </Button>
      }
    />
  )
}
