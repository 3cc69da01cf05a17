// 撤销: with the reason that the signers will see, and a note about the quota.
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { quotaBack } from '../../../../contract/after-sending/cancellation.ts'
import { maxCancelMessage } from '../../../../contract/after-sending/limits.ts'
import { reasonProblem } from '../../../../contract/after-sending/reason.ts'
import { notify } from '../../../ui/notices/notices.ts'
import { FailureNote } from '../FailureNote.tsx'
import { applyFlowChange } from '../flow-states.ts'
import { call } from '../../../gateway-client/call.ts'
import type { ActionFlow } from './chosen-action.ts'
import { ReasonField } from './ReasonField.tsx'
import { useChange } from '../../../gateway-client/use-change.ts'
import actionStyles from './action.module.css'

interface CancelFormProps {
  readonly flow: ActionFlow
  readonly onClose: () => void
}

export function CancelForm({ flow, onClose }: CancelFormProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const { busy, error, send } = useChange(
    (message: string) =>
      call('POST /api/flows/{flowId}/cancellation', { params: { flowId: flow.flowId }, body: { message } }),
    applyFlowChange,
  )
  const cancel = () =>
    send(reason.trim(), () => {
      notify({ kind: 'success', title: t('flows.cancel.done') })
      onClose()
    })
  const back = quotaBack(flow.status, flow.parties)
  const money = [t(`flows.cancel.back.${back}`), back !== 'none' && t('flows.cancel.free')].filter(
    (words) => words !== false,
  )
  return (
    <div className={actionStyles.action}>
      <Alert
        type="warning"
        showIcon
        title={t('flows.cancel.warning')}
        description={money.map((words) => (
          <p key={words}>{words}</p>
        ))}
      />
      <ReasonField
        id="lk-cancel-reason"
        label={t('flows.cancel.reason')}
        placeholder={t('flows.cancel.placeholder')}
        value={reason}
        max={maxCancelMessage}
        onChange={setReason}
      />
      {error && <FailureNote title={t('flows.cancel.failed')} error={error} />}
      <div className={actionStyles.actionFoot}>
        <Button onClick={onClose}>{t('flows.cancel.keep')}</Button>
        <Button
          type="primary"
          danger
          loading={busy}
          disabled={reasonProblem(reason, maxCancelMessage) !== null}
          onClick={cancel}
        >
          {t('flows.cancel.ok')}
        </Button>
      </div>
    </div>
  )
}
