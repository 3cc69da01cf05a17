// Combinations placed by keyword: their children are written in ComponentExtra's ChildrenComponents, relative to the
// combination's top left corner (SDK's comment on ComponentExtra). Converts from and to components of their own.
import { readExtra, withExtra } from '../component-types/extra.ts'
import { combinationOf } from '../component-types/combination-types.ts'
import { roundPt, type Rect } from '../geometry/rect.ts'
import { placementMode } from '../locate/locate.ts'
import { addChildren, childAt, firstPlaces, freePlace, newChild } from './combination-children.ts'
import { carried, familiesOf, insideBox, namedChildren, namingChildren, ownRect } from './combination.ts'
import type { Component } from '../api/component.ts'
import type { JsonObject } from '../values/json-object.ts'
import type { Draft } from './draft.ts'

/** A child in ChildrenComponents (SDK). Unknown keys are kept. */
export interface WrittenChild extends JsonObject {
  readonly ComponentType: string
  readonly ComponentName?: string
  readonly Placeholder?: string
  readonly ComponentValue?: string
  /** pt from the combination's left edge. */
  readonly ComponentOffsetX?: number
  /** pt from the combination's top edge. */
  readonly ComponentOffsetY?: number
  readonly ComponentWidth?: number
  readonly ComponentHeight?: number
  /** A JSON text with settings of the type. */
  readonly ComponentExtra?: string
}

/** Placement keys, which have no meaning inside another component. */
const placeKeys: readonly string[] = [
  'ComponentId',
  'FileIndex',
  'GenerateMode',
  'ComponentPage',
  'ComponentPosX',
  'ComponentPosY',
  'ComponentWidth',
  'ComponentHeight',
]

/** The children in ChildrenComponents; invalid items are skipped. */
export function writtenChildren(combination: Component): readonly WrittenChild[] {
  return rawChildren(combination).filter(isWrittenChild)
}

function rawChildren(combination: Component): readonly unknown[] {
  const { ChildrenComponents: written } = readExtra(combination)
  return Array.isArray(written) ? written : []
}

function isWrittenChild(value: unknown): value is WrittenChild {
  return (
    typeof value === 'object' && value !== null && 'ComponentType' in value && typeof value.ComponentType === 'string'
  )
}

/** Replaces the written children. Invalid items are kept after them. */
export function writingChildren(combination: Component, children: readonly WrittenChild[]): Component {
  const unknownItems = rawChildren(combination).filter((item) => !isWrittenChild(item))
  const all = [...children, ...unknownItems]
  return withExtra(combination, 'ChildrenComponents', all.length > 0 ? all : undefined)
}

/** The box of a written child in a combination at `box`. Invalid numbers count as absent. */
export function writtenRect(child: WrittenChild, box: Rect): Rect {
  return {
    x: box.x + number(child.ComponentOffsetX),
    y: box.y + number(child.ComponentOffsetY),
    width: number(child.ComponentWidth),
    height: number(child.ComponentHeight),
  }
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

/** Moves a child within its combination, pt from its corner. */
export function writtenAt(child: WrittenChild, rect: Rect): WrittenChild {
  return {
    ...child,
    ComponentOffsetX: roundPt(rect.x),
    ComponentOffsetY: roundPt(rect.y),
    ComponentWidth: roundPt(rect.width),
    ComponentHeight: roundPt(rect.height),
  }
}

/**
 * Whether an approval field at a keyword has no Children keys, so that Tencent inserts its default (默认签批; API of
 * August 2026, example 11).
 */
export function isByDefault(component: Component): boolean {
  if (!combinationOf(component.ComponentType)?.hasDefault || placementMode(component) !== 'KEYWORD') return false
  return namedChildren(component).length === 0 && rawChildren(component).length === 0
}

/** The children to draw: the written ones, or a sketch of Tencent's default, whose layout is not published. */
export function shownChildren(combination: Component): readonly WrittenChild[] {
  return writtenChildren(isByDefault(combination) ? withFirstWritten(combination) : combination)
}

/** Removes all children keys, so that Tencent inserts its default. */
export function withDefaultChildren(combination: Component): Component {
  return namingChildren(withExtra(combination, 'ChildrenComponents', undefined), [])
}

/** Writes the default children if it has none. */
export function withFirstWritten(combination: Component): Component {
  const first = firstPlaces({ ...combination, ComponentPosX: 0, ComponentPosY: 0 })
  return first.length === 0
    ? combination
    : writingChildren(
        combination,
        first.map(({ type, rect }) => writtenAt(newChild(type), rect)),
      )
}

/** Adds a written child at a free position. */
export function withOneMoreWritten(combination: Component, type: string): Component {
  const written = writtenChildren(combination)
  const atCorner = { ...combination, ComponentPosX: 0, ComponentPosY: 0 }
  const rect = freePlace(
    atCorner,
    type,
    written.map((child) => writtenRect(child, { x: 0, y: 0, width: 0, height: 0 })),
  )
  return writingChildren(combination, [...written, writtenAt(newChild(type), rect)])
}

/** Scales written children when their combination is resized. */
export function stretchWritten(combination: Component, before: Rect, after: Rect): Component {
  const from = { ...before, x: 0, y: 0 }
  const to = { ...after, x: 0, y: 0 }
  const children = writtenChildren(combination)
  if (children.length === 0) return combination
  return writingChildren(
    combination,
    children.map((child) => writtenAt(child, carried(child, writtenRect(child, from), from, to))),
  )
}

/**
 * Converts a combination's children to written ones and removes them from the pages, for placement by keyword. `box`
 * is the combination's box at the time; by default its own numbers. Ids in Children that no component has are kept.
 */
export function childrenToKeyword(draft: Draft, id: string, box?: Rect): Draft {
  const family = familiesOf(draft).byParent.get(id)
  if (!family || family.children.length === 0) return draft
  const origin = box ?? ownRect(family.parent.component)
  const written = family.children.map(({ component }): WrittenChild => {
    const rest = Object.fromEntries(Object.entries(component).filter(([key]) => !placeKeys.includes(key)))
    const rect = ownRect(component)
    return writtenAt(
      { ...rest, ComponentType: component.ComponentType },
      { ...rect, x: rect.x - origin.x, y: rect.y - origin.y },
    )
  })
  const gone = new Set(family.children.map((child) => child.id))
  const change = (component: Component) =>
    writingChildren(namingChildren(component, family.missing), [...writtenChildren(component), ...written])
  return {
    ...draft,
    components: draft.components
      .filter((c) => !gone.has(c.id))
      .map((c) => (c.id === id ? { ...c, component: change(c.component) } : c)),
  }
}

/**
 * Converts written children to components of their own in the box `rect` (pt) on `page`, with new ids that the
 * combination names.
 */
export function childrenToAbsolute(draft: Draft, id: string, rect: Rect, page: number | undefined): Draft {
  const parent = draft.components.find((c) => c.id === id)
  const written = parent ? writtenChildren(parent.component) : []
  if (!parent || written.length === 0) return draft
  const on = { ...parent, component: { ...parent.component, ...(page === undefined ? {} : { ComponentPage: page }) } }
  const children = written.map(({ ComponentOffsetX: _x, ComponentOffsetY: _y, ...keys }, index) => {
    const { x, y, width, height } = insideBox(writtenRect(written[index]!, rect), rect)
    return childAt(on, keys.ComponentType, { x: roundPt(x), y: roundPt(y), width, height }, keys as Component)
  })
  const without = draft.components.map((c) =>
    c === parent ? { ...c, component: writingChildren(c.component, []) } : c,
  )
  return addChildren({ ...draft, components: without }, id, children)
}
