// The contracts that were sent from here.
import { z } from 'zod'
import { answer, route } from '../../api/define-route.ts'
import type { ListedFlow } from '../../store/flow-store.ts'
import { flowParty, partyOf, summaryOf, summaryShape } from './summary.ts'

const flowSummary = z
  .object({
    ...summaryShape,
    parties: z.array(flowParty),
    unordered: z
      .boolean()
      .nullable()
      .describe(
        'The parties sign in any order. ' +
          'Null where the request is not known: a scan began it, or an older version sent it.',
      ),
    reviewPending: z
      .boolean()
      .describe(
        'It waits for a review of one’s own (NeedSignReview, ApproverNeedSignReview) that was not passed here.',
      ),
  })
  .meta({ id: 'FlowSummary' })

export type FlowSummary = z.output<typeof flowSummary>

const flowOrders = ['created-desc', 'created-asc', 'deadline-asc', 'name-asc'] as const
export type FlowOrder = (typeof flowOrders)[number]

const integer = (from: number, to: number, fallback: number) =>
  z.coerce.number().int().min(from).max(to).default(fallback)
const flowQuery = z.object({
  query: z.string().max(200).optional().describe('In the name, a company, a person, a mobile’s digits, the FlowId.'),
  status: z
    .string()
    .regex(/^\d{1,2}(,\d{1,2})*$/)
    .max(100)
    .optional()
    .describe('Numbers with commas between them.'),
  review: z.literal('pending').optional().describe('Those alone that wait for a review of one’s own.'),
  order: z.enum(flowOrders).default('created-desc'),
  page: integer(1, 100_000, 1),
  size: integer(1, 200, 50),
})
const flowList = z
  .object({
    flows: z.array(flowSummary),
    total: z.int().describe('Those that match, on all pages.'),
    pendingReviews: z.int().describe('How many match that wait for a review, whichever were asked for.'),
    counts: z.record(z.string(), z.int()).describe('How many match in each status, whichever statuses were asked for.'),
  })
  .meta({ id: 'FlowList' })
export type FlowList = z.output<typeof flowList>

export const flowListRoutes = {
  flows: route(
    {
      method: 'GET',
      path: '/api/flows',
      summary: 'The contracts that were sent from here.',
      query: flowQuery,
      answers: { 200: flowList },
    },
    async ({ query: { query, status, review, order, page, size } }, { store }) => {
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
    },
  ),
}

function listedOf(flow: ListedFlow): FlowSummary {
  const { unordered, reviewPending, parties } = flow
  return {
    ...summaryOf(flow),
    unordered,
    reviewPending,
    parties: parties.map(partyOf),
  }
}
