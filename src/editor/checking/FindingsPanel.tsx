// 检查: what would be refused, and what a careful reader would ask about, beside the pages.
import { CheckCircleFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { TextProgress } from '../forms/inspector/placement/TextProgress.tsx'
import { SidePanel } from '../ui/SidePanel.tsx'
import { closePanel, useView } from '../state/view-store.ts'
import { FindingList } from './FindingList.tsx'
import { useFindingStore } from '../state/finding-store.ts'
import { showFinding } from './show-finding.ts'

export function FindingsPanel() {
  const { t } = useTranslation()
  const draft = useFindingStore((state) => state.draft)
  const open = useFindingStore((state) => state.open)
  const waived = useFindingStore((state) => state.waived)
  // Keywords and form fields are asked about once the file is read.
  const reading = useView((state) => !state.textReady)
  if (!draft) return null
  const errors = open.filter((finding) => finding.severity === 'error').length
  return (
    <SidePanel
      title={t('findings.title')}
      close={t('findings.close')}
      onClose={closePanel}
      className="lk-findings-panel"
    >
      {open.length === 0 ? (
        <div
          className={waived.length === 0 ? 'lk-empty' : 'lk-findings-fine'}
          data-testid={waived.length === 0 ? 'findings' : undefined}
          role="status"
        >
          <CheckCircleFilled aria-hidden className="lk-fine" />
          <p>{t(waived.length === 0 ? 'findings.none' : 'findings.noneOpen')}</p>
          <p className="lk-hint">{t('findings.noneText')}</p>
        </div>
      ) : (
        <p className="lk-hint lk-findings-count">{t('findings.counts', { errors, warnings: open.length - errors })}</p>
      )}
      {reading && (
        <p className="lk-hint lk-findings-count">
          <TextProgress />
        </p>
      )}
      {(open.length > 0 || waived.length > 0) && (
        <FindingList findings={open} waived={waived} draft={draft} onShow={showFinding} testId="findings" />
      )}
    </SidePanel>
  )
}
