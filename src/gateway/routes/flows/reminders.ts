// Reminding those whose turn it is.
import { z } from 'zod'
import { answer, route } from '../../api/define-route.ts'
import { answered, knownFlow, knownFlowFailures, ofFlow } from './known-flow.ts'

const reminders = z
  .object({ reminded: z.boolean(), message: z.string().nullable().describe('Why not, as Tencent says it.') })
  .describe('Tencent reminds those of a contract whose turn it is, and answers for the contract as a whole.')
  .meta({ id: 'Reminders' })
export type Reminders = z.output<typeof reminders>

export const flowReminderRoutes = {
  reminders: route(
    {
      method: 'POST',
      path: '/api/flows/{flowId}/reminders',
      summary: 'Reminds those whose turn it is (CreateFlowReminds).',
      params: ofFlow,
      answers: { 200: reminders },
      failures: knownFlowFailures,
    },
    async ({ params }, context) => {
      const { flowId } = await knownFlow(params.flowId, context)
      const { RemindFlowRecords } = answered(await context.tencent.remind(flowId))
      const record = (RemindFlowRecords ?? []).find(({ FlowId }) => FlowId === flowId) ?? RemindFlowRecords?.[0]
      return answer(200, {
        reminded: record?.CanRemind ?? true,
        message: record?.CanRemind === false ? (record.RemindMessage ?? '') : null,
      })
    },
  ),
}
