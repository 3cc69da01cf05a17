// The kind of owner of a draft's party, which decides on the components that it may have.
import type { OwnerKind } from '../component-types/catalogue.ts'
import { partyKind, type PartyKind } from '../component-types/owners.ts'
import { INITIATOR, type Draft, type OwnerId, type Party } from './draft.ts'

export function kindOfParty(party: Party): PartyKind | undefined {
  return partyKind(party.approver.ApproverType)
}

export function ownerKind(draft: Draft, owner: OwnerId): OwnerKind | undefined {
  if (owner === INITIATOR) return 'initiator'
  const party = draft.parties.find((p) => p.id === owner)
  return party && partyKind(party.approver.ApproverType)
}
