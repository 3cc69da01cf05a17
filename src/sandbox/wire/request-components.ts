// The components of a request with their owners: the initiator's first, then each party's fill components and sign
// components.
import type { Path } from '../../contract/checks/finding.ts'
import type { Approver } from '../../contract/api/approver-info.ts'
import type { Component } from '../../contract/api/component.ts'
import { isObject, type JsonObject } from '../../contract/values/json-object.ts'

export interface RequestComponent {
  readonly component: Component
  /** Its path in the request. */
  readonly path: Path
  /** Null for the initiator's components. */
  readonly party: { readonly approver: Approver; readonly index: number } | null
}

/** Accepts any JSON object; items that are not components are skipped. */
export function componentsOf(request: JsonObject): readonly RequestComponent[] {
  const approvers: readonly unknown[] = Array.isArray(request.Approvers) ? request.Approvers : []
  const signers = approvers.flatMap((approver, index) => {
    if (!isObject(approver)) return []
    const party = { approver: approver as Approver, index }
    const lists = (['Components', 'SignComponents'] as const).flatMap((list) =>
      listOf(approver[list], ['Approvers', index, list]),
    )
    return lists.map((one) => ({ ...one, party }))
  })
  return [...listOf(request.Components, ['Components']).map((one) => ({ ...one, party: null })), ...signers]
}

function listOf(value: unknown, path: Path): readonly Omit<RequestComponent, 'party'>[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  return items.flatMap((item, index) => (isComponent(item) ? [{ component: item, path: [...path, index] }] : []))
}

function isComponent(value: unknown): value is Component {
  return isObject(value) && typeof value.ComponentType === 'string'
}

/** One list of a party's components. */
export function componentList(approver: JsonObject, list: 'Components' | 'SignComponents'): readonly Component[] {
  return listOf(approver[list], []).map(({ component }) => component)
}
