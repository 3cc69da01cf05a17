// 更多: a collapsible section for rarely needed settings. Its header shows how many are set, so that none is hidden.
import { DownOutlined } from '@ant-design/icons'
import { useContext, useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FoldsAround, useFold } from './field-register.ts'
import { useFolds } from './folds.ts'
import layoutStyles from '../layout.module.css'
import styles from './More.module.css'

interface MoreProps {
  /** The section's name across drafts and components, so that an open one stays open. */
  readonly fold: string
  /** The title; 更多 by default. */
  readonly label?: string
  /** How many of the settings inside are set. */
  readonly set: number
  readonly children: ReactNode
}

export function More({ fold, label, set, children }: MoreProps) {
  const { t } = useTranslation()
  const id = useId()
  const open = useFolds((state) => state.open.has(fold))
  const around = useContext(FoldsAround)
  useFold(open, () => useFolds.getState().show(fold))
  const words = label ?? t('fields.more')
  return (
    <section className={styles.more}>
      <button
        type="button"
        className={styles.moreButton}
        aria-expanded={open}
        aria-controls={id}
        data-fold={fold}
        onClick={() => useFolds.getState().toggle(fold)}
      >
        <DownOutlined aria-hidden />
        {words}
        {set > 0 && (
          <span className={layoutStyles.count} data-count title={t('fields.setCount', { count: set })}>
            {set}
          </span>
        )}
      </button>
      {open && (
        <div id={id} className={styles.moreBody}>
          <FoldsAround value={[...around, fold]}>{children}</FoldsAround>
        </div>
      )}
    </section>
  )
}
