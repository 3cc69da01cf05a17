// 企业注册信息: what a company that is not registered yet finds filled in.
import { useTranslation } from 'react-i18next'
import type { Party } from '../../../../contract/draft/draft.ts'
import { defaultLicence, isSet, setLicence, setLicenceLock } from '../../../../contract/draft/party-settings.ts'
import { ManyRow } from '../../../ui/fields/ManyRow.tsx'
import { tidyCreditCode } from '../../../../contract/values/credit-code.ts'
import { More } from '../../../ui/fields/More.tsx'
import { SelectRow } from '../../../ui/fields/SelectRow.tsx'
import { SwitchRow } from '../../../ui/fields/SwitchRow.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { countSet } from '../party-folds.ts'
import { usePartySettings } from './use-party-settings.ts'

const authorizationTypes = [2, 5] as const
const authorizationMethods = [1, 2, 3] as const
const licences = ['USCC', 'PRACTICELICENSEOFMEDICALINSTITUTION', 'CLINICFILLINGCERTIFICATE'] as const

export function RegisterFold({ party }: { readonly party: Party }) {
  const { t } = useTranslation()
  const { approver, disabled, text, number, numbers, set, change } = usePartySettings(party)
  const count = countSet(approver, 'party-register')
  const code = 'RegisterInfo.UnifiedSocialCreditCode'
  const nameMissing = count > 0 && text('RegisterInfo.LegalName').trim() === ''
  return (
    <More fold="party-register" label={t('party.fold.register')} set={count}>
      <p className="lk-party-note">{t('party.registerText')}</p>
      <TextField
        id="lk-party-LegalName"
        label={t('party.set.LegalName')}
        param="RegisterInfo.LegalName"
        hint={nameMissing ? <span className="lk-party-warn">{t('party.hint.LegalName')}</span> : undefined}
        value={text('RegisterInfo.LegalName')}
        disabled={disabled}
        tidy={(value) => value.trim()}
        onCommit={(value) => set('RegisterInfo.LegalName', value)}
      />
      <TextField
        id="lk-party-UnifiedSocialCreditCode"
        label={t('party.set.UnifiedSocialCreditCode')}
        param={code}
        placeholder={t('party.none')}
        value={text(code)}
        disabled={disabled}
        tidy={tidyCreditCode}
        onCommit={(value) => set(code, value)}
      />
      {isSet(approver, 'RegisterInfo.Uscc') && (
        <TextField
          id="lk-party-Uscc"
          label={t('party.set.Uscc')}
          param="RegisterInfo.Uscc"
          hint={t('party.deprecated', { instead: t('party.set.UnifiedSocialCreditCode') })}
          value={text('RegisterInfo.Uscc')}
          disabled={disabled}
          onCommit={(value) => set('RegisterInfo.Uscc', value)}
        />
      )}
      <TextField
        id="lk-party-OrganizationAddress"
        label={t('party.set.OrganizationAddress')}
        param="RegisterInfo.OrganizationAddress"
        placeholder={t('party.onLicence')}
        value={text('RegisterInfo.OrganizationAddress')}
        disabled={disabled}
        onCommit={(value) => set('RegisterInfo.OrganizationAddress', value)}
      />
      <SelectRow<string>
        id="lk-party-OrganizationIdCardType"
        label={t('party.set.OrganizationIdCardType')}
        param="RegisterInfo.OrganizationIdCardType"
        value={text('RegisterInfo.OrganizationIdCardType') || undefined}
        fallback={defaultLicence}
        options={licences.map((value) => ({ value, label: t(`party.licence.${value}`) }))}
        disabled={disabled}
        onChange={(value) => change((before) => setLicence(before, value))}
      />
      <ManyRow
        id="lk-party-AuthorizationTypes"
        label={t('party.set.AuthorizationTypes')}
        param="RegisterInfo.AuthorizationTypes"
        value={numbers('RegisterInfo.AuthorizationTypes')}
        options={authorizationTypes.map((value) => ({ value, label: t(`party.authorizationType.${value}`) }))}
        placeholder={t('party.notLimited')}
        disabled={disabled}
        onChange={(value) => set('RegisterInfo.AuthorizationTypes', value)}
      />
      {isSet(approver, 'RegisterInfo.AuthorizationType') && (
        <SelectRow<number>
          id="lk-party-AuthorizationType"
          label={t('party.set.AuthorizationType')}
          param="RegisterInfo.AuthorizationType"
          value={number('RegisterInfo.AuthorizationType')}
          options={authorizationTypes.map((value) => ({ value, label: t(`party.authorizationType.${value}`) }))}
          hint={t('party.deprecated', { instead: t('party.set.AuthorizationTypes') })}
          disabled={disabled}
          onChange={(value) => set('RegisterInfo.AuthorizationType', value)}
        />
      )}
      <ManyRow
        id="lk-party-AuthorizationMethods"
        label={t('party.set.AuthorizationMethods')}
        param="RegisterInfo.AuthorizationMethods"
        value={numbers('RegisterInfo.AuthorizationMethods')}
        options={authorizationMethods.map((value) => ({ value, label: t(`party.authorizationMethod.${value}`) }))}
        placeholder={t('party.notLimited')}
        disabled={disabled}
        onChange={(value) => set('RegisterInfo.AuthorizationMethods', value)}
      />
      <LockRows party={party} />
    </More>
  )
}

/** RegisterInfoOption: what the company may not change while it registers. Each asks for a value to be locked (SDK). */
function LockRows({ party }: { readonly party: Party }) {
  const { t } = useTranslation()
  const { approver, disabled, text, flag, set, change } = usePartySettings(party)
  const rows = [
    { key: 'LegalNameSame', path: 'RegisterInfo.RegisterInfoOption.LegalNameSame', of: 'RegisterInfo.LegalName' },
    {
      key: 'UnifiedSocialCreditCodeSame',
      path: 'RegisterInfo.RegisterInfoOption.UnifiedSocialCreditCodeSame',
      of: 'RegisterInfo.UnifiedSocialCreditCode',
    },
    // There is always a licence: the default is written out where it is locked.
    { key: 'OrganizationIdCardTypeSame', path: 'RegisterInfo.RegisterInfoOption.OrganizationIdCardTypeSame', of: null },
    // Out of use: only where an import has it.
    {
      key: 'UnifiedSocialCreditCodeCNameSame',
      path: 'RegisterInfo.RegisterInfoOption.UnifiedSocialCreditCodeCNameSame',
      of: 'RegisterInfo.UnifiedSocialCreditCode',
    },
  ] as const
  return rows
    .filter(({ key, path }) => key !== 'UnifiedSocialCreditCodeCNameSame' || isSet(approver, path))
    .map(({ key, path, of }) => {
      const nothingToLock = of !== null && text(of) === '' && flag(path) !== true
      return (
        <SwitchRow
          key={key}
          id={`lk-party-${key}`}
          label={t(`party.set.${key}`)}
          param={path}
          value={flag(path)}
          hint={
            nothingToLock
              ? t('party.fillFirst', { field: t(`party.set.${of.slice('RegisterInfo.'.length)}`) })
              : undefined
          }
          disabled={disabled || nothingToLock}
          onChange={(value) =>
            of === null ? change((before) => setLicenceLock(before, value === true)) : set(path, value)
          }
        />
      )
    })
}
