// Proposals for a party that the draft lacks: the party is added, and they become its own.
import { mayOwn, type PartyKind } from '../component-types/owners.ts'
import type { Draft, OwnerId } from '../draft/draft.ts'
import { addParty, maxParties, updateApprover } from '../draft/party-edits.ts'
import type { Suggestion } from './suggestion.ts'

/** A proposal that says who, where nobody of the draft is that. */
export function lacksParty({ owner, party }: Suggestion): boolean {
  return owner === null && party.word !== ''
}

/** Company or person, by what the contract asks of it: who seals is a company. */
export function kindOfMention(found: readonly Suggestion[], index: number): PartyKind {
  const own = found.filter((s) => s.party.index === index)
  if (own.some((s) => s.what === 'SIGN_SEAL' || s.what === 'SIGN_LEGAL_PERSON_SEAL')) return 'company'
  return own.some((s) => s.what === 'SIGN_SIGNATURE') ? 'person' : 'company'
}

/**
 * Adds the proposal's party, by the name that the contract has for it. Null where the draft has no room for one more.
 */
export function withPartyOf(
  draft: Draft,
  suggestion: Suggestion,
  found: readonly Suggestion[],
): { draft: Draft; owner: OwnerId } | null {
  if (!lacksParty(suggestion) || draft.parties.length >= maxParties) return null
  const added = addParty(draft, kindOfMention(found, suggestion.party.index))
  const owner = added.parties.at(-1)!.id
  return { draft: updateApprover(added, owner, { ApproverRoleName: suggestion.party.word }), owner }
}

/** The proposal as this owner's. Null where such an owner may not have it. */
export function givenTo(suggestion: Suggestion, owner: OwnerId, kind: Parameters<typeof mayOwn>[0]): Suggestion | null {
  return mayOwn(kind, suggestion.what) ? { ...suggestion, owner } : null
}
