// How sure a suggestion is, in the three steps that the person sees, and whether it is ticked by default.
import { coversPages } from '../component-types/catalogue.ts'
import type { Suggestion } from './suggestion.ts'

export type Sureness = 'likely' | 'possible' | 'unsure'

/**
 * Thresholds for the rules' scores: a label with party and colon scores above 0.8, a blank that may be anyone's below
 * 0.55.
 */
export function surenessOf({ confidence }: Pick<Suggestion, 'confidence'>): Sureness {
  return confidence >= 0.8 ? 'likely' : confidence >= 0.55 ? 'possible' : 'unsure'
}

/** A paging seal is optional, and a suggestion without an owner cannot be added with the rest. */
export function isTickedAtFirst(suggestion: Suggestion): boolean {
  return suggestion.owner !== null && !coversPages(suggestion.what) && surenessOf(suggestion) === 'likely'
}
