// Company, name and mobile. They may be empty if something else identifies the signer, and the fields say so.
import { isFilledLater } from '../../../../contract/api/filled-later.ts'
import { useTranslation } from 'react-i18next'
import type { Approver } from '../../../../contract/api/approver-info.ts'
import type { Party } from '../../../../contract/draft/draft.ts'
import { kindOfParty } from '../../../../contract/draft/owner-kind.ts'
import { organizationProblem, tidyOrganization } from '../../../../contract/values/company-name.ts'
import { mobileProblem, tidyMobile } from '../../../../contract/values/mobile.ts'
import { maxNameLength, nameProblem, tidyName } from '../../../../contract/values/person-name.ts'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { usePartySettings } from './use-party-settings.ts'

export function WhoRows({ party }: { readonly party: Party }) {
  const { t } = useTranslation()
  const { approver, disabled, update, text: setting } = usePartySettings(party)
  const kind = kindOfParty(party)
  const company = kind === 'company' || kind === 'companyAuto'
  const optional = kind === 'companyAuto' ? t('party.mayBeEmpty') : undefined
  const employee = setting('UserId').trim() !== ''
  const text = (key: 'OrganizationName' | 'ApproverName' | 'ApproverMobile') => {
    const value: Approver[typeof key] = approver[key]
    return typeof value === 'string' ? value : ''
  }
  return (
    <>
      {company && (
        <TextField
          id="lk-party-company"
          label={t('party.field.company')}
          param="OrganizationName"
          placeholder={optional ?? t('party.placeholder.company')}
          value={text('OrganizationName')}
          disabled={disabled}
          problem={organizationProblem}
          mend={{ label: t('party.mendBrackets'), of: tidyOrganization }}
          onCommit={(value) => update({ OrganizationName: value })}
        />
      )}
      {!isFilledLater(approver) && (
        <>
          <TextField
            id="lk-party-name"
            label={t(company ? 'party.field.operatorName' : 'party.field.name')}
            param="ApproverName"
            placeholder={employee ? t('party.mayBeEmpty') : (optional ?? t('party.placeholder.name'))}
            value={text('ApproverName')}
            maxLength={maxNameLength}
            disabled={disabled}
            tidy={tidyName}
            problem={nameProblem}
            onCommit={(value) => update({ ApproverName: value })}
          />
          <TextField
            id="lk-party-mobile"
            label={t('party.field.mobile')}
            param="ApproverMobile"
            placeholder={employee ? t('party.mayBeEmpty') : (optional ?? t('party.placeholder.mobile'))}
            hint={employee ? t('party.hint.employee') : undefined}
            value={text('ApproverMobile')}
            inputMode="tel"
            disabled={disabled}
            tidy={tidyMobile}
            problem={mobileProblem}
            onCommit={(value) => update({ ApproverMobile: value })}
          />
        </>
      )}
    </>
  )
}
