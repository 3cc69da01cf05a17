// What a suggestion is called on the screen, and its colour.
import { coversPages } from '../../../contract/component-types/catalogue.ts'
import { trimEndOf } from '../../../contract/values/trim-characters.ts'
import type { TFunction } from 'i18next'
import { INITIATOR, type Draft } from '../../../contract/draft/draft.ts'
import { lacksParty } from '../../../contract/suggestions/new-party.ts'
import type { Suggestion } from '../../../contract/suggestions/suggestion.ts'
import { nameOfOwner } from '../../state/owners/owner-name.ts'
import { ownerColour } from '../../state/owners/party-colours.ts'
import { typeLabel } from '../boxes/type-label.ts'

export interface SuggestionNames {
  readonly what: string
  readonly who: string
  /** Type, owner and page: `印章 甲方 第 7 页`. */
  readonly about: string
  /** What the button says that accepts it, with what that does to its party. */
  readonly take: string
  readonly colour: string
}

export function namesOf(t: TFunction, draft: Draft, suggestion: Suggestion): SuggestionNames {
  const { what, owner, party, page, become } = suggestion
  const type = typeLabel(t, what)
  const who = owner !== null ? nameOfOwner(t, draft, owner) : party.word || t('suggestions.unsaid')
  const where = coversPages(what) ? t('suggestions.everyPage') : t('suggestions.page', { page })
  const about = `${type} ${who} ${where}`
  const take = lacksParty(suggestion)
    ? t('suggestions.addPartyOf', { party: party.word, about })
    : become
      ? t('suggestions.becomeOf', { kind: t(`party.kind.${become}`), about })
      : t('suggestions.takeOf', { about })
  return { what: type, who, about, take, colour: ownerColour(draft, owner ?? INITIATOR) }
}

/** Why a suggestion is to be looked at first: its party does not look like what it would become. */
export function doubtWords(t: TFunction, draft: Draft, suggestion: Suggestion): string | undefined {
  const { become, doubted } = suggestion
  if (!become || !doubted) return undefined
  const kind = t(`party.kind.${become}`)
  const from = t(`party.kind.${become === 'company' ? 'person' : 'company'}`)
  return t('suggestions.becomesDoubt', { party: namesOf(t, draft, suggestion).who, from, kind })
}

/** What parties become with these, each once; undefined where all stay what they are. */
export function becomesWords(t: TFunction, draft: Draft, suggestions: readonly Suggestion[]): string | undefined {
  const words = suggestions.flatMap(({ owner, become }) =>
    owner === null || !become
      ? []
      : t('suggestions.partyBecomes', { party: nameOfOwner(t, draft, owner), kind: t(`party.kind.${become}`) }),
  )
  return words.length === 0 ? undefined : [...new Set(words)].join(t('suggestions.partySeparator'))
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
