// The gateway's routes for contracts that were sent.
import type {
  AddedApprovers,
  Cancellation,
  FileLinks,
  FlowDetail,
  FlowList,
  FlowOrder,
  FlowStatuses,
  NewApprovers,
  NewFileLinks,
  NewReview,
  NewSigningLink,
  Reminders,
  Review,
  SigningLink,
} from '../../gateway/routes.ts'
import { call, GatewayError } from './call.ts'

export type { FlowDetail, FlowList, FlowOrder, NewReview, NewSigningLink, Reminders, AddedApprovers, FileLinks }
export type { NewApprovers, SigningLink }
export type { FlowDetailParty, FlowParty, FlowReview, FlowState, FlowSummary } from '../../gateway/routes.ts'

export interface FlowQuery {
  readonly query: string
  readonly statuses: readonly number[]
  /** Only contracts that are waiting for one's own review. */
  readonly pendingReview: boolean
  readonly order: FlowOrder
  /** Counted from 1. */
  readonly page: number
}

export const pageSize = 50

export async function getFlows({ query, statuses, pendingReview, order, page }: FlowQuery): Promise<FlowList> {
  const answer = await call('GET /api/flows', {
    query: {
      order,
      page,
      size: pageSize,
      query: query.trim() || undefined,
      status: statuses.length > 0 ? statuses.join(',') : undefined,
      review: pendingReview ? 'pending' : undefined,
    },
  })
  if (!isFlowList(answer)) throw new GatewayError('unexpected')
  return answer
}

export function getFlow(flowId: string): Promise<FlowDetail> {
  return call('GET /api/flows/{flowId}', { params: { flowId } })
}

/**
 * Asks Tencent for the status of these contracts, or of all unfinished ones if none are given. Contracts that anybody
 * has asked about within the last `maxAge` seconds are skipped.
 */
export function refreshFlows(flowIds?: readonly string[], maxAge?: number): Promise<FlowStatuses> {
  return call('POST /api/flows/refresh', {
    body: { ...(flowIds && { flowIds: [...flowIds] }), ...(maxAge !== undefined && { maxAge }) },
  })
}

export function makeLink(flowId: string, body: NewSigningLink): Promise<SigningLink> {
  return call('POST /api/flows/{flowId}/links', { params: { flowId }, body })
}

export function remind(flowId: string): Promise<Reminders> {
  return call('POST /api/flows/{flowId}/reminders', { params: { flowId } })
}

export function cancelFlow(flowId: string, message: string): Promise<Cancellation> {
  return call('POST /api/flows/{flowId}/cancellation', { params: { flowId }, body: { message } })
}

export function reviewFlow(flowId: string, body: NewReview): Promise<Review> {
  return call('POST /api/flows/{flowId}/review', { params: { flowId }, body })
}

export function nameSigners(flowId: string, body: NewApprovers): Promise<AddedApprovers> {
  return call('POST /api/flows/{flowId}/approvers', { params: { flowId }, body })
}

export function fileLinks(body: NewFileLinks): Promise<FileLinks> {
  return call('POST /api/files/links', { body })
}

function isFlowList(value: unknown): value is FlowList {
  const list = value as Partial<FlowList> | null
  return (
    typeof list === 'object' &&
    list !== null &&
    Array.isArray(list.flows) &&
    typeof list.total === 'number' &&
    typeof list.counts === 'object'
  )
}
