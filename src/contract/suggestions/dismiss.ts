// The person's answers to suggestions, stored with the draft.
import type { Draft } from '../draft/draft.ts'

/** The ids of dismissed suggestions; invalid entries are ignored, since a draft file is untrusted. */
export function dismissedSuggestions(draft: Draft): ReadonlySet<string> {
  const ids: unknown = draft.dismissedSuggestions
  return new Set(Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [])
}

export function dismissSuggestions(draft: Draft, ids: Iterable<string>): Draft {
  const before = dismissedSuggestions(draft)
  const next = new Set([...before, ...ids])
  return next.size === before.size ? draft : { ...draft, dismissedSuggestions: [...next] }
}

/** Restores all of them and leaves no empty list behind. */
export function restoreSuggestions(draft: Draft): Draft {
  if (draft.dismissedSuggestions === undefined) return draft
  const { dismissedSuggestions: _before, ...rest } = draft
  return rest
}

/** The suggestions were offered and answered, so this draft does not offer them again. */
export function withOfferAnswered(draft: Draft): Draft {
  return draft.suggestionsOffered === true ? draft : { ...draft, suggestionsOffered: true }
}

/** Whether the pages show suggestions; shown by default. */
export function withSuggestionsHidden(draft: Draft, hidden: boolean): Draft {
  if ((draft.suggestionsHidden === true) === hidden) return draft
  const { suggestionsHidden: _before, ...rest } = draft
  return hidden ? { ...rest, suggestionsHidden: true } : rest
}
