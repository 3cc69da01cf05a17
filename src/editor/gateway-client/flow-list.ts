// The list of contracts that were sent: the query for it, and the check of its answer.
import type { FlowList, FlowOrder } from '../../gateway/routes.ts'
import { call, GatewayError } from './call.ts'

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

/** One page of the list. Throws a GatewayError, `unexpected` if the answer is not a list. */
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
