// What a person can do with suggestions: accept them, dismiss them, or add the missing party that one is for.
import type { TFunction } from 'i18next'
import { kindOfParty, ownerKind } from '../../../contract/draft/owner-kind.ts'
import { INITIATOR, type Draft } from '../../../contract/draft/draft.ts'
import { applySuggestions } from '../../../contract/suggestions/apply.ts'
import {
  dismissSuggestions,
  restoreSuggestions,
  withOfferAnswered,
  withSuggestionsHidden,
} from '../../../contract/suggestions/dismiss.ts'
import { givenTo, lacksParty, withPartiesOf } from '../../../contract/suggestions/new-party.ts'
import type { Suggestion } from '../../../contract/suggestions/suggestion.ts'
import { nameOfOwner } from '../../state/owners/owner-name.ts'
import { sayDone } from '../../viewer/say-done.ts'
import { showComponents } from '../../viewer/show-component.ts'
import { changedComponents, editQuietly, useEditor } from '../../state/editor-store.ts'
import { useView } from '../../state/view-store.ts'
import { useSuggestionStore } from './suggestion-store.ts'
import { openIn } from './use-suggestions.ts'

/**
 * The suggestion with the owner it would get if accepted now: if the contract does not say, the owner selected on the
 * left. Null if nobody can own it.
 */
export function withOwner(draft: Draft, suggestion: Suggestion, chosen: string): Suggestion | null {
  if (suggestion.owner !== null) return suggestion
  if (lacksParty(suggestion) || chosen === INITIATOR) return null
  return givenTo(suggestion, chosen, ownerKind(draft, chosen))
}

/** What an answer did to the draft. */
interface Taken {
  /** The ids of the new components. */
  readonly ids: readonly string[]
  readonly before: Draft | null
  readonly after: Draft | null
}

/**
 * Places them in one undo step, with the parties that the draft lacks and what the others have to become, and selects
 * them.
 */
export function take(suggestions: readonly Suggestion[]): Taken {
  const { owner, edit, draft: before } = useEditor.getState()
  const { found } = useSuggestionStore.getState()
  const wished = new Set(suggestions.map((s) => s.id))
  edit((draft) => {
    // The list may lag behind: a suggestion that was just accepted must not be accepted twice.
    const open = openIn(draft, suggestions, useView.getState().model).filter((s) => wished.has(s.id))
    const added = withPartiesOf(draft, open, found)
    return applySuggestions(
      added.draft,
      added.suggestions.flatMap((s) => withOwner(added.draft, s, owner) ?? []),
    )
  })
  const { draft: after } = useEditor.getState()
  const ids = changedComponents(before, after)
  showComponents(ids)
  return { ids, before, after }
}

/** Like `take`, with a notice that offers to undo it. */
export function takeAll(t: TFunction, suggestions: readonly Suggestion[]): void {
  const taken = take(suggestions)
  if (taken.ids.length > 0)
    sayDone(t, t('suggestions.taken', { count: taken.ids.length }), { text: wordsOfParties(t, taken) })
}

/** Like `take`, with a notice if a party was added or has become another kind. */
export function takeOne(t: TFunction, suggestion: Suggestion): Taken {
  const taken = take([suggestion])
  const words = wordsOfParties(t, taken)
  if (words !== undefined) sayDone(t, words, { text: t('suggestions.partyText') })
  return taken
}

/** Which parties were added, and what others have become; undefined for none. */
function wordsOfParties(t: TFunction, { before, after }: Taken): string | undefined {
  const words = (after?.parties ?? []).flatMap((party) => {
    const earlier = before?.parties.find(({ id }) => id === party.id)
    const name = after ? nameOfOwner(t, after, party.id) : ''
    if (!earlier) return [t('suggestions.partyAdded', { party: name })]
    const kind = kindOfParty(party)
    return kind === kindOfParty(earlier) || kind === undefined
      ? []
      : [t('suggestions.partyBecame', { party: name, kind: t(`party.kind.${kind}`) })]
  })
  return words.length > 0 ? words.join(t('suggestions.partySeparator')) : undefined
}

export function leave(suggestions: readonly Suggestion[]): void {
  useEditor.getState().edit((draft) =>
    dismissSuggestions(
      draft,
      suggestions.map((s) => s.id),
    ),
  )
}

export function leaveAll(t: TFunction, suggestions: readonly Suggestion[]): void {
  leave(suggestions)
  sayDone(t, t('suggestions.left', { count: suggestions.length }))
}

export function bringBackAll(): void {
  useEditor.getState().edit(restoreSuggestions)
}

export function hideOnPages(hidden: boolean): void {
  editQuietly((draft) => withSuggestionsHidden(draft, hidden))
}

/** Stops offering the suggestions over the pages. With `hidden`, the pages stop showing them as well. */
export function answerOffer(hidden = false): void {
  editQuietly((draft) => withSuggestionsHidden(withOfferAnswered(draft), hidden || draft.suggestionsHidden === true))
}
