// 签署人稍后补充: the contract is sent before the signer is known (ApproverOption.FillType 1).
import { isFilledLater } from '../../../../contract/api/filled-later.ts'
import { useTranslation } from 'react-i18next'
import type { Party } from '../../../../contract/draft/draft.ts'
import { kindOfParty } from '../../../../contract/draft/owner-kind.ts'
import { mayBeFilledLater, setFilledLater } from '../../../../contract/draft/party-settings.ts'
import { SwitchRow } from '../../../ui/fields/SwitchRow.tsx'
import { usePartySettings } from './use-party-settings.ts'
import notesStyles from './notes.module.css'
import styles from './LaterRow.module.css'

export function LaterRow({ party }: { readonly party: Party }) {
  const { t } = useTranslation()
  const { approver, disabled, change } = usePartySettings(party)
  const later = isFilledLater(approver)
  const may = mayBeFilledLater(kindOfParty(party))
  // An import may have it where it is not allowed; it is then shown so that it can be removed.
  if (!may && !later) return null
  const warning =
    later && !may ? <span className={notesStyles.partyWarn}>{t('party.laterNotAutomatic')}</span> : undefined
  return (
    <div className={styles.partyLater}>
      <SwitchRow
        id="lk-party-FillType"
        label={t('party.set.FillType')}
        param="ApproverOption.FillType"
        value={later}
        hint={warning ?? (later ? t('party.hint.FillType') : undefined)}
        disabled={disabled}
        onChange={(value) => change((before) => setFilledLater(before, value === true))}
      />
    </div>
  )
}
