// What rows of the party form add to their row of the table: warnings that depend on other settings, and changes of
// several parameters at once.
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { kindOfParty } from '../../../../contract/draft/owner-kind.ts'
import type { Party } from '../../../../contract/draft/draft.ts'
import { limitTypesFor, limitValuesOf } from '../../../../contract/draft/party-limits.ts'
import {
  setLicence,
  setLicenceLock,
  type PartyPath,
  type PartySetting,
} from '../../../../contract/draft/party-settings.ts'
import type { ParameterRowProps } from '../../rows/ParameterRow.tsx'
import { countSet } from '../party-folds.ts'
import type { PartySettings } from './use-party-settings.ts'
import notesStyles from './notes.module.css'

export interface RowChange extends Partial<
  Pick<ParameterRowProps, 'value' | 'error' | 'onChange' | 'tidy' | 'problem'>
> {
  readonly hidden?: boolean
  readonly hint?: ReactNode
  readonly disabled?: boolean
}

interface Context extends PartySettings {
  readonly party: Party
  readonly t: TFunction
}

const deviceTypes = [5, 6]

export const rowChanges: { readonly [Path in PartyPath]?: (context: Context) => RowChange } = {
  ApproverSignTypes: ({ numbers, t }) => {
    const chosen = numbers('ApproverSignTypes')
    const deviceOnly = chosen.length > 0 && chosen.every((type) => deviceTypes.includes(type))
    return { error: deviceOnly ? t('party.deviceOnly') : null }
  },
  'ApproverOption.FlowReadLimit': ({ text, t }) => ({
    hint: text('ApproverOption.FlowReadLimit') === 'NoReadTimeAndBottom' ? t('party.onRequest') : undefined,
  }),
  SignEndpoints: ({ texts }) => ({ value: texts('SignEndpoints').filter((value) => value !== '') }),
  'ApproverOption.AddSignComponentUseSealSize': ({ party, number }) => ({
    hidden:
      !limitTypesFor(kindOfParty(party)).some((type) => limitValuesOf(type) === 'seals') &&
      number('ApproverOption.AddSignComponentUseSealSize') === undefined,
  }),
  'RegisterInfo.LegalName': ({ approver, text, t }) => {
    const missing = countSet(approver, 'register') > 0 && text('RegisterInfo.LegalName').trim() === ''
    return { hint: missing ? <span className={notesStyles.partyWarn}>{t('party.hint.LegalName')}</span> : undefined }
  },
  'RegisterInfo.OrganizationIdCardType': ({ change }) => ({
    onChange: (value) => change((before) => setLicence(before, typeof value === 'string' ? value : undefined)),
  }),
  'RegisterInfo.RegisterInfoOption.LegalNameSame': lockOf('LegalNameSame', 'LegalName'),
  'RegisterInfo.RegisterInfoOption.UnifiedSocialCreditCodeSame': lockOf(
    'UnifiedSocialCreditCodeSame',
    'UnifiedSocialCreditCode',
  ),
  'RegisterInfo.RegisterInfoOption.UnifiedSocialCreditCodeCNameSame': lockOf(
    'UnifiedSocialCreditCodeCNameSame',
    'UnifiedSocialCreditCode',
  ),
  // There is always a licence type: locking it writes the default out.
  'RegisterInfo.RegisterInfoOption.OrganizationIdCardTypeSame': ({ change }) => ({
    onChange: (value) => change((before) => setLicenceLock(before, value === true)),
  }),
}

/** RegisterInfoOption: locking a field during registration requires a value for it (SDK). */
function lockOf(lock: string, name: 'LegalName' | 'UnifiedSocialCreditCode'): (context: Context) => RowChange {
  const path = `RegisterInfo.RegisterInfoOption.${lock}` as PartySetting
  return ({ text, flag, t }) => {
    const nothingToLock = text(`RegisterInfo.${name}`) === '' && flag(path) !== true
    const field = t(`party.set.${name}`)
    return { disabled: nothingToLock, hint: nothingToLock ? t('party.fillFirst', { field }) : undefined }
  }
}
