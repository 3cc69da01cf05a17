// What a person does with proposals: take them, leave them, add the party that one is for.
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
import { changedComponents, travel, useEditor } from '../../state/editor-store.ts'
import { useView } from '../../state/view-store.ts'
import { useSuggestionStore } from './suggestion-store.ts'
import { openIn } from './use-suggestions.ts'

/**
 * Who would get it if it were taken now: where the contract does not say, whoever is chosen on the left. Null: nobody
 * can.
 */
export function withOwner(draft: Draft, suggestion: Suggestion, chosen: string): Suggestion | null {
  if (suggestion.owner !== null) return suggestion
  if (lacksParty(suggestion) || chosen === INITIATOR) return null
  return givenTo(suggestion, chosen, ownerKind(draft, chosen))
}

/** Places them in one step and chooses them. Gives back the ids of the new components. */
export function take(suggestions: readonly Suggestion[]): readonly string[] {
  const { owner, edit, draft: before } = useEditor.getState()
  const wished = new Set(suggestions.map((s) => s.id))
  edit((draft) => {
    // The list may be a moment behind: what was taken just now is not taken twice.
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

/** As `take`, with a notice and the way back. */
export function takeAll(t: TFunction, suggestions: readonly Suggestion[]): void {
  const { length } = take(suggestions)
  if (length > 0) sayDone(t, t('suggestions.taken', { count: length }))
}

/** Adds the party that the draft lacks and takes the proposal for it, in one step. */
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
  quietly((draft) => withSuggestionsHidden(draft, hidden))
}

/** The offer over the pages is not made again; `hidden`: nor do the pages show the places. */
export function answerOffer(hidden = false): void {
  quietly((draft) => withSuggestionsHidden(withOfferAnswered(draft), hidden || draft.suggestionsHidden === true))
}

/** How the draft is looked at is kept with it, but is no step to undo. */
function quietly(change: (draft: Draft) => Draft): void {
  const history = useEditor.temporal.getState()
  history.pause()
  useEditor.getState().edit(change)
  history.resume()
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
      // Once something else was done, the last step is another.
      run: () => useEditor.getState().draft === done && showComponents(travel('undo')),
    },
  })
}
