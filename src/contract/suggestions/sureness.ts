// The confidence of a suggestion in the three levels that are shown, and which suggestions are selected by default.
import type { Suggestion } from './suggestion.ts'

export type Sureness = 'likely' | 'possible' | 'unsure'

/** From the rules' scores: a label with party and colon is above 0.8, a blank that may be anyone's below 0.55. */
export function surenessOf({ confidence }: Pick<Suggestion, 'confidence'>): Sureness {
  return confidence >= 0.8 ? 'likely' : confidence >= 0.55 ? 'possible' : 'unsure'
}

/** A paging seal is optional, and a suggestion without an owner cannot be added with the rest. */
export function isTickedAtFirst(suggestion: Suggestion): boolean {
  return suggestion.owner !== null && suggestion.what !== 'SIGN_PAGING_SEAL' && surenessOf(suggestion) === 'likely'
}
