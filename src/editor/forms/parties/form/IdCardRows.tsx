// The id card of who signs. With it Tencent checks that nobody else does.
import { useTranslation } from 'react-i18next'
import type { Party } from '../../../../contract/draft/draft.ts'
import { kindOfParty } from '../../../../contract/draft/owner-kind.ts'
import { isFilledLater, isSet } from '../../../../contract/draft/party-settings.ts'
import { idCardTypes, idNumberProblem, tidyIdNumber } from '../../../../contract/values/id-card.ts'
import { SelectRow } from '../../../ui/fields/SelectRow.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { usePartySettings } from './use-party-settings.ts'

export function IdCardRows({ party }: { readonly party: Party }) {
  const { t } = useTranslation()
  const { approver, disabled, text, set } = usePartySettings(party)
  const given = isSet(approver, 'ApproverIdCardType') || isSet(approver, 'ApproverIdCardNumber')
  // Nobody signs with an id card who is not named, or who is a company's own seal.
  if (!given && (isFilledLater(approver) || kindOfParty(party) === 'companyAuto')) return null
  const type = text('ApproverIdCardType') || undefined
  const form = type === 'HONGKONG_AND_MACAO' ? t('party.hint.permitNumber') : t('party.hint.cardNumber')
  return (
    <>
      <SelectRow<string>
        id="lk-party-ApproverIdCardType"
        label={t('party.set.ApproverIdCardType')}
        param="ApproverIdCardType"
        value={type}
        fallback="ID_CARD"
        options={idCardTypes.map((value) => ({ value, label: t(`party.idCard.${value}`) }))}
        disabled={disabled}
        onChange={(value) => set('ApproverIdCardType', value)}
      />
      <TextField
        id="lk-party-ApproverIdCardNumber"
        label={t('party.set.ApproverIdCardNumber')}
        param="ApproverIdCardNumber"
        placeholder={t('party.mayBeEmpty')}
        hint={form}
        value={text('ApproverIdCardNumber')}
        disabled={disabled}
        tidy={tidyIdNumber}
        problem={(value) => idNumberProblem(value, type)}
        onCommit={(value) => set('ApproverIdCardNumber', value)}
      />
    </>
  )
}
