// Where in the party form a key of ApproverInfo is: which fold, and which field. Who sends a person there (a finding)
// asks here. The rows of the table say it (contract/api/approver-info.ts).
import { approverInfo, type Approver } from '../../../contract/api/approver-info.ts'
import { nameIn, type FormRow, type GroupOf } from '../../../contract/api/form-rows.ts'
import type { Structure } from '../../../contract/api/structure.ts'
import { isSet, partyRows, type PartyPath } from '../../../contract/draft/party-settings.ts'

/** The groups of rows that are folded. */
export type PartyGroup = Exclude<GroupOf<typeof approverInfo>, 'who' | 'sight'>

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

/** The rows of a fold, in their order. */
export function rowsOfFold(group: PartyGroup): readonly FormRow<PartyPath>[] {
  return partyRows.filter((row) => row.group === group)
}

/** A fold's name, as useFolds knows it. */
export function partyFold(group: string): string {
  return `party-${group}`
}

/**
 * The fold that holds a key of ApproverInfo, given as a path (`ApproverOption.NoRefuse`,
 * `AddSignComponentsLimits.0.ComponentType`) or as the key alone (`NoRefuse`). Null for what is in sight.
 */
export function foldOfPartyKey(key: string): string | null {
  const [first = ''] = key.split('.')
  const table: Structure = approverInfo
  const group = (Object.hasOwn(table, first) ? table[first]?.group : undefined) ?? groupOf(nameIn(key))
  return group === undefined || group === 'who' || group === 'sight' ? null : partyFold(group)
}

function groupOf(name: string): string | undefined {
  return partyRows.find((row) => row.name === name)?.group
}

/**
 * The id of the field that sets a key of ApproverInfo, given as for foldOfPartyKey. The field is there once its fold is
 * open.
 */
export function partyFieldId(key: string): string {
  if (key.startsWith('AddSignComponentsLimits')) return 'lk-party-AddSignComponentsLimits'
  const name = nameIn(key)
  return namedIds[name] ?? `lk-party-${name}`
}

/** How many of a fold's settings are set. */
export function countSet(approver: Approver, group: PartyGroup): number {
  return rowsOfFold(group).filter(({ path }) => isSet(approver, path)).length
}
