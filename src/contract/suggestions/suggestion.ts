// A place where a contract is to be signed or filled in, with what would go there.
import type { KnownType } from '../component-types/catalogue.ts'
import type { OwnerId } from '../draft/draft.ts'
import type { PageSize } from '../geometry/page.ts'
import type { Rect } from '../geometry/rect.ts'
import type { Rulings } from '../geometry/ruling.ts'
import type { FormField } from '../locate/document-model.ts'
import type { TextPage } from '../text/text-page.ts'

/** What a contract's text asks for. */
export type SuggestedType = Extract<
  KnownType,
  'SIGN_SEAL' | 'SIGN_LEGAL_PERSON_SEAL' | 'SIGN_SIGNATURE' | 'SIGN_DATE' | 'SIGN_PAGING_SEAL' | 'TEXT' | 'DATE'
>

/** A party as named in the contract's text. */
export interface PartyMention {
  /** 甲方, 出租方, Party A, or a company's name; '' if the text names none. */
  readonly word: string
  /** Counted from 0 in the order of appearance; -1 for the initiator's blanks. */
  readonly index: number
}

export interface Suggestion {
  /** Stable for the same place of the same file. */
  readonly id: string
  readonly what: SuggestedType
  /** A party's id, the initiator, or null for a party that the draft does not have yet. */
  readonly owner: OwnerId | null
  readonly party: PartyMention
  /** Counted from 1. */
  readonly page: number
  /** pt on the page as seen. */
  readonly rect: Rect
  readonly why: {
    readonly rule: SuggestionRule
    /** The text that led to it. */
    readonly words: string
  }
  /** 0 to 1. */
  readonly confidence: number
  /** What its party has to become to have it. */
  readonly become?: 'company' | 'person'
  /** The contract's words make its party what it is, and not what it would have to become. */
  readonly doubted?: true
  /** Settings of the type, for ComponentExtra. */
  readonly extra?: Readonly<Record<string, unknown>>
  /** The purpose of a text. */
  readonly fill?: { readonly recipientInfo?: string; readonly name?: string }
}

export type SuggestionRule =
  | 'cue'
  | 'role'
  | 'head'
  | 'dateLabel'
  | 'dateBlank'
  | 'field'
  | 'partyName'
  | 'blank'
  | 'paging'
  | 'signatureField'

/** A draft's party, as far as the rules need it. */
export interface KnownParty {
  readonly id: OwnerId
  readonly kind: 'company' | 'person' | 'companyAuto' | 'personAuto' | undefined
  readonly role: string
  readonly company: string
  readonly person: string
}

export interface SuggestionInput {
  readonly text: readonly TextPage[]
  readonly pages: readonly PageSize[]
  /** The lines drawn on pages where they were read; of others no table is known. */
  readonly rulings?: Rulings
  readonly fields: readonly FormField[]
  readonly parties: readonly KnownParty[]
}

/** A question about the open file, which is asked where its text is. */
export type SuggestionQuestion = Omit<SuggestionInput, 'text'>

export interface SuggestionAnswer {
  readonly found: readonly Suggestion[]
  /** False if no page has text, as in a scan. */
  readonly hasText: boolean
}
