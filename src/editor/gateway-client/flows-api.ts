// The gateway's routes of contracts that were sent, as this screen calls them. What goes wrong comes out as a
// GatewayError.
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
  RefreshFlows,
  Reminders,
  Review,
  SigningLink,
} from '../../gateway/routes.ts'
import { answerOf, GatewayError } from './api.ts'

export type { FlowDetail, FlowList, FlowOrder, NewSigningLink, Reminders, AddedApprovers, FileLinks, SigningLink }
export type { FlowDetailParty, FlowParty, FlowReview, FlowState, FlowSummary } from '../../gateway/routes.ts'

export interface FlowQuery {
  readonly query: string
  readonly statuses: readonly number[]
  /** Those alone that wait for a review of one's own. */
  readonly pendingReview: boolean
  readonly order: FlowOrder
  /** From 1. */
  readonly page: number
}

export const pageSize = 50

export async function getFlows({ query, statuses, pendingReview, order, page }: FlowQuery): Promise<FlowList> {
  const search = new URLSearchParams({ order, page: String(page), size: String(pageSize) })
  if (query.trim() !== '') search.set('query', query.trim())
  if (statuses.length > 0) search.set('status', statuses.join(','))
  if (pendingReview) search.set('review', 'pending')
  const answer = await call<unknown>('GET', `/api/flows?${search}`)
  if (!isFlowList(answer)) throw new GatewayError('unexpected')
  return answer
}

export function getFlow(flowId: string): Promise<FlowDetail> {
  return call('GET', of(flowId))
}

/**
 * Asks Tencent how these stand; all that have not come to an end where none are named. `maxAge`, seconds: those that it
 * was asked about no longer ago, by whomever, are not asked about again.
 */
export function refreshFlows(flowIds?: readonly string[], maxAge?: number): Promise<FlowStatuses> {
  return call('POST', '/api/flows/refresh', {
    ...(flowIds && { flowIds: [...flowIds] }),
    ...(maxAge !== undefined && { maxAge }),
  } satisfies RefreshFlows)
}

export function makeLink(flowId: string, link: NewSigningLink): Promise<SigningLink> {
  return call('POST', of(flowId, 'links'), link)
}

export function remind(flowId: string): Promise<Reminders> {
  return call('POST', of(flowId, 'reminders'), {})
}

export function cancelFlow(flowId: string, message: string): Promise<Cancellation> {
  return call('POST', of(flowId, 'cancellation'), { message })
}

export function reviewFlow(flowId: string, review: NewReview): Promise<Review> {
  return call('POST', of(flowId, 'review'), review)
}

export function nameSigners(flowId: string, approvers: NewApprovers): Promise<AddedApprovers> {
  return call('POST', of(flowId, 'approvers'), approvers)
}

export function fileLinks(files: NewFileLinks): Promise<FileLinks> {
  return call('POST', '/api/files/links', files)
}

function of(flowId: string, part?: string): string {
  return `/api/flows/${encodeURIComponent(flowId)}${part ? `/${part}` : ''}`
}

async function call<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
  const more = method === 'POST' ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}
  const response = await fetch(path, { method, ...more }).catch(() => {
    throw new GatewayError('offline')
  })
  return answerOf<T>(response.status, await response.text().catch(() => ''))
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
