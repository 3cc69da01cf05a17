// The components of a request and whose each is: the initiator's first, then party by party what it fills and what it signs.
import type { Approver, Component, JsonObject } from '../contract/draft/draft.ts'
import { isObject } from './wire/parameters.ts'

export interface RequestComponent {
  readonly component: Component
  /** Null for the initiator's. */
  readonly party: { readonly approver: Approver; readonly index: number } | null
}

/** Takes any JSON object: what is no component is passed over. */
export function componentsOf(request: JsonObject): readonly RequestComponent[] {
  const approvers: readonly unknown[] = Array.isArray(request.Approvers) ? request.Approvers : []
  const signers = approvers.flatMap((approver, index) => {
    if (!isObject(approver)) return []
    const party = { approver: approver as Approver, index }
    return [...listOf(approver.Components), ...listOf(approver.SignComponents)].map((component) => ({ component, party }))
  })
  return [...listOf(request.Components).map((component) => ({ component, party: null })), ...signers]
}

function listOf(value: unknown): readonly Component[] {
  return Array.isArray(value) ? value.filter((item): item is Component => isObject(item) && typeof item.ComponentType === 'string') : []
}
