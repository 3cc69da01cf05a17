// What a person can do with suggestions: accept them, dismiss them, or add the missing party that one is for.
import type { TFunction } from 'i18next'
import { ownerKind } from '../../../contract/draft/owner-kind.ts'
import { INITIATOR, type Draft } from '../../../contract/draft/draft.ts'
import { applySuggestions } from '../../../contract/suggestions/apply.ts'
import {
  dismissSuggestions,
  restoreSuggestions,
  withOfferAnswered,
  withSuggestionsHidden,
} from '../../../contract/suggestions/dismiss.ts'
import { givenTo, lacksParty, withPartyOf } from '../../../contract/suggestions/new-party.ts'
import type { Suggestion } from '../../../contract/suggestions/suggestion.ts'
import { showComponents } from '../../viewer/show-component.ts'
import { notify } from '../../ui/notices/notices.ts'
import { changedComponents, editQuietly, stepHistory, useEditor } from '../../state/editor-store.ts'
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

/** Places them in one undo step and selects them. Returns the ids of the new components. */
export function take(suggestions: readonly Suggestion[]): readonly string[] {
  const { owner, edit, draft: before } = useEditor.getState()
  const wished = new Set(suggestions.map((s) => s.id))
  edit((draft) => {
    // The list may lag behind: a suggestion that was just accepted must not be accepted twice.
    const open = openIn(draft, suggestions, useView.getState().model).filter((s) => wished.has(s.id))
    return applySuggestions(
      draft,
      open.flatMap((s) => withOwner(draft, s, owner) ?? []),
    )
  })
  const ids = changedComponents(before, useEditor.getState().draft)
  showComponents(ids)
  return ids
}

/** Like `take`, with a notice that offers to undo it. */
export function takeAll(t: TFunction, suggestions: readonly Suggestion[]): void {
  const { length } = take(suggestions)
  if (length > 0) sayDone(t, t('suggestions.taken', { count: length }))
}

/** Adds the party that the draft lacks and accepts the suggestion for it, in one undo step. */
export function takeWithParty(t: TFunction, suggestion: Suggestion): void {
  const { edit, draft: before } = useEditor.getState()
  const { found } = useSuggestionStore.getState()
  edit((draft) => {
    const added = withPartyOf(draft, suggestion, found)
    const given = added && givenTo(suggestion, added.owner, ownerKind(added.draft, added.owner))
    return added ? applySuggestions(added.draft, given ? [given] : []) : draft
  })
  const after = useEditor.getState().draft
  if (!after || after === before) return
  showComponents(changedComponents(before, after))
  sayDone(t, t('suggestions.partyAdded', { party: suggestion.party.word }), t('suggestions.partyAddedText'))
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

function sayDone(t: TFunction, title: string, text?: string): void {
  const done = useEditor.getState().draft
  notify({
    kind: 'success',
    title,
    text,
    seconds: 6,
    action: {
      label: t('command.undo'),
      // After any other change, the last undo step is no longer this one.
      run: () => useEditor.getState().draft === done && showComponents(stepHistory('undo')),
    },
  })
}
