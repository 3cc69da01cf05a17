// The contract was created: its FlowId, large, to copy. Sending the draft again needs a confirmation.
import { CheckCircleFilled, CopyOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { zonedText } from '../../contract/values/moment.ts'
import type { Draft } from '../../contract/draft/draft.ts'
import { copyText } from '../ui/copy-and-download.ts'
import { notify } from '../ui/notices/notices.ts'
import { showScreen } from '../ui/screen/screens.ts'
import type { Send } from '../../gateway/routes.ts'
import { useEnvironment } from '../gateway-client/environment.ts'
import { closeSend } from './send-state.ts'
import { SendReview } from './SendReview.tsx'
import { clsx } from 'clsx'
import resultStyles from './result.module.css'
import textStyles from '../ui/text.module.css'
import styles from './SendCreated.module.css'

export function SendCreated({
  draft,
  send,
  now,
}: {
  readonly draft: Draft
  readonly send: Send
  readonly now: boolean
}) {
  const { t } = useTranslation()
  const [again, setAgain] = useState(false)
  const isSandbox = useEnvironment()?.environment === 'sandbox'
  const flowId = send.flowId ?? ''
  const copy = async () => {
    if (await copyText(flowId)) notify({ kind: 'success', title: t('send.copied') })
    else notify({ kind: 'error', title: t('json.copyFailed'), text: t('json.copyFailedText') })
  }
  const look = () => {
    closeSend()
    showScreen({ name: 'contracts', flowId })
  }
  if (again) {
    return (
      <>
        <Alert type="warning" showIcon title={t('send.sentBefore', { time: timeOf(send) })} description={flowId} />
        <SendReview draft={draft} again />
      </>
    )
  }
  return (
    <div className={resultStyles.sendResult}>
      <CheckCircleFilled aria-hidden className={clsx(textStyles.fine, resultStyles.sendMark)} />
      <h2>{now ? t('send.created') : t('send.sentBefore', { time: timeOf(send) })}</h2>
      {now && <p>{t(isSandbox ? 'send.createdTextSandbox' : 'send.createdText')}</p>}
      <p className={textStyles.hint}>{t('send.flowId')}</p>
      <p className={styles.flowId} data-testid="flow-id">
        {flowId}
      </p>
      <div className={resultStyles.sendActions}>
        <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
          {t('send.copy')}
        </Button>
        <Button onClick={look}>{t('send.look')}</Button>
        {!now && <Button onClick={() => setAgain(true)}>{t('send.again')}</Button>}
        <Button type="primary" onClick={closeSend}>
          {t('send.close')}
        </Button>
      </div>
    </div>
  )
}

function timeOf(send: Send): string {
  return zonedText(send.createdAt)
}
