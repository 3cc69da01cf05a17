// Keeps combinations and their children consistent after any edit: they move, scale, change owner and are removed
// together, and children stay inside. Works by comparing the draft before and after, so that no edit needs to know the
// rules.
import { placementMode } from '../locate/locate.ts'
import {
  childrenToAbsolute,
  childrenToKeyword,
  isByDefault,
  stretchWritten,
  withFirstWritten,
  writtenChildren,
} from './combination-keyword.ts'
import {
  carried,
  childTypes,
  familiesOf,
  insideBox,
  isCombination,
  namedChildren,
  namingChildren,
  ownRect,
  type Family,
} from './combination.ts'
import type { Component } from '../api/component.ts'
import type { Draft, PlacedComponent } from './draft.ts'

/** Null removes a component. */
type Changes = Map<string, PlacedComponent | null>

/**
 * The draft after an edit, with the children of every combination updated. Imported combinations stay as imported.
 */
export function settleCombinations(before: Draft, after: Draft): Draft {
  if (before.components === after.components) return after
  const { byParent } = familiesOf(before)
  if (byParent.size === 0) return after
  const now = new Map(after.components.map((placed) => [placed.id, placed]))
  const changes: Changes = new Map()
  for (const family of byParent.values()) settleFamily(family, now, changes)
  let next = changes.size === 0 ? after : { ...after, components: applied(after.components, changes) }
  for (const { parent } of byParent.values()) next = inItsMode(parent, now.get(parent.id)?.component, next)
  return sameAs(before, next) ? before : next
}

function applied(components: readonly PlacedComponent[], changes: Changes): readonly PlacedComponent[] {
  return components.flatMap((placed) => {
    const change = changes.get(placed.id)
    return change === undefined ? [placed] : change === null ? [] : [change]
  })
}

function sameAs(before: Draft, next: Draft): boolean {
  const { components, ...rest } = next
  return (
    components.length === before.components.length &&
    components.every((placed, index) => placed === before.components[index]) &&
    Object.entries(rest).every(([key, value]) => before[key as keyof Draft] === value)
  )
}

function settleFamily(family: Family, now: ReadonlyMap<string, PlacedComponent>, changes: Changes): void {
  const parent = now.get(family.parent.id)
  if (parent === family.parent && family.children.every((child) => now.get(child.id) === child)) return
  if (!parent || parent.component.ComponentType !== family.parent.component.ComponentType) {
    for (const child of family.children) if (now.has(child.id)) changes.set(child.id, null)
    return
  }
  const owner = ownerOf(family, parent, now)
  const named = new Set(namedChildren(parent.component))
  const renamed = new Map<string, string | null>()
  for (const child of family.children) {
    const current = now.get(child.id)
    const id = String(child.component.ComponentId)
    // No longer named: released on purpose.
    if (!named.has(id)) continue
    if (!current || !mayStay(child, current, family)) {
      renamed.set(id, null)
      continue
    }
    // Without an id it cannot be named.
    const component = current.component.ComponentId ? current.component : { ...current.component, ComponentId: id }
    if (component.ComponentId !== id) renamed.set(id, String(component.ComponentId))
    const placed = childPlace(component, child.component, parent.component, family.parent.component)
    if (placed !== current.component || current.owner !== owner.owner || current.list !== owner.list) {
      changes.set(
        child.id,
        sameKeys(placed, child.component) && child.owner === owner.owner && child.list === owner.list
          ? child
          : { ...current, ...owner, component: placed },
      )
    }
  }
  let { component } = parent
  if (renamed.size > 0)
    component = namingChildren(
      component,
      namedChildren(component).flatMap((id) => renamedId(renamed, id)),
    )
  component = stretched(component, family.parent.component)
  if (component !== parent.component || parent.owner !== owner.owner)
    changes.set(parent.id, { ...parent, ...owner, component })
}

function renamedId(renamed: ReadonlyMap<string, string | null>, id: string): readonly string[] {
  const to = renamed.get(id)
  return to === undefined ? [id] : to === null ? [] : [to]
}

/** The new owner of the whole combination: its own new owner, or that of a child that was reassigned alone. */
function ownerOf(
  family: Family,
  parent: PlacedComponent,
  now: ReadonlyMap<string, PlacedComponent>,
): Pick<PlacedComponent, 'owner' | 'list'> {
  const given =
    parent.owner === family.parent.owner
      ? family.children
          .map((child) => now.get(child.id))
          .find((child) => child !== undefined && child.owner !== family.parent.owner)
      : undefined
  const { owner, list } = given ?? parent
  return { owner, list }
}

/** A child whose type changed stays only if the combination allows the new type and no other child has it. */
function mayStay(child: PlacedComponent, current: PlacedComponent, family: Family): boolean {
  const type = current.component.ComponentType
  if (type === child.component.ComponentType) return true
  const alone = !family.children.some((other) => other !== child && other.component.ComponentType === type)
  return childTypes(family.parent.component).includes(type) && alone
}

/** A child's box after the edit: where it was put, clamped inside, or moved along with its combination. */
function childPlace(current: Component, child: Component, parent: Component, parentBefore: Component): Component {
  if ([current, child, parent, parentBefore].some((component) => placementMode(component) !== 'NORMAL')) return current
  const box = ownRect(parent)
  const moved = !samePlace(current, child)
  if (!moved && samePlace(parent, parentBefore)) return current
  const page = parent.ComponentPage === parentBefore.ComponentPage ? child.ComponentPage : parent.ComponentPage
  // If it was put on a page without its combination, it stays where it was.
  const strayed =
    moved && current.ComponentPage !== child.ComponentPage && current.ComponentPage !== parent.ComponentPage
  const rect =
    moved && !strayed ? insideBox(ownRect(current), box) : carried(child, ownRect(child), ownRect(parentBefore), box)
  const next: Component = {
    ...current,
    ...(page === undefined ? {} : { ComponentPage: page }),
    ComponentPosX: rect.x,
    ComponentPosY: rect.y,
    ComponentWidth: rect.width,
    ComponentHeight: rect.height,
  }
  return samePlace(next, current) ? current : next
}

function samePlace(a: Component, b: Component): boolean {
  return (
    a.ComponentPage === b.ComponentPage &&
    a.ComponentPosX === b.ComponentPosX &&
    a.ComponentPosY === b.ComponentPosY &&
    a.ComponentWidth === b.ComponentWidth &&
    a.ComponentHeight === b.ComponentHeight
  )
}

function sameKeys(a: Component, b: Component): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}

/** Written children of a combination by keyword scale with it. */
function stretched(component: Component, before: Component): Component {
  const from = ownRect(before)
  const to = ownRect(component)
  if (placementMode(component) !== 'KEYWORD' || placementMode(before) !== 'KEYWORD') return component
  if ((from.width === to.width && from.height === to.height) || component.ComponentExtra !== before.ComponentExtra)
    return component
  return stretchWritten(component, from, to)
}

/** By keyword, children are written in the combination; placed absolutely, they are components. */
function inItsMode(parent: PlacedComponent, component: Component | undefined, draft: Draft): Draft {
  if (!component || !isCombination(component)) return draft
  const from = placementMode(parent.component)
  const to = placementMode(component)
  if (from === to) return draft
  if (to === 'KEYWORD')
    return childrenToKeyword(draft, parent.id, from === 'NORMAL' ? ownRect(parent.component) : undefined)
  if (to !== 'NORMAL') return draft
  // Tencent's default only exists at a keyword, so the children that were shown for it become ordinary ones.
  const shown = isByDefault(parent.component) ? withFirstWritten(component) : component
  if (writtenChildren(shown).length === 0) return draft
  const components = draft.components.map((c) => (c.id === parent.id ? { ...c, component: shown } : c))
  return childrenToAbsolute({ ...draft, components }, parent.id, ownRect(shown), shown.ComponentPage)
}
