// Reads and writes every setting of an approver by its path (`PreReadTime`, `ApproverOption.NoRefuse`). A setting that
// is reset to the API's default leaves nothing behind; untouched settings stay as imported.
import { approverInfo, type Approver } from '../api/approver-info.ts'
import { formRows, isScalarParameter, type FormRow, type RowPath, type ScalarPath } from '../api/form-rows.ts'
import type { ScalarParameter } from '../api/structure.ts'
import { asObject, type JsonObject } from '../values/json-object.ts'
import type { Draft, OwnerId, Party } from './draft.ts'
import { changePartyKind, updateApprover } from './party-edits.ts'
import { isBlank } from '../values/characters.ts'
import { kindOfParty } from './owner-kind.ts'
import { partyKind, type PartyKind } from '../component-types/owners.ts'

export type PartySetting = ScalarPath<typeof approverInfo>
/** The path of a setting, or of a list of objects with its own row. */
export type PartyPath = RowPath<typeof approverInfo>

/** The rows of the party form, in its order. */
export const partyRows: readonly FormRow<PartyPath>[] = formRows(approverInfo)

/**
 * The JSON type of each setting of ApproverInfo, by path: all rows of the form except those about who signs and how
 * they are notified.
 */
export const partySettings: Readonly<Record<string, ScalarParameter['kind']>> = Object.fromEntries(
  partyRows.flatMap(({ path, group, row }) => (group !== 'who' && isScalarParameter(row) ? [[path, row.kind]] : [])),
)

/** The value at a path; undefined if there is none. */
export function settingOf(approver: JsonObject, path: PartyPath): unknown {
  let value: unknown = approver
  for (const key of path.split('.')) value = asObject(value)[key]
  return value
}

/** True if there is a value at a path, even if it is the API's default. */
export function isSet(approver: Approver, path: PartyPath): boolean {
  return settingOf(approver, path) !== undefined
}

/**
 * The approver with a value at a path. undefined, an empty string and an empty list remove the key, and its parent
 * object if that becomes empty. Returns the same approver if nothing changes.
 */
export function withSetting(approver: Approver, path: PartyPath, value: unknown): Approver {
  const empty = value === '' || (Array.isArray(value) && value.length === 0)
  return (written(approver, path.split('.'), empty ? undefined : value) ?? {}) as Approver
}

export function setPartySetting(draft: Draft, partyId: OwnerId, path: PartyPath, value: unknown): Draft {
  return changeApprover(draft, partyId, (approver) => withSetting(approver, path, value))
}

/** The draft with one approver changed by a function; the same draft if the approver stays the same. */
export function changeApprover(draft: Draft, partyId: OwnerId, change: (approver: Approver) => Approver): Draft {
  let changed = false
  const parties = draft.parties.map((party): Party => {
    if (party.id !== partyId) return party
    const approver = change(party.approver)
    if (approver === party.approver) return party
    changed = true
    return { ...party, approver }
  })
  return changed ? { ...draft, parties } : draft
}

function written(object: JsonObject, [key, ...rest]: readonly string[], value: unknown): JsonObject | undefined {
  if (key === undefined) return object
  const before = rest.length === 0 ? object[key] : asObject(object[key])
  const next = rest.length === 0 ? value : written(asObject(object[key]), rest, value)
  if (next === before) return object
  if (next !== undefined) return { ...object, [key]: next }
  const { [key]: _gone, ...others } = object
  return Object.keys(others).length === 0 ? undefined : others
}

/**
 * A company without a named signer, with or without the tag for alternative signers (或签). Its signers are added after
 * sending.
 */
export function isCompanyAlone({ ApproverType, ApproverName, ApproverMobile, UserId }: Approver): boolean {
  return (
    partyKind(ApproverType) === 'company' &&
    [ApproverName, ApproverMobile, UserId].every((text) => typeof text !== 'string' || isBlank(text))
  )
}

/** An automatic signer cannot be filled in later (SDK: 企业“授权签”不支持动态补充). */
export function mayBeFilledLater(kind: PartyKind | undefined): boolean {
  return kind !== 'companyAuto' && kind !== 'personAuto'
}

/**
 * Sets or clears "filled in later". If set, name and mobile become empty strings, as in S4's example 9, and everything
 * else that identifies the signer is removed.
 */
export function setFilledLater(approver: Approver, later: boolean): Approver {
  const next = withSetting(approver, 'ApproverOption.FillType', later ? 1 : undefined)
  if (!later) return next
  const { ApproverIdCardType: _type, ApproverIdCardNumber: _number, UserId: _user, ...others } = next
  return { ...others, ApproverName: '', ApproverMobile: '' }
}

const licence = 'RegisterInfo.OrganizationIdCardType'
const licenceLock = 'RegisterInfo.RegisterInfoOption.OrganizationIdCardTypeSame'
/** The default of OrganizationIdCardType (SDK, RegisterInfo). */
export const defaultLicence = 'USCC'

/**
 * A licence type can be locked only if it is written out (SDK, RegisterInfoOption), so the default is then written as
 * well.
 */
export function setLicenceLock(approver: Approver, locked: boolean): Approver {
  const before = settingOf(approver, licence)
  if (locked) return withSetting(withSetting(approver, licence, before || defaultLicence), licenceLock, true)
  return withSetting(
    withSetting(approver, licenceLock, undefined),
    licence,
    before === defaultLicence ? undefined : before,
  )
}

/** undefined means the default. */
export function setLicence(approver: Approver, type: string | undefined): Approver {
  const locked = settingOf(approver, licenceLock) === true
  return withSetting(approver, licence, type ?? (locked ? defaultLicence : undefined))
}

/** changePartyKind, which also removes "filled in later" from an automatic signer. */
export function changeKind(draft: Draft, partyId: OwnerId, kind: PartyKind): Draft {
  const next = changePartyKind(draft, partyId, kind)
  return mayBeFilledLater(kind) ? next : setPartySetting(next, partyId, 'ApproverOption.FillType', undefined)
}

/** A known person or company from the address book. Unknown values are empty strings. */
export interface KnownParty {
  readonly kind: 'company' | 'person'
  readonly organizationName: string
  readonly name: string
  readonly mobile: string
  readonly userId: string
  readonly email: string
}

/** The kind that a party gets when filled with this known one: its own if that fits. */
export function kindForKnown(party: Party, known: KnownParty): PartyKind {
  const kind = kindOfParty(party)
  const fits =
    known.kind === 'company' ? kind === 'company' || kind === 'companyAuto' : kind === 'person' || kind === 'personAuto'
  return kind !== undefined && fits ? kind : known.kind
}

/**
 * Fills a party with a known one. Removes what identified the previous one: another person's id card, employee number,
 * e-mail and registration must not remain with a new name.
 */
export function fillWithKnown(draft: Draft, partyId: OwnerId, known: KnownParty): Draft {
  const party = draft.parties.find((p) => p.id === partyId)
  if (!party) return draft
  const { approver } = party
  const samePerson = approver.ApproverName === known.name && approver.ApproverMobile === known.mobile
  const sameCompany = known.kind === 'company' && approver.OrganizationName === known.organizationName
  const kind = kindForKnown(party, known)
  const ready = kind === kindOfParty(party) ? draft : changeKind(draft, partyId, kind)
  const named = updateApprover(ready, partyId, {
    ...(known.kind === 'company' ? { OrganizationName: known.organizationName } : {}),
    ApproverName: known.name,
    ApproverMobile: known.mobile,
    UserId: known.userId === '' ? undefined : known.userId,
    ApproverEmail: known.email === '' ? undefined : known.email,
    ...(samePerson ? {} : { ApproverIdCardType: undefined, ApproverIdCardNumber: undefined }),
    ...(sameCompany ? {} : { RegisterInfo: undefined }),
  })
  return setPartySetting(named, partyId, 'ApproverOption.FillType', undefined)
}
