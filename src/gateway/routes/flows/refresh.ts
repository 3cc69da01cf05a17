// Asking Tencent how contracts stand.
import { z } from 'zod'
import { answer, route, tencentIsAsked } from '../../api/define-route.ts'
import { flowId, moment } from '../../api/shapes.ts'
import { tencentFailure } from '../../failures/failure.ts'
import { flowState, stateOf } from './state.ts'

const refreshFlows = z
  .object({
    flowIds: z.array(flowId).max(500).optional().describe('Absent: all that have not come to an end, the newest 500.'),
    maxAge: z
      .int()
      .min(0)
      .max(600)
      .optional()
      .describe(
        'Seconds: Tencent is not asked again about those that it was asked about no longer ago. ' +
          'For screens that ask by themselves.',
      ),
  })
  .meta({ id: 'RefreshFlows' })
export type RefreshFlows = z.input<typeof refreshFlows>

const flowStatuses = z
  .object({
    flows: z.array(flowState),
    askedAt: moment.describe('Since then at the latest Tencent was asked about each of them.'),
  })
  .meta({ id: 'FlowStatuses' })
export type FlowStatuses = z.output<typeof flowStatuses>

export const flowRefreshRoutes = {
  refreshFlows: route(
    {
      method: 'POST',
      path: '/api/flows/refresh',
      summary: 'Asks Tencent how contracts stand.',
      body: refreshFlows,
      answers: { 200: flowStatuses },
      failures: [415, ...tencentIsAsked],
    },
    async ({ body }, { flowService }) => {
      const refreshed = await flowService.refresh(body.flowIds, (body.maxAge ?? 0) * 1000)
      if (!refreshed.ok) throw tencentFailure(refreshed.failure)
      return answer(200, { flows: refreshed.flows.map(stateOf), askedAt: refreshed.askedAt.toISOString() })
    },
  ),
}
