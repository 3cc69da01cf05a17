// Where a key of ApproverInfo is in the party form: its collapsible section and its field, so that a finding can lead
// there. Derived from the rows of the table (contract/api/approver-info.ts).
import { approverInfo, type Approver } from '../../../contract/api/approver-info.ts'
import { nameIn, type FormRow, type GroupOf } from '../../../contract/api/form-rows.ts'
import type { Structure } from '../../../contract/api/structure.ts'
import { isSet, partyRows, type PartyPath } from '../../../contract/draft/party-settings.ts'

/** The groups of rows that are collapsible. */
export type PartyGroup = Exclude<GroupOf<typeof approverInfo>, 'who' | 'sight'>

/** Ids that do not follow from the key. */
const namedIds: Readonly<Record<string, string>> = {
  ApproverType: 'lk-party-kind',
  ApproverRoleName: 'lk-party-role',
  OrganizationName: 'lk-party-company',
  ApproverName: 'lk-party-name',
  ApproverMobile: 'lk-party-mobile',
  RegisterInfo: 'lk-party-LegalName',
  RegisterInfoOption: 'lk-party-LegalNameSame',
}

/** The rows of a section, in their order. */
export function rowsOfFold(group: PartyGroup): readonly FormRow<PartyPath>[] {
  return partyRows.filter((row) => row.group === group)
}

/** The name of a section in useFolds. */
export function partyFold(group: string): string {
  return `party-${group}`
}

/**
 * The section of a key of ApproverInfo, given as a path (`ApproverOption.NoRefuse`,
 * `AddSignComponentsLimits.0.ComponentType`) or as the key alone (`NoRefuse`). Null if it is always visible.
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
 * The id of the field that sets a key of ApproverInfo, given as for foldOfPartyKey. The field exists only once its
 * section is open.
 */
export function partyFieldId(key: string): string {
  if (key.startsWith('AddSignComponentsLimits')) return 'lk-party-AddSignComponentsLimits'
  const name = nameIn(key)
  return namedIds[name] ?? `lk-party-${name}`
}

/** How many of a section's settings are set. */
export function countSet(approver: Approver, group: PartyGroup): number {
  return rowsOfFold(group).filter(({ path }) => isSet(approver, path)).length
}
