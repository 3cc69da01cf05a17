// Adds children to a combination: the default ones, or one more. Also names and arranges them.
import { combinationOf, combinationTypes, isRigid } from '../component-types/combination-types.ts'
import { componentType } from '../component-types/catalogue.ts'
import { intersection, roundPt, type Rect, type Size } from '../geometry/rect.ts'
import { familiesOf, insideBox, namedChildren, namingChildren, ownRect } from './combination.ts'
import type { Component } from '../api/component.ts'
import type { Draft, PlacedComponent } from './draft.ts'
import { newId } from './id.ts'

/** A type and its box, pt. */
export interface Slot {
  readonly type: string
  readonly rect: Rect
}

/** The initial keys of a new child, including its type. */
export function newChild(type: string): Component {
  const { name, extra } = componentType(type)?.child ?? {}
  return {
    ComponentType: type,
    ...(name === undefined ? {} : { ComponentName: name }),
    ...(extra === undefined ? {} : { ComponentExtra: JSON.stringify(extra) }),
  }
}

/** Adds the default children to an empty combination, in the same step as placing it. */
export function withFirstChildren(draft: Draft, parentId: string): Draft {
  const parent = draft.components.find((c) => c.id === parentId)
  if (!parent) return draft
  const children = firstPlaces(parent.component).map(({ type, rect }) => childAt(parent, type, rect))
  return addChildren(draft, parentId, children)
}

/** The children of a new combination, and their positions in its box. */
export function firstPlaces(combination: Component): readonly Slot[] {
  const box = ownRect(combination)
  const size = componentType(combination.ComponentType)?.size ?? box
  return (combinationOf(combination.ComponentType)?.first ?? []).map(({ type, rect }) => ({
    type,
    rect: slotIn(type, rect, size, box),
  }))
}

/** Adds a child at a free position of a combination. */
export function addChild(draft: Draft, parentId: string, type: string): { draft: Draft; id: string } | null {
  const family = familiesOf(draft).byParent.get(parentId)
  if (!family) return null
  const child = childAt(
    family.parent,
    type,
    freePlace(
      family.parent.component,
      type,
      family.children.map((c) => ownRect(c.component)),
    ),
  )
  return { draft: addChildren(draft, parentId, [child]), id: child.id }
}

/**
 * Adds components as children of a combination: directly after its other children in the list, with its owner and
 * unique ids.
 */
export function addChildren(draft: Draft, parentId: string, children: readonly PlacedComponent[]): Draft {
  const family = familiesOf(draft).byParent.get(parentId)
  if (!family || children.length === 0) return draft
  const { parent } = family
  const nameFor = childNames(draft, parent)
  const named = children.map((child) => ({
    ...child,
    owner: parent.owner,
    list: parent.list,
    component: { ...child.component, ComponentId: nameFor(child.component.ComponentType) },
  }))
  const ids = [...namedChildren(parent.component), ...named.map((child) => child.component.ComponentId)]
  const inside = new Set([parentId, ...family.children.map((c) => c.id)])
  const last = draft.components.findLastIndex((c) => inside.has(c.id))
  const components = draft.components.map((c) =>
    c.id === parentId ? { ...c, component: namingChildren(c.component, ids) } : c,
  )
  components.splice(last + 1, 0, ...named)
  return { ...draft, components }
}

/** A child of a combination, without a ComponentId. */
export function childAt(
  parent: PlacedComponent,
  type: string,
  rect: Rect,
  keys: Component = newChild(type),
): PlacedComponent {
  const { FileIndex = 0, ComponentPage } = parent.component
  const component: Component = {
    ...keys,
    FileIndex,
    ...(ComponentPage === undefined ? {} : { ComponentPage }),
    ComponentPosX: rect.x,
    ComponentPosY: rect.y,
    ComponentWidth: rect.width,
    ComponentHeight: rect.height,
  }
  return { id: newId(), owner: parent.owner, list: parent.list, component }
}

/**
 * Creates ids for children, such as 签批1_签名: at most 30 characters of Chinese, digits and underscore, not used by a
 * component or in a combination's Children.
 */
export function childNames(draft: Draft, parent: PlacedComponent): (type: string) => string {
  const taken = new Set<string>()
  for (const { component } of draft.components) {
    if (typeof component.ComponentId === 'string') taken.add(component.ComponentId)
  }
  const { byParent } = familiesOf(draft)
  for (const family of byParent.values()) for (const id of namedChildren(family.parent.component)) taken.add(id)
  const { word = '', once = false } = combinationOf(parent.component.ComponentType) ?? {}
  const siblings = byParent.get(parent.id)?.children ?? []
  const prefix =
    siblings.map((c) => usualPrefix.exec(String(c.component.ComponentId))?.[0]).find(Boolean) ?? freePrefix(word, taken)
  return (type) => {
    const stem = `${prefix}_${componentType(type)?.child?.stem ?? '控件'}`
    let id = once ? stem : `${stem}1`
    for (let number = 2; taken.has(id); number += 1) id = `${stem}${number}`
    taken.add(id)
    return id
  }
}

/** The words that the ids of our children start with, whatever the type of their combination. */
const words = combinationTypes.map((type) => combinationOf(type)?.word).join('|')
const usualPrefix = new RegExp(`^(?:${words})\\d{1,6}(?=_)`)

/** The word with the lowest number that no id starts with yet. */
function freePrefix(word: string, taken: ReadonlySet<string>): string {
  const begun = new Set([...taken].map((id) => id.split('_', 1)[0]))
  let number = 1
  while (begun.has(`${word}${number}`)) number += 1
  return `${word}${number}`
}

/** Scales a slot to the size of a combination; check boxes keep their size. */
function slotIn(type: string, slot: Rect, size: Size, box: Rect): Rect {
  const kx = size.width > 0 ? box.width / size.width : 1
  const ky = size.height > 0 ? box.height / size.height : 1
  const rigid = isRigid(type)
  return insideBox(
    {
      x: roundPt(box.x + slot.x * kx),
      y: roundPt(box.y + slot.y * ky),
      width: rigid ? slot.width : roundPt(slot.width * kx),
      height: rigid ? slot.height : roundPt(slot.height * ky),
    },
    box,
  )
}

const gapPt = 4

/** A free position in a combination: the usual one, else the first from the top, else a smaller one. */
export function freePlace(combination: Component, type: string, taken: readonly Rect[]): Rect {
  const box = boxAround(combination, taken)
  const { x: ComponentPosX, y: ComponentPosY, width: ComponentWidth, height: ComponentHeight } = box
  const usual = firstPlaces({ ...combination, ComponentPosX, ComponentPosY, ComponentWidth, ComponentHeight }).flatMap(
    (slot) => (slot.type === type ? slot.rect : []),
  )
  const isFree = (rect: Rect) => !taken.some((other) => intersection(rect, other))
  const own = usual.find(isFree)
  if (own) return own
  const entry = componentType(type)
  const wished = usual[0] ?? { ...box, ...entry?.size }
  const least = entry?.min ?? wished
  for (let factor = 1; factor > 0.2; factor *= 0.8) {
    const width = Math.min(roundPt(Math.max(wished.width * factor, least.width)), box.width)
    const height = Math.min(roundPt(Math.max(wished.height * factor, least.height)), box.height)
    for (let y = box.y + gapPt; y + height <= box.y + box.height; y += gapPt) {
      for (let x = box.x + gapPt; x + width <= box.x + box.width; x += gapPt) {
        const rect = { x: roundPt(x), y: roundPt(y), width, height }
        if (isFree(rect)) return rect
      }
    }
  }
  return insideBox(wished, box)
}

/** Its box; in a form field, the default size at its children's position. */
function boxAround(combination: Component, taken: readonly Rect[]): Rect {
  const box = ownRect(combination)
  if (box.width > 0 && box.height > 0) return box
  const size = componentType(combination.ComponentType)?.size ?? { width: 160, height: 60 }
  const least = (side: readonly number[]) => (side.length > 0 ? Math.min(...side) : 0)
  return { x: least(taken.map(({ x }) => x)), y: least(taken.map(({ y }) => y)), ...size }
}
