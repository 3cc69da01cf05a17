// 检查: the side panel with what Tencent would refuse and what a careful reader would question.
import { CheckCircleFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { TextProgress } from '../forms/inspector/placement/TextProgress.tsx'
import { SidePanel } from '../ui/SidePanel.tsx'
import { closePanel, useView } from '../state/view-store.ts'
import { FindingList } from './FindingList.tsx'
import { useFindingStore } from '../state/finding-store.ts'
import { showFinding } from './show-finding.ts'
import { clsx } from 'clsx'
import findingsStyles from './findings.module.css'
import textStyles from '../ui/text.module.css'
import styles from './FindingsPanel.module.css'

export function FindingsPanel() {
  const { t } = useTranslation()
  const draft = useFindingStore((state) => state.draft)
  const open = useFindingStore((state) => state.open)
  const waived = useFindingStore((state) => state.waived)
  // Keywords and form fields can be checked only once the file has been read.
  const reading = useView((state) => !state.textReady)
  if (!draft) return null
  const errors = open.filter((finding) => finding.severity === 'error').length
  return (
    <SidePanel
      title={t('findings.title')}
      close={t('findings.close')}
      onClose={closePanel}
      className={findingsStyles.findingsPanel}
    >
      {open.length === 0 ? (
        <div
          className={waived.length === 0 ? textStyles.empty : styles.findingsFine}
          data-testid={waived.length === 0 ? 'findings' : undefined}
          role="status"
        >
          <CheckCircleFilled aria-hidden className={textStyles.fine} />
          <p>{t(waived.length === 0 ? 'findings.none' : 'findings.noneOpen')}</p>
          <p className={textStyles.hint}>{t('findings.noneText')}</p>
        </div>
      ) : (
        <p className={clsx(textStyles.hint, styles.findingsCount)}>
          {t('findings.counts', { errors, warnings: open.length - errors })}
        </p>
      )}
      {reading && (
        <p className={clsx(textStyles.hint, styles.findingsCount)}>
          <TextProgress />
        </p>
      )}
      {(open.length > 0 || waived.length > 0) && (
        <FindingList findings={open} waived={waived} draft={draft} onShow={showFinding} testId="findings" />
      )}
    </SidePanel>
  )
}
