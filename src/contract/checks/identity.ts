// Rows 9 to 12: who a signer is.
import { isBlank } from '../values/characters.ts'
import { organizationProblem } from '../values/company-name.ts'
import { hasRightCheckDigit, idCardType, idNumberProblem, isResidentNumber } from '../values/id-card.ts'
import { mobileProblem } from '../values/mobile.ts'
import { maxNameLength, nameProblem } from '../values/person-name.ts'
import { at, type Rule } from './rule.ts'
import type { ApproverView } from './subject.ts'

export const identityRules: readonly Rule[] = [
  {
    row: 9,
    name: 'organization-missing',
    code: 'MissingParameter.ApproverOrganizationInfo',
    scope: 'approver',
    // Without a company name, a silent company signer is the initiator's company (S4 example 8, KIT).
    check: (party) =>
      party.kind === 'company' && isBlank(party.approver.OrganizationName) ? at(party, 'OrganizationName') : null,
  },
  {
    row: 9,
    name: 'organization-brackets',
    code: 'InvalidParameter.OrganizationName',
    scope: 'approver',
    check: (party) =>
      isCompany(party) && organizationOf(party) === 'organizationBrackets' ? at(party, 'OrganizationName') : null,
  },
  {
    row: 9,
    name: 'organization-characters',
    code: 'InvalidParameter.OrganizationName',
    scope: 'approver',
    check: (party) =>
      isCompany(party) && organizationOf(party) === 'organizationCharacters' ? at(party, 'OrganizationName') : null,
  },
  {
    row: 9,
    name: 'organization-of-person',
    code: 'OperationDenied.ErrNoSupportIndividualHasOrganizationName',
    scope: 'approver',
    check: (party) =>
      isPerson(party) && !isBlank(party.approver.OrganizationName) ? at(party, 'OrganizationName') : null,
  },
  {
    row: 10,
    name: 'approver-name-missing',
    code: 'MissingParameter.ApproverName',
    scope: 'approver',
    check: (party) =>
      needsPerson(party) && standsIn(party) === null && isBlank(party.approver.ApproverName)
        ? at(party, 'ApproverName')
        : null,
  },
  {
    row: 10,
    name: 'approver-mobile-missing',
    code: 'MissingParameter.ApproverMobile',
    scope: 'approver',
    check: (party) =>
      needsPerson(party) && standsIn(party) === null && isBlank(party.approver.ApproverMobile)
        ? at(party, 'ApproverMobile')
        : null,
  },
  ...(['tag', 'company'] as const).map((what): Rule => ({
    row: 10,
    name: what === 'tag' ? 'needs-tagged-signers' : 'needs-company-alone',
    code: 'OperationDenied.WhiteListForbid',
    severity: 'warning',
    scope: 'approver',
    check: (party) => (needsPerson(party) && standsIn(party) === what ? at(party, 'ApproverName') : null),
  })),
  {
    row: 10,
    name: 'needs-dynamic-signers',
    code: 'OperationDenied.WhiteListForbid',
    severity: 'warning',
    scope: 'approver',
    check: (party) => (party.dynamic ? { path: [...party.path, 'ApproverOption', 'FillType'] } : null),
  },
  {
    row: 11,
    name: 'approver-name-long',
    code: 'InvalidParameter.Name',
    scope: 'approver',
    check: (party) =>
      nameProblem(party.approver.ApproverName ?? '') === 'tooLong'
        ? at(party, 'ApproverName', { max: maxNameLength })
        : null,
  },
  {
    row: 11,
    name: 'approver-name-characters',
    code: 'InvalidParameter.Name',
    scope: 'approver',
    check: (party) =>
      nameProblem(party.approver.ApproverName ?? '') === 'nameCharacters' ? at(party, 'ApproverName') : null,
  },
  {
    row: 11,
    name: 'approver-mobile-form',
    code: 'InvalidParameter.Mobile',
    scope: 'approver',
    check: (party) => (mobileProblem(party.approver.ApproverMobile ?? '') ? at(party, 'ApproverMobile') : null),
  },
  {
    row: 12,
    name: 'card-type',
    code: 'InvalidParameter.CardType',
    scope: 'approver',
    check: (party) => (idCardType(party.approver.ApproverIdCardType) === null ? at(party, 'ApproverIdCardType') : null),
  },
  {
    row: 12,
    name: 'card-number-form',
    code: 'InvalidParameter.CardNumber',
    scope: 'approver',
    check: (party) => {
      const { ApproverIdCardNumber: number = '', ApproverIdCardType: type } = party.approver
      return idNumberProblem(number, type) ? at(party, 'ApproverIdCardNumber') : null
    },
  },
  {
    row: 12,
    name: 'card-number-digit',
    code: 'InvalidParameter.CardNumber',
    // The numbers in S4 example 1 fail it.
    severity: 'warning',
    scope: 'approver',
    check: (party) => {
      const { ApproverIdCardNumber: number = '', ApproverIdCardType: type } = party.approver
      return isResidentNumber(number, type) && !hasRightCheckDigit(number) ? at(party, 'ApproverIdCardNumber') : null
    },
  },
]

function isCompany({ kind }: ApproverView): boolean {
  return kind === 'company' || kind === 'companyAuto'
}

function isPerson({ kind }: ApproverView): boolean {
  return kind === 'person' || kind === 'personAuto'
}

function organizationOf(party: ApproverView): ReturnType<typeof organizationProblem> {
  return organizationProblem(party.approver.OrganizationName ?? '')
}

/** Types 0, 1 and 7 need a name and a mobile, unless a UserId identifies them or they are filled in later. */
function needsPerson({ kind, approver, dynamic }: ApproverView): boolean {
  return kind !== undefined && kind !== 'companyAuto' && isBlank(approver.UserId) && !dynamic
}

/**
 * What replaces the name and mobile of a company's signer if neither is given: the tag of alternative signers, who are
 * named after sending (或签; API of August 2026, example 8), or the company's name alone. Tencent accepts either once it
 * has enabled the feature.
 */
function standsIn({ kind, approver }: ApproverView): 'tag' | 'company' | null {
  if (kind !== 'company' || !isBlank(approver.ApproverName) || !isBlank(approver.ApproverMobile)) return null
  if (!isBlank(approver.CustomApproverTag)) return 'tag'
  return isBlank(approver.OrganizationName) ? null : 'company'
}
