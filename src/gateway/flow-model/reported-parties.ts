// What Tencent reports of a contract's parties, grouped into places: it lists somebody who handed on beside the one who
// took over.
import { approveStatus, hasSigned } from '../../contract/after-sending/approve-status.ts'
import { maskedMobile, maskedName } from '../../contract/values/mask.ts'
import type { FlowApprover } from '../tencent/after-sending-shapes.ts'
import { momentOf } from '../../contract/values/moment.ts'
import type { FlowParty, HandOver, PartyKind } from './parties.ts'

/** Texts are '' if nothing was reported. */
export interface ReportedParty {
  readonly recipientId: string | null
  readonly signId: string | null
  readonly role: string
  readonly kind: PartyKind | null
  readonly company: string
  readonly name: string
  readonly mobile: string
  readonly userId: string
  readonly status: number | null
  /** When it signed or refused, ISO. */
  readonly at: string | null
  readonly order: number | null
  readonly handOvers: readonly HandOver[]
}

const nothing: ReportedParty = {
  recipientId: null,
  signId: null,
  role: '',
  kind: null,
  company: '',
  name: '',
  mobile: '',
  userId: '',
  status: null,
  at: null,
  order: null,
  handOvers: [],
}

const kinds: ReadonlyMap<string, PartyKind> = new Map([
  ['ORGANIZATION', 'company'],
  ['PERSON', 'person'],
  ['ENTERPRISESERVER', 'auto-company'],
])

export function reportedByInfo(approver: FlowApprover): ReportedParty {
  return {
    recipientId: approver.RecipientId || null,
    signId: approver.SignId || null,
    role: approver.ApproverRoleName ?? '',
    kind: kinds.get(approver.ApproveType ?? '') ?? null,
    company: approver.OrganizationName ?? '',
    name: approver.ApproveName ?? '',
    mobile: approver.Mobile ?? '',
    userId: approver.CustomUserId ?? '',
    status: approver.ApproveStatus ?? null,
    at: isoOf(approver.ApproveTime),
    order: approver.SignOrder ?? null,
    handOvers: (approver.ForwardRecords ?? []).map(({ Name, Mobile, ForwardType, ForwardTime }) => ({
      name: maskedName(Name ?? ''),
      mobile: maskedMobile(Mobile ?? ''),
      type: ForwardType ?? '',
      at: isoOf(ForwardTime),
    })),
  }
}

/** A callback gives the status of each party by RecipientId, and when it signed (Unix seconds). */
export function reportedByCallback({
  recipientId,
  status,
  at,
}: {
  readonly recipientId: string
  readonly status: number
  readonly at?: number | null
}): ReportedParty {
  return { ...nothing, recipientId, status, at: isoOf(at) }
}

/** The parties of a contract that a scan began, as a callback names them. */
export function reportedByScan({
  role,
  kind,
  company,
  name,
  mobile,
  userId,
  recipientId,
  signId,
}: FlowParty): ReportedParty {
  return { ...nothing, role, kind, company, name, mobile, userId, recipientId, signId }
}

function isoOf(seconds: number | null | undefined): string | null {
  return momentOf(seconds)?.toISOString() ?? null
}

/** A place where one party signs, whoever that turns out to be. */
export interface Place {
  /** The RecipientIds and SignIds that belong to it. */
  readonly ids: ReadonlySet<string>
  /** Who signs there now. */
  readonly now: ReportedParty
  /** Who may sign there while nobody has signed or refused: several people for 或签. */
  readonly possible: readonly ReportedParty[]
  /** Who handed it on. */
  readonly handOvers: readonly HandOver[]
}

/** In the order of signing. `isKnown` tells whether an id belongs to a stored party; null if no party is stored. */
export function placesOf(told: readonly ReportedParty[], isKnown: ((id: string) => boolean) | null): readonly Place[] {
  let places: readonly Place[] = grouped(told).map(placeOf)
  for (const taker of places
    .filter((place) => takesOver(place, isKnown))
    .sort((a, b) => a.handOvers.length - b.handOvers.length)) {
    const left = places.filter((place) => place !== taker && isLeft(place))
    const from = left.find((place) => fits(place.now, taker.now)) ?? (left.length === 1 ? left[0] : undefined)
    if (from)
      places = places.filter((place) => place !== taker).map((place) => (place === from ? joined(from, taker) : place))
  }
  return places.toSorted((a, b) => (a.now.order ?? 0) - (b.now.order ?? 0))
}

function grouped(told: readonly ReportedParty[]): readonly (readonly ReportedParty[])[] {
  const groups = new Map<string | ReportedParty, ReportedParty[]>()
  for (const party of told) {
    const key = party.recipientId ?? party
    groups.set(key, [...(groups.get(key) ?? []), party])
  }
  return [...groups.values()]
}

/** All reports with one RecipientId. If several may sign for one party, the one who did counts. */
function placeOf(group: readonly ReportedParty[]): Place {
  const gone = group.filter(isHandedOn)
  const there = group.filter((party) => !isHandedOn(party))
  const decided =
    there.find(({ status }) => hasSigned(status ?? undefined)) ??
    there.find(({ status }) => status === approveStatus.refused)
  const now = decided ?? there[0] ?? group.at(-1)!
  const ids = new Set(group.flatMap(({ recipientId, signId }) => [recipientId, signId].filter((id) => id !== null)))
  return {
    ids,
    now,
    possible: decided ? [] : there,
    handOvers: handOversOf(
      [],
      gone.filter((party) => party !== now),
      now,
    ),
  }
}

/** Joins the place of somebody who handed it on with the place of who took it over. */
function joined(from: Place, taker: Place): Place {
  return {
    ...taker,
    ids: new Set([...from.ids, ...taker.ids]),
    handOvers: handOversOf(from.handOvers, [from.now], taker.now),
  }
}

/** Taken from the one who has it now; else from the reports of those who handed it on. */
function handOversOf(
  before: readonly HandOver[],
  gone: readonly ReportedParty[],
  now: ReportedParty,
): readonly HandOver[] {
  if (now.handOvers.length > 0) return now.handOvers
  const listed = gone
    .filter(({ name }) => name !== '')
    .map(({ name, mobile, at }) => ({ name: maskedName(name), mobile: maskedMobile(mobile), type: '', at }))
  return [...before, ...listed]
}

function isHandedOn({ status }: ReportedParty): boolean {
  return status === approveStatus.handedOn
}

/** Whether the report does not say to whom it went. */
function isLeft({ now }: Place): boolean {
  return isHandedOn(now)
}

/** Whether it took over from somebody else, or none of its ids is stored yet. */
function takesOver({ ids, now, handOvers }: Place, isKnown: ((id: string) => boolean) | null): boolean {
  if (isKnown !== null && [...ids].some(isKnown)) return false
  return handOvers.length > 0 || (isKnown !== null && !isHandedOn(now))
}

function fits(left: ReportedParty, taker: ReportedParty): boolean {
  return left.order === taker.order && left.kind === taker.kind && left.company === taker.company
}
