// A place: a label that asks for something, what it asks for, and from whom.
import type { Phrase } from './phrase.ts'
import type { SuggestionRule } from './suggestion.ts'

export interface Place {
  readonly phrase: Phrase
  readonly what: 'sign' | 'date' | 'fill' | 'fillDate'
  readonly rule: SuggestionRule
  /** The party's word as written; '' if not known, null for the initiator. */
  readonly party: string | null
  readonly confidence: number
}

/** The party word that a label refers to (`partyAbove`); '' if there is none. */
export type PartyOf = (p: Phrase, reach: number) => string
