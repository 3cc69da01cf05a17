// One finding: its message and location, a link to its place, and a quick fix.
import { CloseCircleFilled, WarningFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { applyFix, fixName } from '../../contract/checks/fixes.ts'
import { targetOf } from '../../contract/checks/finding-target.ts'
import type { Finding } from '../../contract/checks/finding.ts'
import { bringBack, waive } from '../../contract/checks/waivers.ts'
import type { Draft } from '../../contract/draft/draft.ts'
import { useEditor } from '../state/editor-store.ts'
import { useView } from '../state/view-store.ts'
import { clsx } from 'clsx'
import findingsStyles from './findings.module.css'
import textStyles from '../ui/text.module.css'
import styles from './FindingRow.module.css'

interface FindingRowProps {
  readonly finding: Finding
  /** The draft that was checked. */
  readonly draft: Draft
  readonly where: string
  readonly waived?: boolean
  /** Hides what would change the draft, for the findings of a request that was refused. */
  readonly plain?: boolean
  readonly onShow: (finding: Finding, checked: Draft) => void
}

export function FindingRow({ finding, draft, where, waived = false, plain = false, onShow }: FindingRowProps) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable) && !plain
  const model = useView((state) => (state.modelReady ? state.model : null))
  const sentence = t(`rule.${finding.rule}`, finding.params)
  const fix = fixName(finding)
  const fixed = editable && !waived && fix !== null ? applyFix(draft, finding, model) : null
  const about = `${where}${t('common.colon')}${sentence}`
  const change = (edit: (now: Draft) => Draft) =>
    useEditor.getState().edit((now) => (isAlike(draft, now, finding) ? edit(now) : now))
  return (
    <li
      data-code={finding.code}
      data-severity={finding.severity}
      data-rule={finding.rule}
      className={waived ? findingsStyles.findingWaived : undefined}
    >
      <button
        type="button"
        className={clsx(findingsStyles.finding, styles[`severity-${finding.severity}`])}
        onClick={() => onShow(finding, draft)}
      >
        {finding.severity === 'error' ? <CloseCircleFilled aria-hidden /> : <WarningFilled aria-hidden />}
        <span>
          <span className={styles.findingWhere}>
            <span className={textStyles.unseen}>{t(`findings.${finding.severity}`)} </span>
            {where}
          </span>
          <span>{sentence}</span>
          <code>{finding.tencentCode ?? finding.code}</code>
        </span>
      </button>
      {editable && (fixed || waived || finding.severity === 'warning') && (
        <div className={styles.findingActions}>
          {fixed && fix && (
            <Button
              size="small"
              aria-label={t('findings.fixOf', { fix: t(`findings.fix.${fix}`), about })}
              onClick={() => change((now) => applyFix(now, finding, model) ?? now)}
            >
              {t(`findings.fix.${fix}`)}
            </Button>
          )}
          {waived ? (
            <Button
              size="small"
              type="text"
              aria-label={t('findings.bringBackOf', { about })}
              onClick={() => change((now) => bringBack(now, finding))}
            >
              {t('findings.bringBack')}
            </Button>
          ) : (
            finding.severity === 'warning' && (
              <Button
                size="small"
                type="text"
                aria-label={t('findings.waiveOf', { about })}
                onClick={() => change((now) => waive(now, [finding]))}
              >
                {t('findings.waive')}
              </Button>
            )
          )}
        </div>
      )}
    </li>
  )
}

/** The open draft may be newer than the one that was checked: the path must still refer to the same thing. */
function isAlike(checked: Draft, now: Draft, { path }: Finding): boolean {
  if (checked === now) return true
  const before = targetOf(checked, path)
  const after = targetOf(now, path)
  return before.owner === after.owner && before.componentId === after.componentId
}
