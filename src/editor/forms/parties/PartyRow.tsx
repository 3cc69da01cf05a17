// One party in the list. It can be dragged to another place in the order, or moved with a menu by keyboard.
import { MoreOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useRef } from 'react'
import { useDrag, useDrop } from 'react-dnd'
import { useTranslation } from 'react-i18next'
import { moveParty } from '../../../contract/draft/party-edits.ts'
import type { Party } from '../../../contract/draft/draft.ts'
import { useEditor } from '../../state/editor-store.ts'
import { useView } from '../../state/view-store.ts'
import { fieldOfParam, focusOnceDrawn, formOf } from '../../ui/fields/field-register.ts'
import { kindLabel } from './kind-label.ts'
import { OwnerRow } from './OwnerRow.tsx'
import { useOwnerName } from '../../state/owners/owner-name.ts'
import { useRemoveParty } from './remove-party.ts'
import styles from './PartyRow.module.css'

const PARTY = 'party'

interface PartyItem {
  readonly id: string
}

export function PartyRow({
  party,
  index,
  count,
}: {
  readonly party: Party
  readonly index: number
  readonly count: number
}) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const name = useOwnerName(party.id)
  const remove = useRemoveParty()
  const row = useRef<HTMLLIElement>(null)
  const move = (to: number) => useEditor.getState().edit((draft) => moveParty(draft, party.id, to))

  const [{ dragging }, drag] = useDrag(
    () => ({
      type: PARTY,
      item: { id: party.id } satisfies PartyItem,
      canDrag: editable,
      collect: (monitor) => ({ dragging: monitor.isDragging() }),
    }),
    [party.id, editable],
  )
  const [, drop] = useDrop<PartyItem, void, unknown>(
    () => ({
      accept: PARTY,
      drop: (item) => useEditor.getState().edit((draft) => moveParty(draft, item.id, index)),
    }),
    [index],
  )
  drag(drop(row))

  const detail = [party.approver.OrganizationName, party.approver.ApproverName].find(
    (text) => typeof text === 'string' && text.trim() !== '' && text !== name,
  )
  const actions: Record<string, () => void> = {
    edit: () => {
      const { draft, choose } = useEditor.getState()
      if (!draft) return
      choose(party.id)
      useView.getState().set({ tab: 'party', rightOpen: true, panel: null })
      void focusOnceDrawn(() => fieldOfParam(formOf(draft.id, party.id), ['ApproverRoleName']))
    },
    up: () => move(index - 1),
    down: () => move(index + 1),
    remove: () => remove(party, name),
  }
  return (
    <OwnerRow
      rowRef={row}
      dragging={dragging}
      owner={party.id}
      kindLabel={kindLabel(t, party.approver)}
      detail={detail}
      menu={
        <Dropdown
          trigger={['click']}
          disabled={!editable}
          menu={{
            items: [
              { key: 'edit', label: t('party.edit') },
              { key: 'up', label: t('party.up'), disabled: index === 0 },
              { key: 'down', label: t('party.down'), disabled: index === count - 1 },
              { type: 'divider' },
              { key: 'remove', label: t('party.remove'), danger: true },
            ],
            onClick: ({ key }) => actions[key]?.(),
          }}
        >
          <Button
            type="text"
            size="small"
            className={styles.partyMenu}
            icon={<MoreOutlined aria-hidden />}
            aria-label={t('party.menu', { name })}
          />
        </Dropdown>
      }
    />
  )
}
