// A small mark for an open finding, at a component's corner or beside a party's name.
import { useTranslation } from 'react-i18next'
import type { OwnerId } from '../../../contract/draft/draft.ts'
import { useFindingStore, type Mark } from '../../state/finding-store.ts'
import { clsx } from 'clsx'
import textStyles from '../../ui/text.module.css'
import styles from './FindingMark.module.css'

export function FindingMark({ mark }: { readonly mark: Mark }) {
  const { t } = useTranslation()
  return (
    <span
      className={clsx(styles.mark, styles[`mark-${mark.severity}`])}
      data-severity={mark.severity}
      title={t(`rule.${mark.rule}`, mark.params)}
      aria-hidden
    />
  )
}

export function OwnerMark({ owner }: { readonly owner: OwnerId }) {
  const { t } = useTranslation()
  const mark = useFindingStore((state) => state.ownerMarks.get(owner))
  if (!mark) return null
  return (
    <span
      className={clsx(styles.partyMark, styles[`mark-${mark.severity}`])}
      data-severity={mark.severity}
      title={t(`rule.${mark.rule}`, mark.params)}
    >
      <span className={textStyles.unseen}>{t(`findings.has.${mark.severity}`)}</span>
    </span>
  )
}
