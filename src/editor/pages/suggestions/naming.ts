// What a suggestion is called on the screen, and its colour.
import { coversPages } from '../../../contract/component-types/catalogue.ts'
import { trimEndOf } from '../../../contract/values/trim-characters.ts'
import type { TFunction } from 'i18next'
import { INITIATOR, type Draft } from '../../../contract/draft/draft.ts'
import type { Suggestion } from '../../../contract/suggestions/suggestion.ts'
import { nameOfOwner } from '../../state/owners/owner-name.ts'
import { ownerColour } from '../../state/owners/party-colours.ts'
import { typeLabel } from '../boxes/type-label.ts'

export interface SuggestionNames {
  readonly what: string
  readonly who: string
  /** Type, owner and page: `印章 甲方 第 7 页`. */
  readonly about: string
  readonly colour: string
}

export function namesOf(t: TFunction, draft: Draft, { what, owner, party, page }: Suggestion): SuggestionNames {
  const type = typeLabel(t, what)
  const who = owner !== null ? nameOfOwner(t, draft, owner) : party.word || t('suggestions.unsaid')
  const where = coversPages(what) ? t('suggestions.everyPage') : t('suggestions.page', { page })
  return { what: type, who, about: `${type} ${who} ${where}`, colour: ownerColour(draft, owner ?? INITIATOR) }
}

/** What the suggestion is based on: the words that were found, in the character widths that Chinese is printed in. */
export function wordsOf(t: TFunction, { rule, words }: Suggestion['why']): string {
  if (rule === 'paging') return t('suggestions.paging')
  if (/^[_\s]*$/.test(words)) return t('suggestions.blank')
  const printed = /\p{Script=Han}/u.test(words)
    ? words.replace(/\(/g, '（').replace(/\)/g, '）').replace(/:/g, '：')
    : words
  return t('suggestions.words', { words: trimEndOf(printed, /_/) })
}
