// Suggestions for a party that the draft lacks: adds the party and assigns them to it.
import { componentType } from '../component-types/catalogue.ts'
import { mayOwn, type PartyKind } from '../component-types/owners.ts'
import type { Draft, OwnerId } from '../draft/draft.ts'
import { addParty, maxParties, updateApprover } from '../draft/party-edits.ts'
import type { Suggestion } from './suggestion.ts'

/** A suggestion with a named party that the draft does not have. */
export function lacksParty({ owner, party }: Suggestion): boolean {
  return owner === null && party.word !== ''
}

/** Company or person, by the suggestions: a party that seals is a company. */
export function kindOfMention(found: readonly Suggestion[], index: number): PartyKind {
  const own = found.filter((s) => s.party.index === index)
  if (own.some((s) => componentType(s.what)?.mark === 'seal')) return 'company'
  return own.some((s) => componentType(s.what)?.mark === 'signature') ? 'person' : 'company'
}

/** Adds the suggestion's party under the contract's name for it. Null if the draft is full. */
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

/**
 * Adds each party that the draft lacks once, as long as there is room, and gives it what is suggested for it.
 * `found` is all that the rules found, which tells whether it is a company.
 */
export function withPartiesOf(
  draft: Draft,
  suggestions: readonly Suggestion[],
  found: readonly Suggestion[],
): { readonly draft: Draft; readonly suggestions: readonly Suggestion[] } {
  const owners = new Map<number, OwnerId>()
  let now = draft
  for (const suggestion of suggestions) {
    if (owners.has(suggestion.party.index)) continue
    const added = withPartyOf(now, suggestion, found)
    if (!added) continue
    now = added.draft
    owners.set(suggestion.party.index, added.owner)
  }
  const given = suggestions.map((each) =>
    lacksParty(each) ? { ...each, owner: owners.get(each.party.index) ?? null } : each,
  )
  return { draft: now, suggestions: given }
}

/** Assigns a suggestion to an owner. Null if that owner may not have it. */
export function givenTo(suggestion: Suggestion, owner: OwnerId, kind: Parameters<typeof mayOwn>[0]): Suggestion | null {
  return mayOwn(kind, suggestion.what) ? { ...suggestion, owner } : null
}
