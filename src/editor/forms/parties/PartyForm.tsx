// One party: who it is, how it is notified and, in collapsible sections, every other setting that the API has for a
// signer.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Party } from '../../../contract/draft/draft.ts'
import { kindOfParty } from '../../../contract/draft/owner-kind.ts'
import { useEditor } from '../../state/editor-store.ts'
import { ContactButton } from './contacts/ContactButton.tsx'
import { IdCardRows } from './form/IdCardRows.tsx'
import { LaterRow } from './form/LaterRow.tsx'
import { NotifyRow } from './form/NotifyRow.tsx'
import { PartyFold } from './form/PartyFold.tsx'
import { RoleRows } from './form/RoleRows.tsx'
import { WhoRows } from './form/WhoRows.tsx'
import { useOwnerName } from '../../state/owners/owner-name.ts'
import { countSet } from './party-folds.ts'
import { useRemoveParty } from './remove-party.ts'
import { clsx } from 'clsx'
import formStyles from '../form.module.css'
import notesStyles from './form/notes.module.css'

export function PartyForm({ party }: { readonly party: Party }) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  // What a signer may add matters only if the contract lets signers add anything.
  const mayAdd = useEditor((state) => state.draft?.flow.SignBeanTag === 1)
  const name = useOwnerName(party.id)
  const remove = useRemoveParty()
  const kind = kindOfParty(party)
  const company = kind === 'company' || kind === 'companyAuto'
  return (
    <div className={formStyles.form}>
      <RoleRows party={party} />
      <ContactButton party={party} />
      <LaterRow party={party} />
      <WhoRows party={party} />
      <NotifyRow party={party} />
      <IdCardRows party={party} />
      <div>
        <PartyFold party={party} group="identity" />
        <PartyFold party={party} group="limits" />
        {(mayAdd || countSet(party.approver, 'adding') > 0) && (
          <PartyFold party={party} group="adding">
            {!mayAdd && (
              <p className={clsx(notesStyles.partyNote, notesStyles.partyWarn)}>{t('party.addingNotAllowed')}</p>
            )}
          </PartyFold>
        )}
        {(company || countSet(party.approver, 'register') > 0) && (
          <PartyFold party={party} group="register">
            <p className={notesStyles.partyNote}>{t('party.registerText')}</p>
          </PartyFold>
        )}
        <PartyFold party={party} group="wework" />
        <PartyFold party={party} group="developer" />
      </div>
      <div className={formStyles.formFooter}>
        <Button size="small" danger type="text" disabled={!editable} onClick={() => remove(party, name)}>
          {t('party.remove')}
        </Button>
      </div>
    </div>
  )
}
