// Who takes part in a contract, from the request that was sent and from what Tencent answered.
import { isFilledLater } from '../../contract/api/filled-later.ts'
import { isObject, textOf, type JsonObject } from '../../contract/values/json-object.ts'
import type { ApproverItem } from '../tencent/shapes.ts'

export const partyKinds = ['company', 'person', 'auto-company', 'auto-person'] as const
export type PartyKind = (typeof partyKinds)[number]

export interface FlowParty {
  readonly role: string
  readonly kind: PartyKind
  readonly company: string
  readonly name: string
  readonly mobile: string
  readonly userId: string
  readonly recipientId: string | null
  readonly signId: string | null
  /** The signer is named after sending (ApproverOption.FillType 1, S4 example 9). */
  readonly dynamic: boolean
  /** For 或签: names or WeCom UserIds of those who were added after sending. */
  readonly candidates?: readonly string[]
  /**
   * The status that Tencent reported (contract/after-sending/approve-status.ts). This field and the four below are
   * absent in records of older versions.
   */
  readonly approveStatus?: number
  /** When it signed or refused, ISO. */
  readonly approvedAt?: string
  /** SignOrder. */
  readonly signOrder?: number
  /** Who handed it on before it reached this signer, the first of them first. */
  readonly forwards?: readonly HandOver[]
}

/** Name and mobile are stored masked. */
export interface HandOver {
  readonly name: string
  readonly mobile: string
  /** ForwardType: FORWARD, or QUIT_FORWARD after somebody left the company. */
  readonly type: string
  /** ISO; null if it was not reported. */
  readonly at: string | null
}

const kinds: ReadonlyMap<unknown, PartyKind> = new Map([
  [0, 'company'],
  [1, 'person'],
  [3, 'auto-company'],
  [7, 'auto-person'],
])

/** An unknown type is judged by whether a company is named. */
export function partyKindOf(approverType: unknown, company: string): PartyKind {
  return kinds.get(approverType) ?? (company === '' ? 'person' : 'company')
}

/**
 * In the order of the request, which is also that of the answer. If the request is not known, only what the answer
 * says.
 */
export function partiesOf(request: JsonObject | null, answered: readonly ApproverItem[]): readonly FlowParty[] {
  const approvers = approversOf(request)
  const length = request === null ? answered.length : approvers.length
  // If the lengths differ, the answer cannot be matched to the request.
  const items = answered.length === length ? answered : []
  return Array.from({ length }, (_, place) => partyOf(approvers[place] ?? {}, items[place]))
}

export function approversOf(request: JsonObject | null): readonly JsonObject[] {
  const list = request?.Approvers
  return Array.isArray(list) ? list.map((item: unknown) => (isObject(item) ? item : {})) : []
}

function partyOf(approver: JsonObject, item: ApproverItem | undefined): FlowParty {
  const company = textOf(approver.OrganizationName)
  return {
    role: textOf(approver.ApproverRoleName) || (item?.ApproverRoleName ?? ''),
    kind: partyKindOf(approver.ApproverType, company),
    company,
    name: textOf(approver.ApproverName),
    mobile: textOf(approver.ApproverMobile),
    userId: textOf(approver.UserId) || textOf(approver.CustomUserId),
    recipientId: item?.RecipientId || null,
    signId: item?.SignId || null,
    dynamic: isFilledLater(approver),
  }
}
