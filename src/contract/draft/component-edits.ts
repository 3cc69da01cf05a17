// All edits of a draft's components, as pure functions.
import { componentType } from '../component-types/catalogue.ts'
import { ownerKind } from './owner-kind.ts'
import { mayOwn } from '../component-types/owners.ts'
import { extraForType, firstExtra } from '../component-types/setting-values.ts'
import { clampShift, type PageSize } from '../geometry/page.ts'
import type { Point } from '../geometry/rect.ts'
import type { DocumentModel } from '../locate/document-model.ts'
import { locate, placementMode } from '../locate/locate.ts'
import { isMovable, placedAt } from '../locate/place.ts'
import { withFirstChildren } from './combination-children.ts'
import { childrenOfCopies } from './combination-copies.ts'
import { familiesOf, heldSignatures, isCombination, withChildren } from './combination.ts'
import type { Component } from '../api/component.ts'
import { INITIATOR, type Draft, type OwnerId, type PlacedComponent } from './draft.ts'
import { newId } from './id.ts'
import { withChange } from './with-change.ts'

/** The list that a component of this type is sent in. Unknown types of signers go into SignComponents. */
export function listFor(type: string, owner: OwnerId): PlacedComponent['list'] {
  if (owner === INITIATOR) return 'fill'
  return componentType(type)?.group ?? (type.startsWith('SIGN_') ? 'sign' : 'fill')
}

/** Adds a new component; a combination comes with its default children. */
export function placeComponent(draft: Draft, owner: OwnerId, component: Component): { draft: Draft; id: string } {
  const id = newId()
  const placed: PlacedComponent = { id, owner, list: listFor(component.ComponentType, owner), component }
  const next = { ...draft, components: [...draft.components, placed] }
  return { draft: isCombination(component) ? withFirstChildren(next, id) : next, id }
}

/** Applies a function to one component; returns the same draft if nothing changed. */
export function updateComponent(draft: Draft, id: string, change: (component: Component) => Component): Draft {
  return updateComponents(draft, new Map([[id, change]]))
}

/** Applies to each of some components, by their draft ids, a function of its own, in one pass. */
export function updateComponents(
  draft: Draft,
  changes: ReadonlyMap<string, (component: Component) => Component>,
): Draft {
  let changed = false
  const components = draft.components.map((placed) => {
    const component = changes.get(placed.id)?.(placed.component) ?? placed.component
    if (component === placed.component) return placed
    changed = true
    return { ...placed, component }
  })
  return changed ? { ...draft, components } : draft
}

/** Changes the owner. Null if the new owner may not have it. */
export function changeOwner(draft: Draft, id: string, owner: OwnerId): Draft | null {
  const placed = draft.components.find((c) => c.id === id)
  if (!placed || !mayOwn(ownerKind(draft, owner), placed.component.ComponentType)) return null
  if (placed.owner === owner) return draft
  const list = listFor(placed.component.ComponentType, owner)
  return { ...draft, components: draft.components.map((c) => (c === placed ? { ...c, owner, list } : c)) }
}

/**
 * Changes the type within its group. The position is kept; values and settings that the new type does not support are
 * dropped.
 */
export function changeType(draft: Draft, id: string, type: string): Draft {
  const from = draft.components.find((c) => c.id === id)
  const entry = componentType(type)
  if (!from || !entry || from.component.ComponentType === type) return draft
  const bothText = entry.text !== undefined && componentType(from.component.ComponentType)?.text !== undefined
  const list = listFor(type, from.owner)
  const next = updateComponent(draft, id, (component) =>
    withChange(component, {
      ComponentType: type,
      ...(bothText
        ? { ComponentExtra: extraForType(component, type) }
        : { ComponentExtra: firstExtra(type), ComponentValue: undefined }),
    }),
  )
  const listed = { ...next, components: next.components.map((c) => (c.id === id ? { ...c, list } : c)) }
  const filled = isCombination({ ComponentType: type }) && placementMode(from.component) === 'NORMAL'
  return filled ? withFirstChildren(listed, id) : listed
}

/**
 * Removes components, and combinations with their children. A combination keeps its only signature (`heldSignatures`).
 */
export function removeComponents(draft: Draft, ids: ReadonlySet<string>): Draft {
  const held = new Set(heldSignatures(draft, ids).map((c) => c.id))
  const gone = withChildren(draft, ids)
  const components = draft.components.filter((c) => !gone.has(c.id) || held.has(c.id))
  return components.length === draft.components.length ? draft : { ...draft, components }
}

/**
 * Moves components by the same shift (pt), keeping each page's group together and on the page. A repeating component
 * moves by its first place.
 */
export function moveComponents(draft: Draft, ids: ReadonlySet<string>, shift: Point, document: DocumentModel): Draft {
  const boxes = draft.components
    .filter((c) => ids.has(c.id) && isMovable(c.component))
    .flatMap((placed) =>
      locate(placed.component, document)
        .slice(0, 1)
        .map((placement) => ({ placed, placement })),
    )
  const changes = new Map<string, (component: Component) => Component>()
  for (const page of new Set(boxes.map((box) => box.placement.page))) {
    const size = document.pages[page - 1]
    if (!size) continue
    const group = boxes.filter((box) => box.placement.page === page)
    const isPaging = (box: (typeof group)[number]) => componentType(box.placed.component.ComponentType)?.paging === true
    // Components fixed to the edge only move vertically and must not restrict the others horizontally.
    const rects = group.map((box) => (isPaging(box) ? { ...box.placement.rect, x: 0, width: 0 } : box.placement.rect))
    const sideways = group.filter((box) => !isPaging(box)).map((box) => box.placement.rect)
    const allowed = { x: clampShift(sideways, shift, size).x, y: clampShift(rects, shift, size).y }
    if (allowed.x === 0 && allowed.y === 0) continue
    for (const { placed, placement } of group) {
      const upright = componentType(placed.component.ComponentType)?.paging
      const rect = {
        ...placement.rect,
        x: placement.rect.x + (upright ? 0 : allowed.x),
        y: placement.rect.y + allowed.y,
      }
      changes.set(placed.id, (c) => placedAt(c, placement, { page, rect }, document.pages))
    }
  }
  return updateComponents(draft, changes)
}

/** Offset of a copy from its original, pt. */
const copyShiftPt = 14

/**
 * Duplicates components next to the originals and returns the ids of the copies. Copies have no ComponentId, since ids
 * are unique in a file. Combinations are copied with their children, which get new ids; types that exist only inside
 * combinations are not copied alone.
 */
export function duplicateComponents(
  draft: Draft,
  ids: ReadonlySet<string>,
  pages: readonly PageSize[],
): { draft: Draft; ids: readonly string[] } {
  const all = withChildren(draft, ids)
  const { parentOf } = familiesOf(draft)
  const stays = ({ id, component }: PlacedComponent) => {
    const parent = parentOf.get(id)
    return parent !== undefined && !all.has(parent.id) && componentType(component.ComponentType)?.child?.only
  }
  const originals = draft.components.filter((c) => all.has(c.id) && !stays(c))
  const copies = originals.map((placed): PlacedComponent => {
    const keyword = placementMode(placed.component) === 'KEYWORD'
    const component = withChange(placed.component, keyword ? {} : { ComponentId: undefined })
    const copy = { ...placed, id: newId(), component }
    const placement = locate(component, { pages, fields: [], findText: () => [] })[0]
    if (!placement) return copy
    const rect = { ...placement.rect, x: placement.rect.x + copyShiftPt, y: placement.rect.y + copyShiftPt }
    return { ...copy, component: placedAt(component, placement, { page: placement.page, rect }, pages) }
  })
  const copied = new Map(originals.map((original, index) => [original.id, copies[index]!]))
  const next = { ...draft, components: [...draft.components, ...copies] }
  const chosen = [...copied].filter(([id]) => ids.has(id)).map(([, copy]) => copy.id)
  return { draft: childrenOfCopies(draft, next, copied), ids: chosen }
}
