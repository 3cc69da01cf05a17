// The signing parties in signing order, and the initiator. The current one owns newly placed components.
import { PlusOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { INITIATOR } from '../../../contract/draft/draft.ts'
import { addParty, maxParties } from '../../../contract/draft/party-edits.ts'
import type { PartyKind } from '../../../contract/component-types/owners.ts'
import { useEditor } from '../../state/editor-store.ts'
import { useView } from '../../state/view-store.ts'
import { partyKinds } from './party-kinds.ts'
import { PartyRow } from './PartyRow.tsx'
import { OwnerRow } from './OwnerRow.tsx'
import layoutStyles from '../../ui/layout.module.css'
import styles from './PartiesPanel.module.css'

export function PartiesPanel() {
  const { t } = useTranslation()
  const parties = useEditor((state) => state.draft?.parties)
  const editable = useEditor((state) => state.editable)
  if (!parties) return null
  const add = (kind: PartyKind) => {
    const { edit, choose } = useEditor.getState()
    edit((draft) => addParty(draft, kind))
    const added = useEditor.getState().draft?.parties.at(-1)
    if (!added) return
    choose(added.id)
    useView.getState().set({ tab: 'party', rightOpen: true })
  }
  const full = parties.length >= maxParties
  return (
    <section className={styles.parties} aria-label={t('party.title')}>
      <header className={layoutStyles.panelHeader}>
        <h2>{t('party.title')}</h2>
        <Dropdown
          trigger={['click']}
          disabled={!editable || full}
          menu={{
            items: partyKinds.map((kind) => ({ key: kind, label: t(`party.kind.${kind}`) })),
            onClick: ({ key }) => add(key as PartyKind),
          }}
        >
          <Button
            size="small"
            type="text"
            icon={<PlusOutlined aria-hidden />}
            title={full ? t('party.full', { max: maxParties }) : undefined}
          >
            {t('party.add')}
          </Button>
        </Dropdown>
      </header>
      <ol className={styles.partyList}>
        {parties.map((party, index) => (
          <PartyRow key={party.id} party={party} index={index} count={parties.length} />
        ))}
        <OwnerRow owner={INITIATOR} kindLabel={t('party.fillsOnly')} />
      </ol>
    </section>
  )
}
