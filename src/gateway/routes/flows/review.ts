// The result of one's own review of a contract.
import { z } from 'zod'
import { REFUSED } from '../../../contract/after-sending/flow-status.ts'
import { reviewProblems } from '../../../contract/after-sending/review.ts'
import { answer, route } from '../../api/define-route.ts'
import { moment, text } from '../../api/shapes.ts'
import { refuseBroken } from '../../failures/failure.ts'
import { given } from '../../tencent/given.ts'
import { answered, isPersonKind, knownFlow, knownFlowFailures, ofFlow, partyBy, recipientId } from './known-flow.ts'
import { flowState, stateOf } from './state.ts'

export const flowReview = z.object({
  reviewType: z.enum(['PASS', 'REJECT', 'SIGN_REJECT']),
  message: z.string(),
  recipientId: z.string().nullable(),
  at: moment,
})
export type FlowReview = z.output<typeof flowReview>

const newReview = z
  .object({
    reviewType: flowReview.shape.reviewType,
    message: text(1000).optional(),
    recipientId: recipientId.optional(),
  })
  .meta({ id: 'NewReview' })
export type NewReview = z.input<typeof newReview>

const review = z.object({ ...flowState.shape, reviews: z.array(flowReview) }).meta({ id: 'Review' })
export type Review = z.output<typeof review>

export const flowReviewRoutes = {
  reviewFlow: route(
    {
      method: 'POST',
      path: '/api/flows/{flowId}/review',
      summary: 'Says what one’s own review came to (CreateFlowSignReview).',
      params: ofFlow,
      body: newReview,
      answers: { 200: review },
      failures: knownFlowFailures,
    },
    async ({ params, body }, context) => {
      const { reviewType, message, recipientId: id } = body
      const flow = await knownFlow(params.flowId, context)
      const { flowId, status } = flow
      const party = partyBy(flow, id, undefined)
      const isPerson = flow.parties.length > 0 && flow.parties.every(({ kind }) => isPersonKind(kind))
      refuseBroken(reviewProblems({ reviewType, message, recipientId: id }, status, party === null && isPerson))
      answered(
        await context.tencent.reviewFlow({
          FlowId: flowId,
          ReviewType: reviewType,
          ...given({ ReviewMessage: message || undefined, RecipientId: id }),
        }),
      )
      const at = new Date()
      const reviews = await context.store.flows.addReview(flowId, {
        reviewType,
        message: message ?? '',
        recipientId: id ?? null,
        at: at.toISOString(),
      })
      // SIGN_REJECT ends the contract (SDK: 拒签, 流程结束).
      if (reviewType === 'SIGN_REJECT')
        await context.flowService.record([{ flowId, status: REFUSED, at, source: 'local', message }])
      else await context.flowService.announce(flowId)
      return answer(200, { ...stateOf(await context.flowService.standing(flowId)), reviews })
    },
  ),
}
