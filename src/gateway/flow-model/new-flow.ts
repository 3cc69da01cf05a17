// A contract as it is stored once Tencent has created it.
import { momentOf } from '../../contract/values/moment.ts'
import { textOf, type JsonObject } from '../../contract/values/json-object.ts'
import { TO_FILL, TO_SIGN } from '../../contract/after-sending/flow-status.ts'
import { reviewsAsked } from '../../contract/after-sending/flow-status-rules.ts'
import type { ApproverItem } from '../tencent/shapes.ts'
import { approversOf, partiesOf, type FlowParty } from './parties.ts'

export interface NewFlow {
  readonly name: string
  readonly type: string
  readonly deadline: Date | null
  readonly status: number
  readonly parties: readonly FlowParty[]
  readonly request: JsonObject | null
  readonly reviewAsks: readonly number[]
  readonly search: string
}

/** `request` is the one that was sent; null if it is no longer known. */
export function newFlowOf(flowId: string, request: JsonObject | null, answered: readonly ApproverItem[]): NewFlow {
  const parties = partiesOf(request, answered)
  const name = textOf(request?.FlowName)
  return {
    name,
    type: textOf(request?.FlowType),
    deadline: momentOf(request?.Deadline),
    status: firstStatusOf(request),
    parties,
    request: request && keptOf(request),
    reviewAsks: reviewsAsked(request),
    search: searchTextOf(flowId, name, parties),
  }
}

/** Leaves out what belongs to one call only, and what the gateway sets. */
export function keptOf({
  Operator: _,
  FileIds: __,
  NeedPreview: ___,
  PreviewType: ____,
  ...kept
}: JsonObject): JsonObject {
  return kept
}

/** The text that a search looks through. */
export function searchTextOf(
  flowId: string,
  name: string,
  parties: readonly Pick<FlowParty, 'company' | 'name' | 'mobile' | 'candidates'>[],
): string {
  return normalSearch(
    [
      name,
      flowId,
      ...parties.flatMap((party) => [party.company, party.name, party.mobile, ...(party.candidates ?? [])]),
    ]
      .filter((part) => part !== '')
      .join('\n'),
  )
}

/** Ignores case, and the difference between full-width and half-width characters. */
export function normalSearch(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** The status until Tencent reports one: to be filled in if a signer has something to fill in, else to be signed. */
function firstStatusOf(request: JsonObject | null): number {
  const fills = approversOf(request).some(({ Components }) => Array.isArray(Components) && Components.length > 0)
  return fills ? TO_FILL : TO_SIGN
}
