// Says that the outcome is unknown, which is never shown as a failure, with ways to find out and to resolve it.
import { QuestionCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { zonedText } from '../../contract/values/moment.ts'
import { CleanInput } from '../ui/fields/CleanInput.tsx'
import { contractName, type Draft } from '../../contract/draft/draft.ts'
import { listenToFlows } from '../gateway-client/flow-events.ts'
import type { Send } from '../../gateway/routes.ts'
import { useEnvironment } from '../gateway-client/environment.ts'
import { lookAgain, refreshSend, settleSend } from './send-state.ts'
import { useConfirm } from '../ui/dialogs/use-confirm.tsx'
import { clsx } from 'clsx'
import resultStyles from './result.module.css'
import textStyles from '../ui/text.module.css'
import styles from './SendUnknown.module.css'
import { failureWord } from '../ui/i18n/word-for.ts'

export function SendUnknown({
  draft,
  send,
  underWay,
}: {
  readonly draft: Draft
  readonly send: Send | null
  readonly underWay: boolean
}) {
  const { t } = useTranslation()
  useEffect(() => {
    // Tencent's callback may report the contract while this is on the screen.
    const look = () => void lookAgain(draft.id)
    return listenToFlows(look, look)
  }, [draft.id])
  return (
    <div className={resultStyles.sendResult}>
      <QuestionCircleFilled aria-hidden className={clsx(styles.unsure, resultStyles.sendMark)} />
      <h2>{t(underWay ? 'send.underWay' : 'send.unknown')}</h2>
      <p>{t(underWay ? 'send.underWayText' : 'send.unknownText')}</p>
      {send && !underWay && <Settling draft={draft} send={send} />}
      <div className={resultStyles.sendActions}>
        <Button onClick={() => void refreshSend(draft.id)}>{t('send.refresh')}</Button>
      </div>
    </div>
  )
}

function Settling({ draft, send }: { readonly draft: Draft; readonly send: Send }) {
  const { t } = useTranslation()
  const confirm = useConfirm()
  const environment = useEnvironment()
  const [flowId, setFlowId] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const settle = async (found: { flowId: string } | { none: true }) => {
    setAsking(true)
    const error = await settleSend(send, found)
    setAsking(false)
    setProblem(error ? failureWord(t, error.code) : null)
  }
  const sandbox = environment?.environment === 'sandbox'
  return (
    <>
      <p>
        {t(sandbox ? 'send.unknownHowSandbox' : 'send.unknownHow', {
          name: contractName(draft),
          time: zonedText(send.createdAt),
        })}{' '}
        {environment?.consoleUrl && (
          <a href={environment.consoleUrl} target="_blank" rel="noopener noreferrer">
            {t('send.console')}
          </a>
        )}
      </p>
      {send.carriesId && <p className={textStyles.hint}>{t('send.unknownCarries')}</p>}
      <div className={styles.sendSettle}>
        <CleanInput
          value={flowId}
          aria-label={t('send.foundId')}
          placeholder={t('send.foundId')}
          status={problem ? 'error' : undefined}
          onChange={setFlowId}
        />
        <Button type="primary" disabled={flowId === ''} loading={asking} onClick={() => void settle({ flowId })}>
          {t('send.settle')}
        </Button>
        <Button
          onClick={() =>
            confirm({
              title: t('send.noneConfirm'),
              content: t('send.noneConfirmText'),
              okText: t('send.noneOk'),
              okButtonProps: { danger: true },
              cancelText: t('common.cancel'),
              onOk: () => settle({ none: true }),
            })
          }
        >
          {t('send.none')}
        </Button>
      </div>
      {problem && (
        <p className={textStyles.fieldError} role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
