// A list of findings, each linking to its place. Waived findings are collapsed at the end.
import { DownOutlined } from '@ant-design/icons'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { targetsIn } from '../../contract/checks/finding-target.ts'
import type { Finding } from '../../contract/checks/finding.ts'
import type { Draft } from '../../contract/draft/draft.ts'
import { useFolds } from '../ui/fields/folds.ts'
import { nameOfOwner } from '../state/owners/owner-name.ts'
import { componentLabel } from '../pages/boxes/type-label.ts'
import { FindingRow } from './FindingRow.tsx'
import findingsStyles from './findings.module.css'
import textStyles from '../ui/text.module.css'
import moreStyles from '../ui/fields/More.module.css'
import styles from './FindingList.module.css'

interface FindingListProps {
  readonly findings: readonly Finding[]
  readonly waived?: readonly Finding[]
  /** The draft that was checked. */
  readonly draft: Draft
  readonly plain?: boolean
  readonly onShow: (finding: Finding, checked: Draft) => void
  readonly testId?: string
}

/** More are not listed: the first hundred have to be fixed first. */
const maxShown = 100
const waivedFold = 'findings.waived'

export function FindingList({ findings, waived = [], draft, plain, onShow, testId }: FindingListProps) {
  const { t } = useTranslation()
  const id = useId()
  const open = useFolds((state) => state.open.has(waivedFold))
  const targetAt = useMemo(() => targetsIn(draft), [draft])
  const rowOf = (finding: Finding, isWaived: boolean) => {
    const { owner, componentId } = targetAt(finding.path)
    const placed = componentId === undefined ? undefined : draft.components.find((c) => c.id === componentId)
    const where = [
      owner === undefined ? t('inspector.tab.flow') : nameOfOwner(t, draft, owner),
      placed && componentLabel(t, placed.component),
    ]
    return (
      <FindingRow
        key={`${finding.rule}:${finding.path.join('.')}:${finding.print ?? ''}`}
        finding={finding}
        draft={draft}
        where={where.filter(Boolean).join(' · ')}
        waived={isWaived}
        plain={plain}
        onShow={onShow}
      />
    )
  }
  return (
    <div className={findingsStyles.findingsGroups}>
      <ul className={findingsStyles.findings} data-testid={testId}>
        {findings.slice(0, maxShown).map((finding) => rowOf(finding, false))}
      </ul>
      {findings.length > maxShown && (
        <p className={textStyles.hint}>{t('findings.more', { count: findings.length - maxShown })}</p>
      )}
      {waived.length > 0 && (
        <section className={styles.findingsWaived}>
          <button
            type="button"
            className={moreStyles.moreButton}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => useFolds.getState().toggle(waivedFold)}
          >
            <DownOutlined aria-hidden />
            {t('findings.waived', { count: waived.length })}
          </button>
          {open && (
            <ul id={id} className={findingsStyles.findings}>
              {waived.slice(0, maxShown).map((finding) => rowOf(finding, true))}
            </ul>
          )}
        </section>
      )}
    </div>
  )
}
