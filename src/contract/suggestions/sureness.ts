// How sure a proposal is, in the three steps that a person is told; and what is ticked without being asked.
import { coversPages } from '../component-types/catalogue.ts'
import type { Suggestion } from './suggestion.ts'

export type Sureness = 'likely' | 'possible' | 'unsure'

/** From the rules' scores: a label with party and colon is above 0.8, a blank that may be anyone's below 0.55. */
export function surenessOf({ confidence }: Pick<Suggestion, 'confidence'>): Sureness {
  return confidence >= 0.8 ? 'likely' : confidence >= 0.55 ? 'possible' : 'unsure'
}

/** A paging seal is optional, and a suggestion without an owner cannot be added with the rest. */
export function isTickedAtFirst(suggestion: Suggestion): boolean {
  return suggestion.owner !== null && !coversPages(suggestion.what) && surenessOf(suggestion) === 'likely'
}
