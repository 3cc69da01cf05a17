// Cancelling a contract that not all parties have signed yet.
import { z } from 'zod'
import { cancellationProblems } from '../../../contract/after-sending/cancellation.ts'
import { CANCELLED } from '../../../contract/after-sending/flow-status.ts'
import { answer, route } from '../../api/define-route.ts'
import { text } from '../../api/shapes.ts'
import { refuseBroken } from '../../failures/failure.ts'
import { answered, knownFlow, knownFlowFailures, ofFlow } from './known-flow.ts'
import { flowState, stateOf } from './state.ts'

const newCancellation = z.object({ message: text(1000) }).meta({ id: 'NewCancellation' })
export type NewCancellation = z.input<typeof newCancellation>

const cancellation = flowState.meta({ id: 'Cancellation' })
export type Cancellation = z.output<typeof cancellation>

export const flowCancellationRoutes = {
  cancelFlow: route(
    {
      method: 'POST',
      path: '/api/flows/{flowId}/cancellation',
      summary: 'Cancels a contract that is not signed by all yet (CancelFlow).',
      params: ofFlow,
      body: newCancellation,
      answers: { 200: cancellation },
      failures: knownFlowFailures,
    },
    async ({ params, body: { message } }, context) => {
      const { flowId, status } = await knownFlow(params.flowId, context)
      refuseBroken(cancellationProblems(message, status))
      answered(await context.tencent.cancelFlow(flowId, message))
      await context.flowService.record([{ flowId, status: CANCELLED, at: new Date(), source: 'local', message }])
      return answer(200, stateOf(await context.flowService.standing(flowId)))
    },
  ),
}
