// A place: a label that asks for something, what it asks for, and of whom.
import type { Phrase } from './phrases.ts'
import type { SuggestionRule } from './suggestion.ts'

export interface Place {
  readonly phrase: Phrase
  readonly what: 'sign' | 'date' | 'fill' | 'fillDate'
  readonly rule: SuggestionRule
  /** The party's word as it is written; '' for nobody told, null for the initiator's. */
  readonly party: string | null
  readonly confidence: number
}

/** The word of the party that a label is about (`partyAbove`); '' where nothing tells. */
export type PartyOf = (p: Phrase, reach: number) => string
