// 催办: Tencent tells those whose turn it is once more; what came of it is said for each.
import { CheckCircleFilled, InfoCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signsByHand } from '../../../contract/after-sending/flow-status-rules.ts'
import { FailureNote } from '../FailureNote.tsx'
import { partyTitle } from '../flow-names.ts'
import { remind, type Reminders } from '../flows-api.ts'
import type { ActionFlow } from './FlowActionDialog.tsx'
import { useAttempt } from './use-attempt.ts'

export function RemindForm({ flow, onClose }: { readonly flow: ActionFlow; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [came, setCame] = useState<Reminders | null>(null)
  const { busy, error, run } = useAttempt()
  const parties = flow.parties.filter(signsByHand)
  const ids = parties.flatMap(({ recipientId }) => recipientId ?? [])
  const send = async () => {
    const answer = await run(() => remind(flow.flowId, ids))
    if (answer) setCame(answer)
  }
  const words = (one: Pick<Reminders, 'reminded' | 'message'>) => (one.reminded ? t('flows.remind.done') : one.message || t('flows.remind.not'))
  return (
    <div className="lk-action">
      {came === null && <p>{t('flows.remind.text')}</p>}
      {came && (
        <p className="lk-action-result" role="status">
          {came.reminded ? <CheckCircleFilled aria-hidden className="lk-fine" /> : <InfoCircleFilled aria-hidden className="lk-warn" />}
          {words(came)}
        </p>
      )}
      <ul className="lk-action-list">
        {parties.map((party, index) => {
          const result = came?.recipients.find(({ recipientId }) => recipientId === party.recipientId)
          return (
            <li key={party.recipientId ?? index}>
              <span>{partyTitle(t, party)}</span>
              {result && <span className={result.reminded ? 'lk-fine' : 'lk-hint'}>{words(result)}</span>}
            </li>
          )
        })}
      </ul>
      {error && <FailureNote title={t('flows.remind.failed')} error={error} />}
      <div className="lk-action-foot">
        {came ? (
          <Button type="primary" onClick={onClose}>
            {t('flows.close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="primary" loading={busy} onClick={() => void send()}>
              {t('flows.remind.ok')}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
