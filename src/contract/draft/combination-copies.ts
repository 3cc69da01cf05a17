// Copies of combinations: the copy of a child belongs to the copy of its combination, and a check box copied alone
// becomes another choice in its group.
import { combinationOf } from '../component-types/combination-types.ts'
import { placementMode } from '../locate/locate.ts'
import { addChildren, freePlace } from './combination-children.ts'
import { carried, familiesOf, namingChildren, ownRect } from './combination.ts'
import type { Component } from '../api/component.ts'
import type { Draft, PlacedComponent } from './draft.ts'

/** `next` is `draft` with the copies appended; `copied` maps copies to originals. */
export function childrenOfCopies(draft: Draft, next: Draft, copied: ReadonlyMap<string, PlacedComponent>): Draft {
  const { byParent } = familiesOf(draft)
  let result = next
  for (const { parent, children } of byParent.values()) {
    const parentCopy = copied.get(parent.id)
    const copies = children.flatMap((child) => copied.get(child.id) ?? [])
    if (parentCopy) result = underCopy(result, parent, parentCopy, copies)
    else if (!combinationOf(parent.component.ComponentType)?.once) result = underSame(result, parent, copies)
  }
  return result
}

function underCopy(
  draft: Draft,
  parent: PlacedComponent,
  parentCopy: PlacedComponent,
  copies: readonly PlacedComponent[],
): Draft {
  const from = ownRect(parent.component)
  const to = ownRect(parentCopy.component)
  const originals = familiesOf(draft).byParent.get(parent.id)?.children ?? []
  const moved = copies.map((copy, index) => {
    // In a form field the combination's own box has no meaning, so its children are copied next to the originals.
    if (placementMode(parentCopy.component) !== 'NORMAL') return copy
    const { component } = originals[index]!
    return { ...copy, component: at(copy.component, carried(component, ownRect(component), from, to)) }
  })
  const gone = new Set(copies.map((copy) => copy.id))
  const components = draft.components
    .filter((c) => !gone.has(c.id))
    .map((c) => (c.id === parentCopy.id ? { ...c, component: namingChildren(c.component, []) } : c))
  return addChildren({ ...draft, components }, parentCopy.id, moved)
}

function underSame(draft: Draft, parent: PlacedComponent, copies: readonly PlacedComponent[]): Draft {
  return copies.reduce((next, copy) => {
    const siblings = familiesOf(next).byParent.get(parent.id)?.children ?? []
    const rect = freePlace(
      parent.component,
      copy.component.ComponentType,
      siblings.map((c) => ownRect(c.component)),
    )
    const without = { ...next, components: next.components.filter((c) => c.id !== copy.id) }
    return addChildren(without, parent.id, [{ ...copy, component: at(copy.component, rect) }])
  }, draft)
}

function at(component: Component, { x, y, width, height }: ReturnType<typeof ownRect>): Component {
  return { ...component, ComponentPosX: x, ComponentPosY: y, ComponentWidth: width, ComponentHeight: height }
}
