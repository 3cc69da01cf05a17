// 催办: Tencent reminds those whose turn it is. Its answer is about the contract and not each party, and so is this
// form's.
import { CheckCircleFilled, InfoCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../FailureNote.tsx'
import { call } from '../../../gateway-client/call.ts'
import type { ActionFlow } from './chosen-action.ts'
import { useChange } from '../../../gateway-client/use-change.ts'
import actionStyles from './action.module.css'
import textStyles from '../../../ui/text.module.css'
import styles from './RemindForm.module.css'

export function RemindForm({ flow, onClose }: { readonly flow: ActionFlow; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const {
    busy,
    error,
    answer: came,
    send,
  } = useChange(() => call('POST /api/flows/{flowId}/reminders', { params: { flowId: flow.flowId } }))
  return (
    <div className={actionStyles.action}>
      {came === null && <p>{t('flows.remind.text')}</p>}
      {came && (
        <p className={styles.actionResult} role="status">
          {came.reminded ? (
            <CheckCircleFilled aria-hidden className={textStyles.fine} />
          ) : (
            <InfoCircleFilled aria-hidden className={styles.warn} />
          )}
          {came.reminded ? t('flows.remind.done') : came.message || t('flows.remind.not')}
        </p>
      )}
      {error && <FailureNote title={t('flows.remind.failed')} error={error} />}
      <div className={actionStyles.actionFoot}>
        {came ? (
          <Button type="primary" onClick={onClose}>
            {t('flows.close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="primary" loading={busy} onClick={() => send(undefined)}>
              {t('flows.remind.ok')}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
