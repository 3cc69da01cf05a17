// Where in the party form a key of ApproverInfo is: which fold, and which field. Who sends a person there (a finding)
// asks here.
import type { Approver } from '../../../contract/api/approver-info.ts'
import { isSet, partySettings, type PartyPath, type PartySetting } from '../../../contract/draft/party-settings.ts'

/** A fold's name, as useFolds knows it. */
export type PartyFold =
  | 'party-identity'
  | 'party-limits'
  | 'party-adding'
  | 'party-register'
  | 'party-wework'
  | 'party-developer'

const folds: Readonly<Record<PartyFold, readonly PartyPath[]>> = {
  'party-identity': [
    'UserId',
    'ApproverEmail',
    'ApproverSignTypes',
    'ApproverVerifyTypes',
    'ApproverOption.ApproverMobileMode',
    'VerifyChannel',
  ],
  'party-limits': [
    'PreReadTime',
    'ApproverOption.FlowReadLimit',
    'Deadline',
    'SignInstructionContent',
    'ApproverNeedSignReview',
    'ApproverOption.NoRefuse',
    'ApproverOption.NoTransfer',
    'SignEndpoints',
  ],
  'party-adding': [
    'AddSignComponentsLimits',
    'ApproverOption.ForbidAddSignDate',
    'ApproverOption.AddSignComponentUseSealSize',
  ],
  'party-register': (Object.keys(partySettings) as PartySetting[]).filter((path) => path.startsWith('RegisterInfo.')),
  'party-wework': ['ApproverSource', 'CustomApproverTag'],
  'party-developer': [
    'ApproverRole',
    'NotSaveContact',
    'ApproverOption.CanEditApprover',
    'ApproverOption.ForbidModifySealInfos',
  ],
}

/** The ids that are called by what they are, and not by their key. */
const namedIds: Readonly<Record<string, string>> = {
  ApproverType: 'lk-party-kind',
  ApproverRoleName: 'lk-party-role',
  OrganizationName: 'lk-party-company',
  ApproverName: 'lk-party-name',
  ApproverMobile: 'lk-party-mobile',
  RegisterInfo: 'lk-party-LegalName',
  RegisterInfoOption: 'lk-party-LegalNameSame',
}

/**
 * The last key of a path: `ApproverOption.NoRefuse` and `NoRefuse` are the same field. A place in a list does not
 * count.
 */
function leafOf(key: string): string {
  return (
    key
      .split('.')
      .filter((part) => !/^\d+$/.test(part))
      .at(-1) ?? key
  )
}

/**
 * The fold that holds a key of ApproverInfo, given as a path (`ApproverOption.NoRefuse`,
 * `AddSignComponentsLimits.0.ComponentType`) or as the key alone (`NoRefuse`). Null for what is in sight.
 */
export function foldOfPartyKey(key: string): PartyFold | null {
  const first = key.split('.')[0]
  if (first === 'RegisterInfo') return 'party-register'
  if (first === 'AddSignComponentsLimits') return 'party-adding'
  const leaf = leafOf(key)
  const found = Object.entries(folds).find(([, paths]) => paths.some((path) => leafOf(path) === leaf))
  return found ? (found[0] as PartyFold) : null
}

/**
 * The id of the field that sets a key of ApproverInfo, given as for foldOfPartyKey. The field is there once its fold is
 * open.
 */
export function partyFieldId(key: string): string {
  if (key.startsWith('AddSignComponentsLimits')) return 'lk-party-AddSignComponentsLimits'
  const leaf = leafOf(key)
  return namedIds[leaf] ?? `lk-party-${leaf}`
}

/** How many of a fold's settings are set. */
export function countSet(approver: Approver, fold: PartyFold): number {
  return folds[fold].filter((path) => isSet(approver, path)).length
}
