// Says that nothing was sent and why: in the person's language, with Tencent's code and RequestId to copy, and a link
// to the place to fix.
import { CloseCircleFilled, CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../contract/draft/draft.ts'
import { FindingList } from '../checking/FindingList.tsx'
import { showFinding } from '../checking/show-finding.ts'
import { findingsOf, useFileState } from '../checking/use-findings.ts'
import { copyText } from '../ui/copy-and-download.ts'
import { notify } from '../ui/notices/notices.ts'
import type { GatewayError } from '../gateway-client/call.ts'
import { closeSend, refreshSend, reviewAgain } from './send-state.ts'
import { clsx } from 'clsx'
import resultStyles from './result.module.css'
import styles from './SendFailed.module.css'
import { failureWord } from '../ui/i18n/word-for.ts'

export function SendFailed({ draft, error }: { readonly draft: Draft; readonly error: GatewayError }) {
  const { t } = useTranslation()
  const file = useFileState()
  const { tencent } = error
  // Tencent does not say where the problem is, but our own findings with the same code do.
  const places = useMemo(
    () => (tencent ? findingsOf(draft, file).filter((finding) => finding.code === tencent.code) : []),
    [draft, file, tencent],
  )
  const words = failureWord(t, error.code)
  const details = [words, tencent && `${tencent.code} ${tencent.message}`, tencent && `RequestId ${tencent.requestId}`]
    .filter(Boolean)
    .join('\n')
  return (
    <div className={resultStyles.sendResult} role="alert">
      <CloseCircleFilled aria-hidden className={clsx(styles.wrong, resultStyles.sendMark)} />
      <h2>{t(tencent ? 'send.refused' : 'send.failed')}</h2>
      <p>{tencent ? tencent.message : words}</p>
      {tencent && (
        <dl className={styles.sendCodes}>
          <dt>{t('send.code')}</dt>
          <dd>{tencent.code}</dd>
          <dt>{t('send.requestId')}</dt>
          <dd>{tencent.requestId}</dd>
        </dl>
      )}
      {places.length > 0 && (
        <FindingList
          findings={places}
          plain
          draft={draft}
          onShow={(finding, checked) => {
            closeSend()
            showFinding(finding, checked)
          }}
        />
      )}
      <div className={resultStyles.sendActions}>
        {tencent && (
          <Button
            icon={<CopyOutlined aria-hidden />}
            onClick={() =>
              void copyText(details).then((done) => done && notify({ kind: 'success', title: t('send.copied') }))
            }
          >
            {t('send.copyDetails')}
          </Button>
        )}
        <Button type="primary" onClick={() => (error.code === 'offline' ? void refreshSend(draft.id) : reviewAgain())}>
          {t(error.code === 'offline' ? 'send.refresh' : 'send.back')}
        </Button>
      </div>
    </div>
  )
}
