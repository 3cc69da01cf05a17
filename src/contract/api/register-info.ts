// RegisterInfo: speeds up the registration of a company that is not on Tencent eSign yet (SDK).
import type { Structure } from './structure.ts'

/** What the company must not change during registration. */
export const registerInfoOption = {
  LegalNameSame: { kind: 'boolean', group: 'register' },
  UnifiedSocialCreditCodeSame: { kind: 'boolean', group: 'register' },
  OrganizationIdCardTypeSame: { kind: 'boolean', group: 'register' },
  UnifiedSocialCreditCodeCNameSame: { kind: 'boolean', ended: 'UnifiedSocialCreditCodeSame', group: 'register' },
} as const satisfies Structure

export const registerInfo = {
  LegalName: { kind: 'string', required: true, rule: 'trimmed', empty: '', group: 'register' },
  UnifiedSocialCreditCode: { kind: 'string', rule: 'creditCode', group: 'register' },
  Uscc: { kind: 'string', ended: 'UnifiedSocialCreditCode', group: 'register' },
  OrganizationAddress: { kind: 'string', empty: 'onLicence', group: 'register' },
  OrganizationIdCardType: {
    kind: 'string',
    values: ['USCC', 'PRACTICELICENSEOFMEDICALINSTITUTION', 'CLINICFILLINGCERTIFICATE'],
    byDefault: 'USCC',
    group: 'register',
  },
  AuthorizationTypes: { kind: 'integers', values: [2, 5], empty: 'notLimited', group: 'register' },
  AuthorizationType: { kind: 'integer', values: [2, 5], blank: 0, ended: 'AuthorizationTypes', group: 'register' },
  AuthorizationMethods: { kind: 'integers', values: [1, 2, 3], empty: 'notLimited', group: 'register' },
  RegisterInfoOption: { kind: 'object', of: registerInfoOption },
} as const satisfies Structure
