// The facts of the contract and, collapsed, what only developers need: ids, user data and the request as it was sent.
import { CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { copyText } from '../../../ui/copy-and-download.ts'
import { notify } from '../../../ui/notices/notices.ts'
import type { FlowDetail } from '../../../../gateway/routes.ts'
import { zonedText } from '../../../../contract/values/moment.ts'
import { requestFacts } from './request-facts.ts'
import cardStyles from './card.module.css'
import textStyles from '../../../ui/text.module.css'
import styles from './FactsSection.module.css'

export function FactsSection({ flow }: { readonly flow: FlowDetail }) {
  const { t } = useTranslation()
  const facts = flow.request ? requestFacts(t, flow.request) : []
  const rows: readonly (readonly [string, string])[] = [
    [t('flows.fact.FlowType'), flow.type],
    [t('flows.fact.Deadline'), flow.deadline === null ? t('flows.noDeadlineLong') : zonedText(flow.deadline)],
    ...facts.filter(({ param }) => param !== 'UserData').map(({ label, text }) => [label, text] as const),
  ]
  const ids: readonly (readonly [string, string])[] = [
    [t('flows.fact.FlowId'), flow.flowId],
    [t('flows.fact.operatorId'), flow.operatorId],
    [t('flows.fact.sendId'), flow.sendId ?? ''],
    ...facts
      .filter(({ param, text }) => param === 'UserData' && !isOurs(text, flow.sendId))
      .map(({ label, text }) => [label, text] as const),
  ]
  return (
    <section className={cardStyles.flowCard} aria-labelledby="lk-flow-facts">
      <h2 id="lk-flow-facts">{t('flows.fact.title')}</h2>
      <FactList rows={rows} />
      <details className={styles.flowRequest}>
        <summary>{t('flows.fact.ids')}</summary>
        <FactList rows={ids} />
      </details>
      {flow.request ? (
        <RequestText text={JSON.stringify(flow.request, null, 2)} />
      ) : (
        <p className={textStyles.hint}>{t(flow.qrCode ? 'flows.fact.scanned' : 'flows.fact.noRequest')}</p>
      )}
    </section>
  )
}

/** True for the UserData that the gateway sets, the send's id, when the person has none of their own. */
function isOurs(text: string, sendId: string | null): boolean {
  return sendId !== null && text === JSON.stringify({ luokuan: sendId })
}

function FactList({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles.flowFacts}>
      {rows
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  )
}

function RequestText({ text }: { readonly text: string }) {
  const { t } = useTranslation()
  const copy = async () => {
    if (await copyText(text)) notify({ kind: 'success', title: t('send.copied') })
    else notify({ kind: 'error', title: t('json.copyFailed'), text: t('json.copyFailedText') })
  }
  return (
    <details className={styles.flowRequest}>
      <summary>{t('flows.fact.request')}</summary>
      <p className={textStyles.hint}>{t('flows.fact.masked')}</p>
      <Button size="small" icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
        {t('flows.fact.copy')}
      </Button>
      <pre tabIndex={0} aria-label={t('flows.fact.request')}>
        {text}
      </pre>
    </details>
  )
}
