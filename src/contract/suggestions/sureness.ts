// How sure a proposal is, in the three steps that a person is told; and what is ticked without being asked.
import type { Suggestion } from './suggestion.ts'

export type Sureness = 'likely' | 'possible' | 'unsure'

/**
 * From the figures of the rules: a label with its party and colon is above 0.8, a blank that may be anybody's below
 * 0.55.
 */
export function surenessOf({ confidence }: Pick<Suggestion, 'confidence'>): Sureness {
  return confidence >= 0.8 ? 'likely' : confidence >= 0.55 ? 'possible' : 'unsure'
}

/** A paging seal is a matter of taste, and what has no owner yet cannot be taken with the rest. */
export function isTickedAtFirst(suggestion: Suggestion): boolean {
  return suggestion.owner !== null && suggestion.what !== 'SIGN_PAGING_SEAL' && surenessOf(suggestion) === 'likely'
}
