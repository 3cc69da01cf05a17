// A combination that follows a keyword: its children are written out in ComponentExtra's ChildrenComponents, their
// places counted from the combination's top left corner (SDK's comment on ComponentExtra). Here is the way there and
// back.
import { readExtra, withExtra } from '../component-types/extra.ts'
import { signCombination } from '../component-types/combination-types.ts'
import { roundPt, type Rect } from '../geometry/rect.ts'
import { placementMode } from '../locate/locate.ts'
import { addChildren, childAt, firstPlaces, freePlace, newChild } from './combination-children.ts'
import { carried, familiesOf, insideBox, namedChildren, namingChildren, ownRect } from './combination.ts'
import type { Component } from '../api/component.ts'
import type { JsonObject } from '../values/json-object.ts'
import type { Draft } from './draft.ts'

/** A child written out (SDK). Other keys ride along. */
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

/** What says where a component stands by itself, and has no meaning inside of another. */
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

/** The children written out in a combination; what is no child is left out. */
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

/** The combination with other children written out. What stood among them and is no child stays behind them. */
export function writingChildren(combination: Component, children: readonly WrittenChild[]): Component {
  const unknownItems = rawChildren(combination).filter((item) => !isWrittenChild(item))
  const all = [...children, ...unknownItems]
  return withExtra(combination, 'ChildrenComponents', all.length > 0 ? all : undefined)
}

/** Where a written child stands in a combination whose box is `box`. A number of a wrong kind counts as none. */
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

/** The child with another place in its combination, pt from its corner. */
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
 * True of an approval field at a keyword of which nothing is said: Tencent puts its default into it (默认签批; API of
 * August 2026, example 11).
 */
export function isByDefault(component: Component): boolean {
  if (component.ComponentType !== signCombination || placementMode(component) !== 'KEYWORD') return false
  return namedChildren(component).length === 0 && rawChildren(component).length === 0
}

/**
 * The children as they are drawn: those written out, or a sketch of Tencent's default, whose parts and places it does
 * not publish.
 */
export function shownChildren(combination: Component): readonly WrittenChild[] {
  return writtenChildren(isByDefault(combination) ? withFirstWritten(combination) : combination)
}

/** The combination without a word on its children, where Tencent then puts its default. */
export function withDefaultChildren(combination: Component): Component {
  return namingChildren(withExtra(combination, 'ChildrenComponents', undefined), [])
}

/** The combination with the children of a new one written out, where it has none. */
export function withFirstWritten(combination: Component): Component {
  const first = firstPlaces({ ...combination, ComponentPosX: 0, ComponentPosY: 0 })
  return first.length === 0
    ? combination
    : writingChildren(
        combination,
        first.map(({ type, rect }) => writtenAt(newChild(type), rect)),
      )
}

/** The combination with one more child of a type written out, in a free place. */
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

/** Written children carried along when their combination's size becomes another. */
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
 * Writes a combination's children out in it and takes them off the pages, for placing it by keyword. `box` is where the
 * combination stood when they were placed; its own numbers where none is given. Named ids that nobody has stay named.
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
 * Places a combination's written children as components of their own, in the box `rect` (pt) on `page` where the
 * combination stands from now on: with new ids, named by it.
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
