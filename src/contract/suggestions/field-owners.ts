// Whose each form field is, by its name.
import type { Draft, OwnerId } from '../draft/draft.ts'
import type { FormField } from '../locate/document-model.ts'
import { partyWordOf } from './field-names.ts'
import { groupOf, spell, tieToDraft, type ContractParty } from './parties.ts'
import { knownParties } from './suggest.ts'
import type { KnownParty } from './suggestion.ts'
import { partyGroups } from '../text/party-words.ts'
import { companyWords, personWords } from './vocabulary.ts'

export interface NamedOwner {
  /** Absent if the name means no party. */
  readonly owner?: OwnerId
  /** The party that is meant, if the draft has none for it. */
  readonly lacking?: string
}

/** 甲方 to 庚方: of these a name says which of the draft's parties it is, by its number. */
const ordinals: readonly string[] = partyGroups.slice(0, 7)

/** The owner of a field of a name. The parties of all names are tied to the draft's together, in the file's order. */
export function ownersByName(draft: Draft, fields: readonly FormField[]): (name: string) => NamedOwner {
  const wordOf = new Map(fields.map(({ name }) => [name, partyWordOf(name)]))
  const known = knownParties(draft)
  const parties = partiesOf([...wordOf.values()].filter((word) => word !== null))
  const tied = tieToDraft(parties, known)
  return (name) => {
    const word = wordOf.get(name)
    if (!word) return {}
    const number = ordinals.indexOf(groupOf.get(word) ?? '')
    const party = parties.find(({ words }) => words.has(word))
    const owner = number >= 0 ? numbered(number, known) : party && tied.get(party.mention.index)
    return owner ? { owner: owner.id } : { lacking: spell(word) }
  }
}

/** The party of that role, else the one at that place, unless its own role says that it is another. */
function numbered(number: number, known: readonly KnownParty[]): KnownParty | undefined {
  const roleOf = (party: KnownParty) => groupOf.get(party.role.replace(/\s/g, '').normalize('NFKC')) ?? ''
  const named = known.find((party) => roleOf(party) === ordinals[number])
  const there = known[number]
  return named ?? (there && !ordinals.includes(roleOf(there)) ? there : undefined)
}

/** Parties of which only words are known, in order; synonyms are one party, and those with numbers are left out. */
function partiesOf(words: readonly string[]): readonly ContractParty[] {
  const byGroup = new Map<string, Set<string>>()
  for (const word of words) {
    const group = groupOf.get(word) ?? word
    if (!ordinals.includes(group)) byGroup.set(group, (byGroup.get(group) ?? new Set()).add(word))
  }
  return [...byGroup.values()].map((same, index) => {
    const all = [...same]
    const [company, person] = [companyWords, personWords].map((list) => all.some((word) => list.has(word)))
    const kind = company === person ? undefined : company ? 'company' : 'person'
    return { mention: { word: spell(all[0]!), index }, words: same, names: new Set(), kind, told: undefined }
  })
}
