// One owner in the list of parties: its colour, name, kind, and number of components. A click makes it the current
// owner.
import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { INITIATOR, type Draft, type OwnerId } from '../../../contract/draft/draft.ts'
import { OwnerMark } from '../../pages/boxes/FindingMark.tsx'
import { useEditor } from '../../state/editor-store.ts'
import { useView } from '../../state/view-store.ts'
import { useOwnerName } from '../../state/owners/owner-name.ts'
import { ownerColour } from '../../state/owners/party-colours.ts'
import { clsx } from 'clsx'
import layoutStyles from '../../ui/layout.module.css'
import styles from './OwnerRow.module.css'

const counts = new WeakMap<Draft['components'], ReadonlyMap<OwnerId, number>>()

/** How many components an owner has. All rows ask with each change of the draft: they are counted once. */
function countOf({ components }: Draft, owner: OwnerId): number {
  let byOwner = counts.get(components)
  if (!byOwner) {
    const counted = new Map<OwnerId, number>()
    for (const placed of components) counted.set(placed.owner, (counted.get(placed.owner) ?? 0) + 1)
    counts.set(components, (byOwner = counted))
  }
  return byOwner.get(owner) ?? 0
}

interface OwnerRowProps {
  readonly owner: OwnerId
  readonly kindLabel: string
  readonly detail?: string
  readonly menu?: ReactNode
  readonly rowRef?: Ref<HTMLLIElement>
  readonly dragging?: boolean
}

export function OwnerRow({ owner, kindLabel, detail, menu, rowRef, dragging }: OwnerRowProps) {
  const { t } = useTranslation()
  const name = useOwnerName(owner)
  const chosen = useEditor((state) => state.owner === owner)
  const colour = useEditor((state) => ownerColour(state.draft, owner))
  const count = useEditor((state) => (state.draft ? countOf(state.draft, owner) : 0))
  return (
    <li
      ref={rowRef}
      className={clsx(styles.party, chosen && styles.partyChosen, dragging && styles.partyDragging)}
      style={{ ['--lk-party' as string]: colour }}
      data-owner={owner}
    >
      <button
        type="button"
        className={styles.partyButton}
        aria-pressed={chosen}
        onClick={() => {
          useEditor.getState().choose(owner)
          useEditor.getState().select([])
          useView.getState().set({ tab: owner === INITIATOR ? 'flow' : 'party' })
        }}
      >
        <span className={clsx(layoutStyles.dot, owner === INITIATOR && layoutStyles.dotHollow)} />
        <span className={styles.partyWords}>
          <span className={styles.partyName}>{name}</span>
          <span className={styles.partyDetail}>{detail ? `${kindLabel} · ${detail}` : kindLabel}</span>
        </span>
        <OwnerMark owner={owner} />
        {count > 0 && (
          <span className={layoutStyles.count} title={t('party.count', { count })}>
            {count}
          </span>
        )}
      </button>
      {menu}
    </li>
  )
}
