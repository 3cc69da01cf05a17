// 检查: what would be refused, and what a careful reader would ask about, beside the pages.
import { CheckCircleFilled, CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../state/editor-store.ts'
import { useView } from '../state/view-store.ts'
import { FindingList } from './FindingList.tsx'
import { showFinding } from './show-finding.ts'
import { useFindings } from './use-findings.ts'

export function FindingsPanel() {
  const { t } = useTranslation()
  const draft = useEditor((state) => state.draft)
  const findings = useFindings()
  if (!draft) return null
  const errors = findings.filter((finding) => finding.severity === 'error').length
  return (
    <aside className="lk-json lk-findings-panel" aria-label={t('findings.title')}>
      <header className="lk-panel-header">
        <h2>{t('findings.title')}</h2>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('findings.close')}
          onClick={() => useView.getState().set({ panel: null })}
        />
      </header>
      {findings.length === 0 ? (
        <div className="lk-empty" data-testid="findings">
          <CheckCircleFilled aria-hidden className="lk-fine" />
          <p>{t('findings.none')}</p>
          <p className="lk-hint">{t('findings.noneText')}</p>
        </div>
      ) : (
        <>
          <p className="lk-hint lk-findings-count">{t('findings.counts', { errors, warnings: findings.length - errors })}</p>
          <FindingList findings={findings} draft={draft} onShow={showFinding} testId="findings" />
        </>
      )}
    </aside>
  )
}
