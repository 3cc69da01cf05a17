// Exports a draft as a CreateFlowByFiles request (S4).
import type { Component } from '../api/component.ts'
import type { JsonObject } from '../values/json-object.ts'
import { INITIATOR, type Draft, type OwnerId, type ComponentList } from '../draft/draft.ts'

/**
 * The whole request, with the draft's key order and unknown keys. FileIds is empty until upload, since an id is valid
 * for one hour and belongs to one upload.
 */
export function toRequest(draft: Draft): JsonObject {
  const approvers = draft.parties.map((party) =>
    withList(
      withList(party.approver, 'SignComponents', listOf(draft, party.id, 'sign')),
      'Components',
      listOf(draft, party.id, 'fill'),
    ),
  )
  return withList(withList(draft.flow, 'Approvers', approvers), 'Components', listOf(draft, INITIATOR, 'fill'))
}

/** The component lists alone, in the request's shape; parties are identified by role name. */
export function toLayout(draft: Draft): JsonObject {
  return {
    Components: listOf(draft, INITIATOR, 'fill'),
    Approvers: draft.parties.map((party) => ({
      ...(party.approver.ApproverRoleName ? { ApproverRoleName: party.approver.ApproverRoleName } : {}),
      SignComponents: listOf(draft, party.id, 'sign'),
      Components: listOf(draft, party.id, 'fill'),
    })),
  }
}

function listOf(draft: Draft, owner: OwnerId, list: ComponentList): readonly Component[] {
  return draft.components.filter((c) => c.owner === owner && c.list === list).map((c) => c.component)
}

/** Inserts a list at its key's position; an absent key is only added for a non-empty list. */
function withList(object: JsonObject, key: string, list: readonly unknown[]): JsonObject {
  if (list.length > 0) return { ...object, [key]: list }
  return object
}
