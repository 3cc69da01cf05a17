// 审批: reports the result of one's own review to Tencent. A rejection needs a reason, and a refusal ends the contract.
import { Alert, Button, Radio } from 'antd'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PendingReview } from '../../../../contract/after-sending/flow-status-rules.ts'
import { maxReviewMessage } from '../../../../contract/after-sending/limits.ts'
import { reasonProblem } from '../../../../contract/after-sending/reason.ts'
import { notify } from '../../../ui/notices/notices.ts'
import { FailureNote } from '../FailureNote.tsx'
import { applyFlowChange } from '../flow-states.ts'
import { partyTitle } from '../flow-names.ts'
import { call } from '../../../gateway-client/call.ts'
import type { FlowReview, NewReview } from '../../../../gateway/routes.ts'
import type { ActionFlow } from './chosen-action.ts'
import { ReasonField } from './ReasonField.tsx'
import { useChange } from '../../../gateway-client/use-change.ts'
import actionStyles from './action.module.css'
import textStyles from '../../../ui/text.module.css'

interface ReviewFormProps {
  readonly flow: ActionFlow
  readonly pending: readonly PendingReview[]
  readonly onClose: () => void
}

const types = ['PASS', 'REJECT', 'SIGN_REJECT'] as const satisfies readonly FlowReview['reviewType'][]

export function ReviewForm({ flow, pending, onClose }: ReviewFormProps) {
  const { t } = useTranslation()
  const [node, setNode] = useState(0)
  const [type, setType] = useState<FlowReview['reviewType']>('PASS')
  const [message, setMessage] = useState('')
  const { busy, error, send } = useChange(
    (body: NewReview) => call('POST /api/flows/{flowId}/review', { params: { flowId: flow.flowId }, body }),
    applyFlowChange,
  )
  const problem = reasonProblem(message, maxReviewMessage)
  const isFine = problem === null || (problem === 'missing' && type === 'PASS')
  const submit = () => {
    const recipientId = pending[node]?.recipientId
    const review = {
      reviewType: type,
      ...(message.trim() === '' ? {} : { message: message.trim() }),
      ...(recipientId ? { recipientId } : {}),
    }
    send(review, () => {
      notify({ kind: 'success', title: t('flows.review.done') })
      onClose()
    })
  }
  return (
    <div className={actionStyles.action}>
      {pending.length > 1 && (
        <Radio.Group
          className={actionStyles.actionChoices}
          aria-label={t('flows.review.of')}
          value={node}
          onChange={(event) => setNode(event.target.value as number)}
        >
          {pending.map((one, index) => (
            <Radio key={one.recipientId ?? 'own'} value={index}>
              {nodeName(t, flow, one)}
            </Radio>
          ))}
        </Radio.Group>
      )}
      {pending.length === 1 && <p>{nodeName(t, flow, pending[0]!)}</p>}
      <Radio.Group
        className={actionStyles.actionChoices}
        aria-label={t('flows.review.result')}
        value={type}
        onChange={(event) => setType(event.target.value as typeof type)}
      >
        {types.map((one) => (
          <Radio key={one} value={one}>
            {t(`flows.review.type.${one}`)} <span className={textStyles.hint}>{t(`flows.review.hint.${one}`)}</span>
          </Radio>
        ))}
      </Radio.Group>
      <ReasonField
        id="lk-review-reason"
        label={t(type === 'PASS' ? 'flows.review.note' : 'flows.review.reason')}
        placeholder={t('flows.review.placeholder')}
        value={message}
        max={maxReviewMessage}
        onChange={setMessage}
      />
      {type === 'SIGN_REJECT' && <Alert type="warning" showIcon title={t('flows.review.ends')} />}
      {error && <FailureNote title={t('flows.review.failed')} error={error} />}
      <div className={actionStyles.actionFoot}>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button type="primary" danger={type === 'SIGN_REJECT'} loading={busy} disabled={!isFine} onClick={submit}>
          {t('flows.review.ok')}
        </Button>
      </div>
    </div>
  )
}

/** Whose review it is, as text. */
export function nodeName(t: TFunction, flow: Pick<ActionFlow, 'parties'>, { party }: PendingReview): string {
  const signer = party === null ? undefined : flow.parties[party]
  return signer ? t('flows.review.party', { name: partyTitle(t, signer) }) : t('flows.review.own')
}
