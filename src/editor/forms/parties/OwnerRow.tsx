// One owner in the list of parties: its colour, its name, its kind, how many components it has. Choosing it is one
// click.
import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { INITIATOR, type OwnerId } from '../../../contract/draft/draft.ts'
import { PartyMark } from '../../pages/boxes/FindingMark.tsx'
import { useEditor } from '../../state/editor-store.ts'
import { useView } from '../../state/view-store.ts'
import { useOwnerName } from '../../state/owners/owner-name.ts'
import { ownerColour } from '../../state/owners/party-colours.ts'

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
  const count = useEditor((state) => state.draft?.components.filter((c) => c.owner === owner).length ?? 0)
  return (
    <li
      ref={rowRef}
      className={`lk-party${chosen ? ' lk-party-chosen' : ''}${dragging ? ' lk-party-dragging' : ''}`}
      style={{ ['--lk-party' as string]: colour }}
      data-owner={owner}
    >
      <button
        type="button"
        className="lk-party-button"
        aria-pressed={chosen}
        onClick={() => {
          useEditor.getState().choose(owner)
          useEditor.getState().select([])
          useView.getState().set({ tab: owner === INITIATOR ? 'flow' : 'party' })
        }}
      >
        <span className={`lk-dot${owner === INITIATOR ? ' lk-dot-hollow' : ''}`} />
        <span className="lk-party-words">
          <span className="lk-party-name">{name}</span>
          <span className="lk-party-detail">{detail ? `${kindLabel} · ${detail}` : kindLabel}</span>
        </span>
        <PartyMark owner={owner} />
        {count > 0 && (
          <span className="lk-count" title={t('party.count', { count })}>
            {count}
          </span>
        )}
      </button>
      {menu}
    </li>
  )
}
