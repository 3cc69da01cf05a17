// Combinations (SIGN_VIRTUAL_COMBINATION, VIRTUAL_COMBINATION): which components are inside which. With absolute
// placement, ComponentExtra's Children lists their ComponentIds; with a keyword, they are written out in
// ChildrenComponents.
import { combinationOf } from '../component-types/combination-types.ts'
import type { ComponentView } from './component-view.ts'
import { oncePerSubject, type Subject } from './subject.ts'

export interface Children {
  /** The types of the children that exist. */
  readonly types: readonly string[]
  /** Ids that no component in the same list has. */
  readonly missing: readonly string[]
}

export function childrenOf(combination: ComponentView, subject: Subject): Children {
  const types: string[] = []
  const missing: string[] = []
  const { byId } = registerOf(subject)
  for (const id of namedChildren(combination)) {
    const view = byId.get(keyOf(combination, id))
    if (view === undefined) missing.push(id)
    else types.push(view.component.ComponentType)
  }
  const { ChildrenComponents: written } = combination.extra
  for (const child of Array.isArray(written) ? (written as readonly unknown[]) : []) {
    const type =
      typeof child === 'object' && child !== null && 'ComponentType' in child ? child.ComponentType : undefined
    types.push(typeof type === 'string' ? type : '')
  }
  return { types, missing }
}

/** The components in the same list that the combination names. */
export function childViewsOf(combination: ComponentView, subject: Subject): readonly ComponentView[] {
  return namedChildren(combination).flatMap((id) => registerOf(subject).byId.get(keyOf(combination, id)) ?? [])
}

/** True if a combination of the same signer names the component. */
export function isInside(view: ComponentView, subject: Subject): boolean {
  const { ComponentId: id } = view.component
  return id !== undefined && id !== '' && registerOf(subject).named.has(keyOf(view, id))
}

interface Register {
  readonly byId: ReadonlyMap<string, ComponentView>
  readonly named: ReadonlySet<string>
}

/** The component behind each id, and the ids that combinations name. */
const registerOf = oncePerSubject((subject): Register => {
  const byId = new Map<string, ComponentView>()
  const named = new Set<string>()
  for (const view of subject.components) {
    const { ComponentId: id, ComponentType: type } = view.component
    if (id) byId.set(keyOf(view, id), view)
    if (combinationOf(type)) for (const child of namedChildren(view)) named.add(keyOf(view, child))
  }
  return { byId, named }
})

function namedChildren({ extra }: ComponentView): readonly string[] {
  const { Children: ids } = extra
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : []
}

/** An id is only unique within one list of one owner. */
function keyOf({ party, list }: ComponentView, id: string): string {
  return `${party} ${list} ${id}`
}
