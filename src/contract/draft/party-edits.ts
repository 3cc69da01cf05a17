// All edits of a draft's parties, as pure functions.
import { componentType } from '../component-types/catalogue.ts'
import { approverTypeOfKind, mayOwn, type PartyKind } from '../component-types/owners.ts'
import type { Approver } from '../api/approver-info.ts'
import type { Draft, OwnerId, Party, PlacedComponent } from './draft.ts'
import { newId } from './id.ts'
import { withChange } from './with-change.ts'

/** The maximum number of approvers (S4). */
export const maxParties = 50

const roleNames = ['甲方', '乙方', '丙方', '丁方', '戊方', '己方', '庚方', '辛方', '壬方', '癸方']

/** The lowest colour index that no party uses. */
function freeColour(parties: readonly Party[]): number {
  let colour = 0
  while (parties.some((p) => p.colour === colour)) colour += 1
  return colour
}

function freeRoleName(parties: readonly Party[]): string {
  const taken = new Set(parties.map((p) => p.approver.ApproverRoleName))
  const known = roleNames.find((name) => !taken.has(name))
  if (known !== undefined) return known
  let number = parties.length + 1
  while (taken.has(`签署方${number}`)) number += 1
  return `签署方${number}`
}

function newApprover(kind: PartyKind, roleName: string): Approver {
  const company = kind === 'company' || kind === 'companyAuto'
  return {
    ApproverType: approverTypeOfKind[kind],
    ApproverRoleName: roleName,
    ...(company ? { OrganizationName: '' } : {}),
    ApproverName: '',
    ApproverMobile: '',
    // Always written out, because the documents differ on the default (docs/facts.md).
    NotifyType: 'sms',
    SignComponents: [],
  }
}

export function addParty(draft: Draft, kind: PartyKind): Draft {
  if (draft.parties.length >= maxParties) return draft
  const party: Party = {
    id: newId(),
    colour: freeColour(draft.parties),
    approver: newApprover(kind, freeRoleName(draft.parties)),
  }
  return { ...draft, parties: [...draft.parties, party] }
}

/** Whether the party is as `addParty` made it. */
export function isUntouched({ approver }: Party): boolean {
  const roleName = approver.ApproverRoleName ?? ''
  if (!roleNames.includes(roleName)) return false
  const kinds = Object.keys(approverTypeOfKind) as readonly PartyKind[]
  return kinds.some((kind) => JSON.stringify(newApprover(kind, roleName)) === JSON.stringify(approver))
}

/** Changes keys of an approver; undefined removes a key. */
export function updateApprover(draft: Draft, partyId: OwnerId, change: Partial<Approver>): Draft {
  return mapParty(draft, partyId, (party) => ({ ...party, approver: withChange(party.approver, change) }))
}

/** The components that the party could not own if it were of this kind. */
export function unfitComponents(draft: Draft, partyId: OwnerId, kind: PartyKind): readonly PlacedComponent[] {
  return draft.components.filter(
    (c) => c.owner === partyId && componentType(c.component.ComponentType) && !mayOwn(kind, c.component.ComponentType),
  )
}

/** Changes a party's kind. Removes components that the new kind may not own, and the company name of a person. */
export function changePartyKind(draft: Draft, partyId: OwnerId, kind: PartyKind): Draft {
  const unfit = new Set(unfitComponents(draft, partyId, kind).map((c) => c.id))
  const company = kind === 'company' || kind === 'companyAuto'
  const next = mapParty(draft, partyId, (party) => ({
    ...party,
    approver: withChange(party.approver, {
      ApproverType: approverTypeOfKind[kind],
      OrganizationName: company ? (party.approver.OrganizationName ?? '') : undefined,
    }),
  }))
  return unfit.size === 0 ? next : { ...next, components: next.components.filter((c) => !unfit.has(c.id)) }
}

/** Moves a party to another index. The order is the signing order of an ordered flow. */
export function moveParty(draft: Draft, partyId: OwnerId, toIndex: number): Draft {
  const from = draft.parties.findIndex((p) => p.id === partyId)
  const party = draft.parties[from]
  const to = Math.min(Math.max(toIndex, 0), draft.parties.length - 1)
  if (!party || from === to) return draft
  const rest = draft.parties.filter((p) => p !== party)
  return { ...draft, parties: [...rest.slice(0, to), party, ...rest.slice(to)] }
}

/** Removes a party and everything that it owns. */
export function removeParty(draft: Draft, partyId: OwnerId): Draft {
  return {
    ...draft,
    parties: draft.parties.filter((p) => p.id !== partyId),
    components: draft.components.filter((c) => c.owner !== partyId),
  }
}

function mapParty(draft: Draft, partyId: OwnerId, change: (party: Party) => Party): Draft {
  return { ...draft, parties: draft.parties.map((party) => (party.id === partyId ? change(party) : party)) }
}
