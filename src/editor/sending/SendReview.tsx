// Reviews what will be sent: the parties in order with what each signs and fills in and where, the settings, the cost,
// the findings.
import { CheckCircleFilled } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { zonedText } from '../../contract/values/moment.ts'
import { contractName, type Draft } from '../../contract/draft/draft.ts'
import type { Finding } from '../../contract/checks/finding.ts'
import { sortFindings, waive } from '../../contract/checks/waivers.ts'
import { FindingList } from '../checking/FindingList.tsx'
import { findingsOf, useFileState } from '../checking/use-findings.ts'
import { showFinding } from '../checking/show-finding.ts'
import { useEditor } from '../state/editor-store.ts'
import { EnvironmentLine } from './EnvironmentTag.tsx'
import { PartySummary } from './PartySummary.tsx'
import { closeSend, sendDraft } from './send-state.ts'
import textStyles from '../ui/text.module.css'
import styles from './SendReview.module.css'

export function SendReview({ draft, again }: { readonly draft: Draft; readonly again: boolean }) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const file = useFileState()
  // Computed here rather than taken from the store, which may lag behind the draft that will be sent.
  const { open, waived } = useMemo(() => sortFindings(draft, findingsOf(draft, file)), [draft, file])
  const isRead = file.modelReady && file.textReady
  const errors = open.filter((finding) => finding.severity === 'error').length
  const warnings = open.length - errors
  const show = (finding: Finding) => {
    closeSend()
    showFinding(finding, draft)
  }
  const { Deadline, Unordered } = draft.flow
  return (
    <div className={styles.send}>
      <EnvironmentLine />
      <dl className={styles.sendFacts}>
        <dt>{t('send.facts.name')}</dt>
        <dd className={styles.sendName}>{contractName(draft)}</dd>
        <dt>{t('send.facts.order')}</dt>
        <dd>{t(Unordered === true ? 'flow.unordered' : 'flow.ordered')}</dd>
        <dt>{t('send.facts.deadline')}</dt>
        <dd>{typeof Deadline === 'number' ? zonedText(Deadline * 1000) : t('send.facts.deadlineDefault')}</dd>
        <dt>{t('send.facts.file')}</dt>
        <dd>{t('send.fileFacts', { name: draft.file.name, count: file.model.pages.length })}</dd>
      </dl>
      <PartySummary draft={draft} />
      {open.length === 0 && isRead && (
        <p className={styles.sendFine} role="status">
          <CheckCircleFilled aria-hidden className={textStyles.fine} />{' '}
          {t(waived.length > 0 ? 'send.fineWaived' : 'send.fine', { count: waived.length })}
        </p>
      )}
      {(open.length > 0 || waived.length > 0) && (
        <FindingList findings={open} waived={waived} draft={draft} onShow={show} testId="send-findings" />
      )}
      <footer className={styles.sendFooter}>
        {/* Always in sight: why the button is off. */}
        {errors > 0 && <Alert type="error" showIcon title={t('send.errors', { count: errors })} />}
        {errors === 0 && warnings > 0 && (
          <Alert
            type="warning"
            showIcon
            title={t('send.warnings', { count: warnings })}
            action={
              <Button
                size="small"
                disabled={!editable}
                onClick={() => useEditor.getState().edit((now) => waive(now, open))}
              >
                {t('findings.waiveAll')}
              </Button>
            }
          />
        )}
        {!isRead && <Alert type="info" showIcon title={t('send.reading')} />}
        {!editable && <Alert type="info" showIcon title={t('send.readOnly')} />}
        <div className={styles.sendButtons}>
          <p className={textStyles.hint}>
            {t('send.cost')} {again && t('send.againHint')}
          </p>
          <Button onClick={closeSend}>{t('send.back')}</Button>
          <Button
            type="primary"
            disabled={!editable || !isRead || open.length > 0}
            onClick={() => void sendDraft(draft, { again })}
          >
            {t(again ? 'send.again' : 'send.confirm')}
          </Button>
        </div>
      </footer>
    </div>
  )
}
