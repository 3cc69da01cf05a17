// Findings as a list; each leads to its place.
import { CloseCircleFilled, WarningFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../contract/checks/finding.ts'
import type { Draft } from '../../contract/draft/draft.ts'
import { nameOfOwner } from '../parties/owner-name.ts'
import { typeLabel } from '../palette/type-label.ts'
import { targetOf } from './finding-target.ts'

interface FindingListProps {
  readonly findings: readonly Finding[]
  readonly draft: Draft
  readonly onShow: (finding: Finding) => void
  readonly testId?: string
}

/** More are not listed: one mends the first hundred first. */
const maxShown = 100

export function FindingList({ findings, draft, onShow, testId }: FindingListProps) {
  const { t } = useTranslation()
  return (
    <ul className="lk-findings" data-testid={testId}>
      {findings.slice(0, maxShown).map((finding) => {
        const { owner, componentId } = targetOf(draft, finding.path)
        const placed = draft.components.find((c) => c.id === componentId)
        const where = [
          owner === undefined ? t('inspector.tab.flow') : nameOfOwner(t, draft, owner),
          placed && typeLabel(t, placed.component.ComponentType),
        ].filter(Boolean)
        return (
          <li key={`${finding.rule}:${finding.path.join('.')}`} data-code={finding.code} data-severity={finding.severity}>
            <button type="button" className={`lk-finding lk-finding-${finding.severity}`} onClick={() => onShow(finding)}>
              {finding.severity === 'error' ? <CloseCircleFilled aria-hidden /> : <WarningFilled aria-hidden />}
              <span>
                <span className="lk-finding-where">
                  <span className="lk-unseen">{t(`findings.${finding.severity}`)} </span>
                  {where.join(' · ')}
                </span>
                <span className="lk-finding-words">{t(`rule.${finding.rule}`, finding.params)}</span>
                <code>{finding.code}</code>
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
