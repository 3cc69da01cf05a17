// What the person said of the proposals, remembered with the draft.
import type { Draft } from '../draft/draft.ts'

/**
 * The ids of the proposals that were left; whatever else stands there (a draft file comes from anywhere) counts for
 * nothing.
 */
export function dismissedSuggestions(draft: Draft): ReadonlySet<string> {
  const ids: unknown = draft.dismissedSuggestions
  return new Set(Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [])
}

export function dismissSuggestions(draft: Draft, ids: Iterable<string>): Draft {
  const before = dismissedSuggestions(draft)
  const next = new Set([...before, ...ids])
  return next.size === before.size ? draft : { ...draft, dismissedSuggestions: [...next] }
}

/** Takes all of it back; leaves no empty list behind. */
export function restoreSuggestions(draft: Draft): Draft {
  if (draft.dismissedSuggestions === undefined) return draft
  const { dismissedSuggestions: _before, ...rest } = draft
  return rest
}

/** They were offered over the pages, and the person answered: not again for this draft. */
export function withOfferAnswered(draft: Draft): Draft {
  return draft.suggestionsOffered === true ? draft : { ...draft, suggestionsOffered: true }
}

/** Whether the pages show where the proposals are; shown where the draft says nothing. */
export function withSuggestionsHidden(draft: Draft, hidden: boolean): Draft {
  if ((draft.suggestionsHidden === true) === hidden) return draft
  const { suggestionsHidden: _before, ...rest } = draft
  return hidden ? { ...rest, suggestionsHidden: true } : rest
}
