// Draft -> request: the CreateFlowByFiles request as it stands (S4).
import type { Component } from '../api/component.ts'
import type { JsonObject } from '../values/json-object.ts'
import { INITIATOR, type Draft, type OwnerId, type ComponentList } from '../draft/draft.ts'

/**
 * The whole request. Key order and unknown keys are those of the draft; FileIds is empty until the file is uploaded (an
 * id is good for one hour and belongs to one upload, so none is kept).
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

/** The component lists alone, in the request's own shape; the parties are told by their role names. */
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

/** Puts a list where its key stands; an absent key is only added for a list that holds something. */
function withList(object: JsonObject, key: string, list: readonly unknown[]): JsonObject {
  if (list.length > 0) return { ...object, [key]: list }
  return object
}
