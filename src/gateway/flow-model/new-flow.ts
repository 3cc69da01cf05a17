// A contract as it is written down when Tencent has created it.
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

/** `request`: as it was sent; null where it is not known any more. */
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

/** Without what is of the moment, or the gateway's. */
export function keptOf({
  Operator: _,
  FileIds: __,
  NeedPreview: ___,
  PreviewType: ____,
  ...kept
}: JsonObject): JsonObject {
  return kept
}

/** What a search looks through. */
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

/** Full-width or not, in capitals or not: the same. */
export function normalSearch(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** Seconds; 0 and nonsense are none. */
export function momentOf(seconds: unknown): Date | null {
  return typeof seconds === 'number' && seconds > 0 && seconds < 1e11 ? new Date(seconds * 1000) : null
}

/** Until Tencent says how it stands: to be filled in where a signer has something to fill in, else to be signed. */
function firstStatusOf(request: JsonObject | null): number {
  const fills = approversOf(request).some(({ Components }) => Array.isArray(Components) && Components.length > 0)
  return fills ? TO_FILL : TO_SIGN
}
