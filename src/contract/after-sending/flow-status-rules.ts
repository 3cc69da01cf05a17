// What a status means for the sender: its tone, and what can still be done.
import { asObject, type JsonObject } from '../values/json-object.ts'
import { hasSigned } from './approve-status.ts'
import { flowStatuses, isFinal, type FlowStatus } from './flow-status.ts'
import { fillTypeOf, signsByHand, type PartyFacts } from './party-states.ts'

/**
 * waiting: others have not started; going: some have; done: signed; stopped: someone refused; over: ended without
 * being signed.
 */
export type StatusTone = 'waiting' | 'going' | 'done' | 'stopped' | 'over'

const tones: Readonly<Record<FlowStatus, StatusTone>> = {
  0: 'waiting',
  7: 'waiting',
  8: 'waiting',
  1: 'waiting',
  9: 'going',
  2: 'going',
  4: 'done',
  3: 'stopped',
  10: 'stopped',
  16: 'stopped',
  5: 'over',
  6: 'over',
  21: 'over',
}

/** The usual order of statuses, for lists. */
export const statusOrder: readonly FlowStatus[] = [0, 7, 8, 9, 1, 2, 4, 3, 10, 5, 6, 16, 21]

export function isKnownStatus(status: number): status is FlowStatus {
  return (flowStatuses as readonly number[]).includes(status)
}

export function toneOf(status: number): StatusTone {
  return isKnownStatus(status) ? tones[status] : 'waiting'
}

export type DeadlineState = 'none' | 'later' | 'soon' | 'past'

/** How long before its deadline a contract is shown as urgent, in ms: three days. */
const soonMs = 3 * 24 * 60 * 60 * 1000

/** How close the deadline is; `none` without one, or if nothing is waiting for it. `now` in ms. */
export function deadlineState(deadline: string | null, status: number, now: number): DeadlineState {
  if (deadline === null || isFinal(status)) return 'none'
  const left = Date.parse(deadline) - now
  if (Number.isNaN(left)) return 'none'
  return left <= 0 ? 'past' : left <= soonMs ? 'soon' : 'later'
}

export const flowActions = ['link', 'remind', 'name', 'review', 'download', 'cancel'] as const
export type FlowAction = (typeof flowActions)[number]

/** The actions that Tencent allows in this status. `review`: a review of the sender's own is pending. */
export function actionsFor(status: number, parties: readonly PartyFacts[], pendingReviews = 0): readonly FlowAction[] {
  const running = !isFinal(status)
  const can: Readonly<Record<FlowAction, boolean>> = {
    link: running && parties.some(signsByHand),
    // S3: only those whose turn it is can be reminded; earlier there is nobody.
    remind: running && status !== 0 && status !== 7,
    name: running && parties.some((party) => fillTypeOf(party) !== null),
    review: running && pendingReviews > 0,
    download: true,
    cancel: running,
  }
  return flowActions.filter((action) => can[action])
}

export interface PendingReview {
  /** Null for the initiator's own company. */
  readonly recipientId: string | null
  readonly party: number | null
}

/**
 * The pending reviews. NeedSignReview applies to the initiator's company, ApproverNeedSignReview to one signer (SDK).
 * A PASS completes a review; a REJECT does not, since the contract waits until it is passed.
 */
export function pendingReviews(
  request: JsonObject | null,
  parties: readonly Pick<PartyFacts, 'recipientId' | 'approveStatus'>[],
  reviews: readonly { readonly reviewType: string; readonly recipientId: string | null }[],
): readonly PendingReview[] {
  const passed = new Set(
    reviews.filter(({ reviewType }) => reviewType === 'PASS').map(({ recipientId }) => recipientId),
  )
  const asked = reviewsAsked(request).flatMap((place): PendingReview[] => {
    if (place === OWN_REVIEW) return [{ recipientId: null, party: null }]
    // Whoever has signed has been reviewed, wherever that was done.
    return hasSigned(parties[place]?.approveStatus)
      ? []
      : [{ recipientId: parties[place]?.recipientId ?? null, party: place }]
  })
  return asked.filter(({ recipientId }) => !passed.has(recipientId))
}

/** In `reviewsAsked`: the initiator's own company. */
export const OWN_REVIEW = -1

/** The reviews that a request asks for: OWN_REVIEW, and the indexes of approvers. */
export function reviewsAsked(request: JsonObject | null): readonly number[] {
  const approvers: readonly unknown[] = Array.isArray(request?.Approvers) ? request.Approvers : []
  const needs = (approver: unknown) => asObject(approver).ApproverNeedSignReview === true
  return [
    ...(request?.NeedSignReview === true ? [OWN_REVIEW] : []),
    ...approvers.flatMap((approver, place) => (needs(approver) ? [place] : [])),
  ]
}
