// Which kind a party has to be of for a place, where the draft has it as the other.
import type { ContractParty, TwoKinds } from './parties.ts'
import type { Place } from './place.ts'
import type { KnownParty } from './suggestion.ts'

export interface KindWish {
  /** What the party would become; undefined where it may stay what it is. */
  readonly become: TwoKinds | undefined
  /** False where the contract's words say the opposite of what the place asks for. */
  readonly isSure: boolean
}

const stays: KindWish = { become: undefined, isSure: true }

/**
 * A new draft has a company and a person, whoever the contract is between. Who seals is a company, and who is named and
 * numbered as a person is one. A party that signs automatically was chosen to, and stays.
 */
export function kindWish(place: Place, party: ContractParty | undefined, known: KnownParty | undefined): KindWish {
  if (known?.kind === 'person') {
    if (party?.told === 'company') return { become: 'company', isSure: true }
    return asksForSeal(place) ? { become: 'company', isSure: false } : stays
  }
  const mayBePerson = known?.kind === 'company' && known.company === '' && !asksForSeal(place)
  return mayBePerson && party?.told === 'person' ? { become: 'person', isSure: true } : stays
}

/** Also where a person may sign instead: 签章 is either. */
export function asksForSeal({ what, phrase }: Place): boolean {
  return what === 'sign' && phrase.cue === 'seal' && !/签章/.test(phrase.cueWords)
}
