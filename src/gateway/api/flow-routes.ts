// The contracts that were sent, and how they stand.
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { masked, withMasks } from '../flow-model/mask.ts'
import type { FlowParty } from '../flow-model/parties.ts'
import { given } from '../tencent/given.ts'
import type { FlowRow } from '../store/after-sending-tables.ts'
import type { FlowStanding, FromQrCode, ListedFlow } from '../store/flow-store.ts'
import type { Context } from './context.ts'
import { addRoute, answer } from './define-route.ts'
import { Failure, tencentFailure } from '../failures/failure.ts'
import type * as flowShapes from './flow-shapes.ts'
import { routeList } from './route-list.ts'

export function addFlowRoutes(app: FastifyInstance, { store, flowService, eventStreams }: Context): void {
  addRoute(app, routeList.flows, async ({ query: { query, status, review, order, page, size } }) => {
    const statuses = status?.split(',').map(Number)
    const { flows, total, counts, pendingReviews } = await store.flows.list({
      query,
      statuses,
      reviewPending: review === 'pending',
      order,
      page,
      size,
    })
    return answer(200, {
      flows: flows.map(listedOf),
      total,
      pendingReviews,
      counts: Object.fromEntries([...counts].map(([one, count]) => [String(one), count])),
    })
  })

  addRoute(app, routeList.flowEvents, async ({ reply }) => {
    const stream = eventStreams.open()
    if (stream === null) throw new Failure('unavailable', 'Too many listen already, or the gateway is ending.')
    // A proxy must not gather what is to arrive at once.
    reply.header('cache-control', 'no-store').header('x-accel-buffering', 'no')
    return answer(200, stream)
  })

  addRoute(app, routeList.flow, async ({ params }) => {
    const row = await store.flows.findDetail(params.flowId)
    if (row === null) throw flowMissing()
    return answer(200, detailOf(row))
  })

  addRoute(app, routeList.refreshFlows, async ({ body }) => {
    const refreshed = await flowService.refresh(body.flowIds, (body.maxAge ?? 0) * 1000)
    if (!refreshed.ok) throw tencentFailure(refreshed.failure)
    return answer(200, { flows: refreshed.flows.map(stateOf), askedAt: refreshed.askedAt.toISOString() })
  })
}

export function flowMissing(): Failure {
  return new Failure('not-found', 'No such contract was sent from here.')
}

export function stateOf({
  flowId,
  status,
  statusAt,
}: Pick<FlowStanding, 'flowId' | 'status' | 'statusAt'>): z.input<typeof flowShapes.flowState> {
  return { flowId, status, statusAt: statusAt.toISOString() }
}

function summaryOf({
  flowId,
  name,
  type,
  status,
  statusAt,
  createdAt,
  deadline,
  qrCode,
}: Omit<ListedFlow, 'parties' | 'unordered' | 'reviewPending'>) {
  return {
    flowId,
    name,
    type,
    status,
    statusAt: statusAt.toISOString(),
    createdAt: createdAt.toISOString(),
    deadline: deadline?.toISOString() ?? null,
    qrCode,
  }
}

function listedOf(flow: ListedFlow): z.input<typeof flowShapes.flowSummary> {
  const { unordered, reviewPending, parties } = flow
  return {
    ...summaryOf(flow),
    unordered,
    reviewPending,
    parties: parties.map(partyOf),
  }
}

/** Without the mobile. */
function partyOf({
  role,
  kind,
  company,
  name,
  userId,
  recipientId,
  dynamic,
  candidates,
  approveStatus,
  approvedAt,
  signOrder,
  forwards,
}: FlowParty): z.input<typeof flowShapes.flowParty> {
  return {
    role,
    kind,
    company,
    name,
    userId,
    recipientId,
    dynamic,
    ...given({
      candidates: candidates && [...candidates],
      approveStatus,
      approvedAt,
      signOrder,
      forwards: forwards && [...forwards],
    }),
  }
}

function detailOf(row: FlowRow & FromQrCode): z.input<typeof flowShapes.flowDetail> {
  const { draftId, sendId, operatorId, reviews, cancelMessage, request } = row
  return {
    ...summaryOf(row),
    parties: row.parties.map((party, index) => ({
      ...partyOf(party),
      index,
      mobile: masked(party.mobile),
      signId: party.signId,
    })),
    request: request === null ? null : (withMasks(request) as Record<string, unknown>),
    draftId,
    sendId,
    operatorId,
    reviews,
    cancelMessage,
  }
}
