// Combinations of a draft, SIGN_VIRTUAL_COMBINATION and VIRTUAL_COMBINATION: which components are inside which. With
// absolute placement the children are components of their own, and the combination lists their ids in ComponentExtra's
// Children (SDK).
import { combinationOf, isRigid } from '../component-types/combination-types.ts'
import { readExtra, withExtra } from '../component-types/extra.ts'
import { roundPt, type Rect } from '../geometry/rect.ts'
import type { Component } from '../api/component.ts'
import type { Draft, PlacedComponent } from './draft.ts'

export interface Family {
  readonly parent: PlacedComponent
  /** In the order in which they are named. */
  readonly children: readonly PlacedComponent[]
  /** Named ids without a component in the same list of the same owner. */
  readonly missing: readonly string[]
}

export interface Families {
  /** Every combination of the draft, by its draft id. */
  readonly byParent: ReadonlyMap<string, Family>
  /** The combination of a child, by the child's draft id. */
  readonly parentOf: ReadonlyMap<string, PlacedComponent>
}

const none: Families = { byParent: new Map(), parentOf: new Map() }
const known = new WeakMap<Draft['components'], Families>()

export function isCombination({ ComponentType: type }: Component): boolean {
  return combinationOf(type) !== undefined
}

/** The types that a combination may hold. */
export function childTypes({ ComponentType: type }: Component): readonly string[] {
  return combinationOf(type)?.holds ?? []
}

/** The ids in Children, as received. */
export function namedChildren(combination: Component): readonly string[] {
  const { Children: ids } = readExtra(combination)
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : []
}

/** Sets Children; an empty list removes the key. Unreadable settings are kept if the list is empty. */
export function namingChildren(combination: Component, ids: readonly string[]): Component {
  if (ids.length === 0 && readExtra(combination).Children === undefined) return combination
  return withExtra(combination, 'Children', ids.length > 0 ? ids : undefined)
}

/**
 * Finds all combinations with their children. Cached for each list of components; a draft without any costs one pass.
 */
export function familiesOf(draft: Draft): Families {
  let families = known.get(draft.components)
  if (!families) known.set(draft.components, (families = findFamilies(draft.components)))
  return families
}

function findFamilies(components: readonly PlacedComponent[]): Families {
  const combinations = components.filter((placed) => isCombination(placed.component))
  if (combinations.length === 0) return none
  const byKey = new Map<string, PlacedComponent>()
  for (const placed of components) {
    const id = placed.component.ComponentId
    if (typeof id !== 'string' || id === '' || isCombination(placed.component)) continue
    const key = keyOf(placed, id)
    if (!byKey.has(key)) byKey.set(key, placed)
  }
  const byParent = new Map<string, Family>()
  const parentOf = new Map<string, PlacedComponent>()
  for (const parent of combinations) {
    const children: PlacedComponent[] = []
    const missing: string[] = []
    for (const id of new Set(namedChildren(parent.component))) {
      const child = byKey.get(keyOf(parent, id))
      // A child belongs to the first combination that names it.
      if (child && !parentOf.has(child.id)) {
        children.push(child)
        parentOf.set(child.id, parent)
      } else missing.push(id)
    }
    byParent.set(parent.id, { parent, children, missing })
  }
  return { byParent, parentOf }
}

/** An id is only unique within one list of one owner. */
function keyOf({ owner, list }: PlacedComponent, id: string): string {
  return `${owner} ${list} ${id}`
}

/** Adds the children of every combination among the ids. Returns the same set if there are none. */
export function withChildren(draft: Draft, ids: ReadonlySet<string>): ReadonlySet<string> {
  const { byParent } = familiesOf(draft)
  if (byParent.size === 0) return ids
  const all = new Set(ids)
  for (const id of ids) for (const child of byParent.get(id)?.children ?? []) all.add(child.id)
  return all
}

/**
 * The components among the ids that must not be removed: the only signature of a combination that stays and needs one.
 * Tencent refuses the combination without it (docs/facts.md).
 */
export function heldSignatures(draft: Draft, ids: ReadonlySet<string>): readonly PlacedComponent[] {
  const { byParent } = familiesOf(draft)
  const held: PlacedComponent[] = []
  for (const { parent, children } of byParent.values()) {
    const needed = combinationOf(parent.component.ComponentType)?.needs
    if (needed === undefined || ids.has(parent.id)) continue
    const signatures = children.filter((child) => child.component.ComponentType === needed)
    if (signatures.every((child) => ids.has(child.id))) held.push(...signatures.slice(0, 1))
  }
  return held
}

/** The box of an absolutely placed component, from its own numbers, pt. */
export function ownRect(component: Component): Rect {
  return {
    x: component.ComponentPosX ?? 0,
    y: component.ComponentPosY ?? 0,
    width: component.ComponentWidth ?? 0,
    height: component.ComponentHeight ?? 0,
  }
}

/** Moves a rectangle into a box by the least distance, shrinking it if necessary. */
export function insideBox(rect: Rect, box: Rect): Rect {
  const width = Math.min(rect.width, box.width)
  const height = Math.min(rect.height, box.height)
  return {
    x: settled(rect.x, box.x, box.x + box.width - width),
    y: settled(rect.y, box.y, box.y + box.height - height),
    width,
    height,
  }
}

function settled(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high) === value ? value : roundPt(value < low ? low : high)
}

/** A child's new box when its combination's box changes: moved and scaled with it. Check boxes keep their size. */
export function carried(component: Component, rect: Rect, from: Rect, to: Rect): Rect {
  const rigid = isRigid(component.ComponentType)
  const x = along(rect.x - from.x, rect.width, from.width, to.width, rigid)
  const y = along(rect.y - from.y, rect.height, from.height, to.height, rigid)
  return insideBox({ x: roundPt(to.x + x.start), y: roundPt(to.y + y.start), width: x.length, height: y.length }, to)
}

function along(
  start: number,
  length: number,
  from: number,
  to: number,
  rigid: boolean,
): { start: number; length: number } {
  if (from === to || from <= 0) return { start, length }
  const factor = to / from
  if (!rigid) return { start: start * factor, length: roundPt(length * factor) }
  // Its centre moves as that of a scaled child would.
  return { start: (start + length / 2) * factor - length / 2, length }
}
