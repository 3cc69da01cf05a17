// What went wrong, in the person's language, with Tencent's code and RequestId to copy.
import { CopyOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { copyText } from '../../ui/copy-and-download.ts'
import { notify } from '../../ui/notices/notices.ts'
import type { GatewayError } from '../../gateway-client/call.ts'
import styles from './FailureNote.module.css'
import { failureWord, wordFor } from '../../ui/i18n/word-for.ts'

interface FailureNoteProps {
  readonly title: string
  readonly error: GatewayError
  readonly onRetry?: () => void
  /** A warning instead of an error: what is shown is still valid. */
  readonly mild?: boolean
  /** The failed call only reads from Tencent, so a missing answer leaves nothing uncertain. */
  readonly asked?: boolean
}

export function FailureNote({ title, error, onRetry, mild, asked }: FailureNoteProps) {
  const { t } = useTranslation()
  const { tencent } = error
  const words = asked && error.code === 'no-answer' ? t('flows.noAnswerAsked') : failureWords(t, error)
  const copy = async () => {
    const details = [
      title,
      words,
      tencent && `${tencent.code} ${tencent.message}`,
      tencent && `RequestId ${tencent.requestId}`,
    ]
    if (await copyText(details.filter(Boolean).join('\n'))) notify({ kind: 'success', title: t('send.copied') })
    else notify({ kind: 'error', title: t('json.copyFailed'), text: t('json.copyFailedText') })
  }
  return (
    <Alert
      className={styles.failure}
      type={mild ? 'warning' : 'error'}
      showIcon
      role={mild ? 'status' : 'alert'}
      title={title}
      description={
        <>
          <p>{words}</p>
          {tencent && (
            <dl className={styles.failureCodes}>
              <dt>{t('send.code')}</dt>
              <dd>{tencent.code}</dd>
              <dt>{t('send.requestId')}</dt>
              <dd>{tencent.requestId}</dd>
            </dl>
          )}
          {(tencent || onRetry) && (
            <div className={styles.failureActions}>
              {onRetry && (
                <Button size="small" onClick={onRetry}>
                  {t('flows.retry')}
                </Button>
              )}
              {tencent && (
                <Button size="small" icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
                  {t('send.copyDetails')}
                </Button>
              )}
            </div>
          )}
        </>
      }
    />
  )
}

/** Tencent's code in our words if we have them, else Tencent's own message, else the gateway's. */
export function failureWords(t: TFunction, { code, tencent, rules }: GatewayError): string {
  const named = tencent ? [tencent.code] : rules.map((rule) => rule.code)
  const words = named
    .map((one) => wordFor(t, 'flows.refusal', one.replaceAll('.', '_')))
    .filter((text) => text !== null)
  if (words.length > 0) return [...new Set(words)].join(' ')
  if (tencent) return tencent.message
  if (rules.length > 0)
    return t('flows.againstRules', { params: rules.map((rule) => rule.param).join(t('common.listSeparator')) })
  return wordFor(t, 'flows.failure', code) ?? failureWord(t, code)
}
