// The components of a request with their owners: the initiator's first, then each party's.
import type { Approver } from '../api/approver-info.ts'
import type { Component } from '../api/component.ts'
import { isObject, type JsonObject } from '../values/json-object.ts'

export type ComponentListName = 'Components' | 'SignComponents'

export interface RequestComponent<C = JsonObject> {
  readonly component: C
  /** Its path in the request. */
  readonly path: readonly (string | number)[]
  /** Null for the initiator's components. */
  readonly party: { readonly approver: Approver; readonly index: number } | null
}

/** Accepts any JSON object; items that are not objects are skipped. `order`: of a party's two lists. */
export function componentsOf(
  request: JsonObject,
  order: readonly ComponentListName[] = ['Components', 'SignComponents'],
): readonly RequestComponent[] {
  const approvers: readonly unknown[] = Array.isArray(request.Approvers) ? request.Approvers : []
  const signers = approvers.flatMap((approver, index) => {
    if (!isObject(approver)) return []
    const party = { approver: approver as Approver, index }
    const lists = order.flatMap((list) => listOf(approver[list], ['Approvers', index, list]))
    return lists.map((one) => ({ ...one, party }))
  })
  return [...listOf(request.Components, ['Components']).map((one) => ({ ...one, party: null })), ...signers]
}

/** Those of them that name their type, without which nothing can be drawn. */
export function typedComponentsOf(request: JsonObject): readonly RequestComponent<Component>[] {
  return componentsOf(request).flatMap(({ component, ...rest }) => (hasType(component) ? [{ component, ...rest }] : []))
}

function hasType(component: JsonObject): component is Component {
  return typeof component.ComponentType === 'string'
}

/** One list of a party's components, those without a type left out. */
export function componentList(approver: JsonObject, list: ComponentListName): readonly Component[] {
  return listOf(approver[list], []).flatMap(({ component }) => (hasType(component) ? [component] : []))
}

function listOf(value: unknown, path: RequestComponent['path']): readonly Omit<RequestComponent, 'party'>[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  return items.flatMap((item, index) => (isObject(item) ? [{ component: item, path: [...path, index] }] : []))
}
