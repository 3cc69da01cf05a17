// The pictures that a draft's fill components hold, by their resource ids.
import { pictureIds } from '../component-types/picture-value.ts'
import { INITIATOR, type Draft, type PlacedComponent } from './draft.ts'

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
