// The resource ids of pictures in a draft's fill components.
import { pictureIds } from '../component-types/picture-value.ts'
import { INITIATOR, type Draft, type PlacedComponent } from './draft.ts'

/** The ids in the initiator's components, each once. */
export function draftPictureIds(draft: Draft): readonly string[] {
  return [...new Set(draft.components.filter(isInitiators).flatMap(({ component }) => pictureIds(component)))]
}

/** Replaces ids; returns the same draft if none occurs. */
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
