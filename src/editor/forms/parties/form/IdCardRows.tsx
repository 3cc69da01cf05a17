// The signer's id card, with which Tencent makes sure that nobody else signs.
import { isFilledLater } from '../../../../contract/api/filled-later.ts'
import { useTranslation } from 'react-i18next'
import type { Party } from '../../../../contract/draft/draft.ts'
import { kindOfParty } from '../../../../contract/draft/owner-kind.ts'
import { isSet } from '../../../../contract/draft/party-settings.ts'
import { idNumberProblem, tidyIdNumber } from '../../../../contract/values/id-card.ts'
import { PartySettingRow } from './PartySettingRow.tsx'
import { usePartySettings } from './use-party-settings.ts'

export function IdCardRows({ party }: { readonly party: Party }) {
  const { t } = useTranslation()
  const { approver, text } = usePartySettings(party)
  const given = isSet(approver, 'ApproverIdCardType') || isSet(approver, 'ApproverIdCardNumber')
  // Signers who are not named yet, and a company's automatic seal, have no id card.
  if (!given && (isFilledLater(approver) || kindOfParty(party) === 'companyAuto')) return null
  const type = text('ApproverIdCardType') || undefined
  return (
    <>
      <PartySettingRow party={party} path="ApproverIdCardType" />
      <PartySettingRow
        party={party}
        path="ApproverIdCardNumber"
        change={{
          hint: type === 'HONGKONG_AND_MACAO' ? t('party.hint.permitNumber') : t('party.hint.cardNumber'),
          tidy: tidyIdNumber,
          problem: (value) => idNumberProblem(value, type),
        }}
      />
    </>
  )
}
