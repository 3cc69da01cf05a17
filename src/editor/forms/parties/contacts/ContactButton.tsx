// 从往来签署方选择: fills the party with someone that a contract was sent to before.
import { ContactsOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Party } from '../../../../contract/draft/draft.ts'
import { kindOfParty } from '../../../../contract/draft/owner-kind.ts'
import { fillWithKnown, kindForKnown } from '../../../../contract/draft/party-settings.ts'
import { useEditor } from '../../../state/editor-store.ts'
import { useKindQuestion } from '../change-kind.ts'
import type { Contact } from '../../../../gateway/routes.ts'
import { ContactDialog } from './ContactDialog.tsx'

export function ContactButton({ party }: { readonly party: Party }) {
  const { t } = useTranslation()
  const ask = useKindQuestion()
  const editable = useEditor((state) => state.editable)
  const [open, setOpen] = useState(false)
  const choose = (contact: Contact) => {
    setOpen(false)
    const fill = () => useEditor.getState().edit((draft) => fillWithKnown(draft, party.id, contact))
    const kind = kindForKnown(party, contact)
    if (kind === kindOfParty(party)) fill()
    else ask(party, kind, fill)
  }
  return (
    <div>
      <Button
        size="small"
        block
        icon={<ContactsOutlined aria-hidden />}
        disabled={!editable}
        onClick={() => setOpen(true)}
      >
        {t('party.contacts.open')}
      </Button>
      {open && <ContactDialog onChoose={choose} onClose={() => setOpen(false)} />}
    </div>
  )
}
