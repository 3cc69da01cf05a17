// The outcome is not known: said so, never shown as failed; how to find out, and how to settle it.
import { QuestionCircleFilled } from '@ant-design/icons'
import { App, Button, Input } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contractName, type Draft } from '../../contract/draft/draft.ts'
import { listenToFlows } from '../gateway-client/flow-events.ts'
import type { Send } from '../gateway-client/api.ts'
import { useEnvironment } from '../gateway-client/environment.ts'
import { lookAgain, refreshSend, settleSend } from './send-state.ts'

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
    // Tencent's callback may tell of the contract while this is read.
    const look = () => void lookAgain(draft.id)
    return listenToFlows(look, look)
  }, [draft.id])
  return (
    <div className="lk-send-result">
      <QuestionCircleFilled aria-hidden className="lk-unsure lk-send-mark" />
      <h2>{t(underWay ? 'send.underWay' : 'send.unknown')}</h2>
      <p>{t(underWay ? 'send.underWayText' : 'send.unknownText')}</p>
      {send && !underWay && <Settling draft={draft} send={send} />}
      <div className="lk-send-actions">
        <Button onClick={() => void refreshSend(draft.id)}>{t('send.refresh')}</Button>
      </div>
    </div>
  )
}

function Settling({ draft, send }: { readonly draft: Draft; readonly send: Send }) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const environment = useEnvironment()
  const [flowId, setFlowId] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const settle = async (found: { flowId: string } | { none: true }) => {
    setAsking(true)
    const error = await settleSend(send, found)
    setAsking(false)
    setProblem(error ? t(`send.failure.${error.code}`, { defaultValue: t('send.failure.unexpected') }) : null)
  }
  const sandbox = environment?.environment === 'sandbox'
  return (
    <>
      <p>
        {t(sandbox ? 'send.unknownHowSandbox' : 'send.unknownHow', {
          name: contractName(draft),
          time: dayjs(send.createdAt).format('YYYY-MM-DD HH:mm'),
        })}{' '}
        {environment?.consoleUrl && (
          <a href={environment.consoleUrl} target="_blank" rel="noopener noreferrer">
            {t('send.console')}
          </a>
        )}
      </p>
      {send.carriesId && <p className="lk-hint">{t('send.unknownCarries')}</p>}
      <div className="lk-send-settle">
        <Input
          value={flowId}
          aria-label={t('send.foundId')}
          placeholder={t('send.foundId')}
          status={problem ? 'error' : undefined}
          onChange={(event) => setFlowId(event.target.value.trim())}
        />
        <Button type="primary" disabled={flowId === ''} loading={asking} onClick={() => void settle({ flowId })}>
          {t('send.settle')}
        </Button>
        <Button
          onClick={() =>
            modal.confirm({
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
        <p className="lk-field-error" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
