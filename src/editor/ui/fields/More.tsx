// 更多: what few need, folded. How many of its settings are set is said on the fold, so that nothing set is hidden.
import { DownOutlined } from '@ant-design/icons'
import { useContext, useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FoldsAround, useFold } from './field-register.ts'
import { useFolds } from './folds.ts'
import layoutStyles from '../layout.module.css'
import styles from './More.module.css'

interface MoreProps {
  /** Which fold, across drafts and components: an open one stays open. */
  readonly fold: string
  /** What is in it; 更多 where nothing is said. */
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
