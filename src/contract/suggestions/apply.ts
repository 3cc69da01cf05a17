// Applies suggestions to a draft, in one edit.
import { withExtra } from '../component-types/extra.ts'
import { ownerKind } from '../draft/owner-kind.ts'
import { mayOwn } from '../component-types/owners.ts'
import { listFor } from '../draft/component-edits.ts'
import type { Component } from '../api/component.ts'
import type { Draft, PlacedComponent } from '../draft/draft.ts'
import { newId } from '../draft/id.ts'
import { changePartyKind, unfitComponents } from '../draft/party-edits.ts'
import type { Suggestion } from './suggestion.ts'

/** The component of a suggestion, as if dragged onto the page. */
export function componentOf({ what, page, rect, extra, fill }: Suggestion): Component {
  const plain: Component = {
    ComponentType: what,
    FileIndex: 0,
    ComponentPage: page,
    ComponentPosX: rect.x,
    ComponentPosY: rect.y,
    ComponentWidth: rect.width,
    ComponentHeight: rect.height,
    ...(fill?.name ? { ComponentName: fill.name } : {}),
  }
  const settings = { ...extra, ...(fill?.recipientInfo ? { RecipientInfoType: fill.recipientInfo } : {}) }
  return Object.entries(settings).reduce((component, [key, value]) => withExtra(component, key, value), plain)
}

/**
 * Adds the components with new ids. A party that has to become a company or a person for one does, unless it has
 * components that it could not keep. Suggestions without an owner in the draft, or with one that may not have the type,
 * are skipped.
 */
export function applySuggestions(draft: Draft, suggestions: readonly Suggestion[]): Draft {
  const ready = suggestions.reduce(withKindOf, draft)
  const added = suggestions.flatMap((suggestion): readonly PlacedComponent[] => {
    const { owner, what } = suggestion
    if (owner === null || !mayOwn(ownerKind(ready, owner), what)) return []
    return [{ id: newId(), owner, list: listFor(what, owner), component: componentOf(suggestion) }]
  })
  return added.length === 0 ? draft : { ...ready, components: [...ready.components, ...added] }
}

function withKindOf(draft: Draft, { owner, become }: Suggestion): Draft {
  if (owner === null || !become || ownerKind(draft, owner) === become) return draft
  return unfitComponents(draft, owner, become).length > 0 ? draft : changePartyKind(draft, owner, become)
}
