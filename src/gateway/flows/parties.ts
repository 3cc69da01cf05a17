// Who takes part in a contract, from the request that was sent and from what Tencent answered.
import type { JsonObject } from '../../contract/draft/draft.ts'
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
  /** As a callback told it: ApproveStatus, 2 to sign, 3 signed, 4 refused (SDK). */
  readonly approveStatus?: number
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

/** What is told of parties later, by RecipientId, else by place: it fills what was not known, and takes nothing back. */
export function partiesWith(known: readonly FlowParty[], told: readonly FlowParty[]): readonly FlowParty[] {
  if (told.length === 0) return known
  if (known.length === 0) return told
  const isNamed = told.every(({ recipientId }) => recipientId !== null)
  return known.map((party, place) => {
    const news = told.find(({ recipientId }) => recipientId !== null && recipientId === party.recipientId) ?? (isNamed || told.length !== known.length ? undefined : told[place])
    if (!news) return party
    return { ...party, company: party.company || news.company, name: party.name || news.name, mobile: party.mobile || news.mobile, userId: party.userId || news.userId, recipientId: party.recipientId ?? news.recipientId }
  })
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
  const { ApproverOption: option } = approver
  const company = textOf(approver.OrganizationName)
  return {
    role: textOf(approver.ApproverRoleName) || (item?.ApproverRoleName ?? ''),
    kind: partyKindOf(approver.ApproverType, company),
    company,
    name: textOf(approver.ApproverName),
    mobile: textOf(approver.ApproverMobile),
    userId: textOf(approver.UserId),
    recipientId: item?.RecipientId || null,
    signId: item?.SignId || null,
    dynamic: isObject(option) && option.FillType === 1,
  }
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
