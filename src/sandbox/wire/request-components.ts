// The components of a request and whose each is: the initiator's first, then party by party what it fills and what it
// signs.
import type { Path } from '../../contract/checks/finding.ts'
import type { Approver } from '../../contract/api/approver-info.ts'
import type { Component } from '../../contract/api/component.ts'
import type { JsonObject } from '../../contract/values/json-object.ts'
import { isObject } from './json-object.ts'

export interface RequestComponent {
  readonly component: Component
  /** Where in the request it stands. */
  readonly path: Path
  /** Null for the initiator's. */
  readonly party: { readonly approver: Approver; readonly index: number } | null
}

/** Takes any JSON object: what is no component is passed over. */
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
