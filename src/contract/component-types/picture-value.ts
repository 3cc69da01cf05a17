// The value of a FILL_IMAGE, one resource id, and of an ATTACHMENT, up to six with commas between (SDK,
// ComponentValue).
import type { Component } from '../api/component.ts'
import { INITIATOR, type Draft, type PlacedComponent } from '../draft/draft.ts'
import { readExtra } from './extra.ts'

const maxAttachments = 6

export function isPictureType(type: string): boolean {
  return type === 'FILL_IMAGE' || type === 'ATTACHMENT'
}

/** How many pictures a component holds: LimitCount of an ATTACHMENT, at most six. */
export function pictureLimit(component: Component): number {
  if (component.ComponentType !== 'ATTACHMENT') return 1
  const limit = Number(readExtra(component).LimitCount)
  return Number.isInteger(limit) && limit >= 1 ? Math.min(limit, maxAttachments) : maxAttachments
}

/** The resource ids of a component that holds pictures. */
export function pictureIds({ ComponentType, ComponentValue }: Component): readonly string[] {
  if (!isPictureType(ComponentType) || typeof ComponentValue !== 'string') return []
  const ids = ComponentType === 'ATTACHMENT' ? ComponentValue.split(',') : [ComponentValue]
  return ids.map((id) => id.trim()).filter((id) => id !== '')
}

/** All that the initiator's components of a draft hold, each once. */
export function draftPictureIds(draft: Draft): readonly string[] {
  return [...new Set(draft.components.filter(isInitiators).flatMap(({ component }) => pictureIds(component)))]
}

/** The draft with other ids in place of some; the same draft where none of them is in it. */
export function replacePictureIds(draft: Draft, ids: ReadonlyMap<string, string>): Draft {
  let changed = false
  const components = draft.components.map((placed) => {
    if (!isInitiators(placed)) return placed
    const before = pictureIds(placed.component)
    if (!before.some((id) => ids.has(id))) return placed
    changed = true
    return {
      ...placed,
      component: { ...placed.component, ComponentValue: before.map((id) => ids.get(id) ?? id).join(',') },
    }
  })
  return changed ? { ...draft, components } : draft
}

function isInitiators({ owner }: PlacedComponent): boolean {
  return owner === INITIATOR
}
