// One party: who it is, how it is told, and under its folds everything else that the API lets be said of a signer.
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Party } from '../../../contract/draft/draft.ts'
import { kindOfParty } from '../../../contract/draft/owner-kind.ts'
import { useEditor } from '../../state/editor-store.ts'
import { ContactButton } from './contacts/ContactButton.tsx'
import { AddingFold } from './form/AddingFold.tsx'
import { DeveloperFold } from './form/DeveloperFold.tsx'
import { IdCardRows } from './form/IdCardRows.tsx'
import { IdentityFold } from './form/IdentityFold.tsx'
import { LaterRow } from './form/LaterRow.tsx'
import { LimitsFold } from './form/LimitsFold.tsx'
import { NotifyRow } from './form/NotifyRow.tsx'
import { RegisterFold } from './form/RegisterFold.tsx'
import { RoleRows } from './form/RoleRows.tsx'
import { WeworkFold } from './form/WeworkFold.tsx'
import { WhoRows } from './form/WhoRows.tsx'
import { useOwnerName } from '../../state/owners/owner-name.ts'
import { countSet } from './party-folds.ts'
import { useRemoveParty } from './remove-party.ts'
import './parties.css'

export function PartyForm({ party }: { readonly party: Party }) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const editable = useEditor((state) => state.editable)
  const name = useOwnerName(party.id)
  const remove = useRemoveParty(modal)
  const kind = kindOfParty(party)
  const company = kind === 'company' || kind === 'companyAuto'
  return (
    <div className="lk-form">
      <RoleRows party={party} />
      <ContactButton party={party} />
      <LaterRow party={party} />
      <WhoRows party={party} />
      <NotifyRow party={party} />
      <IdCardRows party={party} />
      <div>
        <IdentityFold party={party} />
        <LimitsFold party={party} />
        <AddingFold party={party} />
        {(company || countSet(party.approver, 'party-register') > 0) && <RegisterFold party={party} />}
        <WeworkFold party={party} />
        <DeveloperFold party={party} />
      </div>
      <div className="lk-form-footer">
        <Button size="small" danger type="text" disabled={!editable} onClick={() => remove(party, name)}>
          {t('party.remove')}
        </Button>
      </div>
    </div>
  )
}
