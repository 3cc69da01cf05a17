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
  /** Who signs is said after sending (ApproverOption.FillType 1, S4 example 9). */
  readonly dynamic: boolean
  /** Of 或签: names, or WeCom UserIds, of those who were added after sending. */
  readonly candidates?: readonly string[]
  /**
   * How it stands, as Tencent told it (contract/after-sending/approve-status.ts). These five are absent in what older
   * versions wrote.
   */
  readonly approveStatus?: number
  /** When it signed or refused, ISO. */
  readonly approvedAt?: string
  /** SignOrder. */
  readonly signOrder?: number
  /** By whom it was handed on before it came to this one, the first of them first. */
  readonly forwards?: readonly HandOver[]
}

/** Name and mobile are masked, and stay so. */
export interface HandOver {
  readonly name: string
  readonly mobile: string
  /** ForwardType: FORWARD, QUIT_FORWARD where it followed from leaving the company. */
  readonly type: string
  /** ISO; null where nobody told it. */
  readonly at: string | null
}

const kinds: ReadonlyMap<unknown, PartyKind> = new Map([
  [0, 'company'],
  [1, 'person'],
  [3, 'auto-company'],
  [7, 'auto-person'],
])

/** Of a type that is not known: by whether there is a company. */
export function partyKindOf(approverType: unknown, company: string): PartyKind {
  return kinds.get(approverType) ?? (company === '' ? 'person' : 'company')
}

/** In the request's order, which is that of the answer too. Of a request that is not known, what the answer says. */
export function partiesOf(request: JsonObject | null, answered: readonly ApproverItem[]): readonly FlowParty[] {
  const approvers = approversOf(request)
  const length = request === null ? answered.length : approvers.length
  // Of another length the answer does not say which is which.
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
