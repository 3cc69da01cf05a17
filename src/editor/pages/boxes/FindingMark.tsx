// A small mark where something is the matter: at a component's corner, and beside a party's name.
import { useTranslation } from 'react-i18next'
import type { OwnerId } from '../../../contract/draft/draft.ts'
import { useFindingStore, type Mark } from '../../state/finding-store.ts'
import './finding-mark.css'

/** A component's worst open finding; each box asks for its own alone. */
export function useComponentMark(id: string): Mark | undefined {
  return useFindingStore((state) => state.componentMarks.get(id))
}

export function FindingMark({ mark }: { readonly mark: Mark }) {
  const { t } = useTranslation()
  return (
    <span
      className={`lk-mark lk-mark-${mark.severity}`}
      data-severity={mark.severity}
      title={t(`rule.${mark.rule}`, mark.params)}
      aria-hidden
    />
  )
}

export function PartyMark({ owner }: { readonly owner: OwnerId }) {
  const { t } = useTranslation()
  const mark = useFindingStore((state) => state.partyMarks.get(owner))
  if (!mark) return null
  return (
    <span
      className={`lk-party-mark lk-mark-${mark.severity}`}
      data-severity={mark.severity}
      title={t(`rule.${mark.rule}`, mark.params)}
    >
      <span className="lk-unseen">{t(`findings.has.${mark.severity}`)}</span>
    </span>
  )
}
