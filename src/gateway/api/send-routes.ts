// Sending, and what became of it.
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { SendRow } from '../store/tables.ts'
import type { Context } from './context.ts'
import { addRoute, answer } from './define-route.ts'
import { ApiFailure, tencentFailure } from './failure.ts'
import { routeList } from './route-list.ts'
import type * as shapes from './shapes.ts'

export function addSendRoutes(app: FastifyInstance, { sendService, flowService, store, tencent }: Context): void {
  addRoute(app, routeList.send, async ({ body }) => {
    const result = await sendService.send(body)
    if (result.kind === 'file-expired') {
      throw new ApiFailure(
        409,
        'file-expired',
        'Tencent keeps files for an hour: upload the file again, then send. Nothing was sent.',
      )
    }
    const send = sendOf(result.send)
    switch (result.kind) {
      case 'created':
        return answer(201, { send })
      case 'unknown':
        return answer(202, { send })
      case 'refused':
        throw tencentFailure(result.failure, { send })
      case 'open':
        throw openFailure(result.send)
      case 'already-sent':
        throw new ApiFailure(
          409,
          'already-sent',
          'A contract was already created from this draft. To create one more, say so: again.',
          { send },
        )
    }
  })

  addRoute(app, routeList.sends, async ({ query }) => {
    const rows = await store.sends.list(query.draftId)
    return answer(200, { sends: rows.map(sendOf) })
  })

  addRoute(app, routeList.findSend, async ({ params }) => answer(200, { send: sendOf(await found(params.sendId)) }))

  addRoute(app, routeList.settle, async ({ params, body }) => {
    const row = await found(params.sendId)
    if (row.state === 'intent') throw openFailure(row)
    if (row.state !== 'unknown') throw settledFailure(row)
    if ('flowId' in body) await checkFlow(body.flowId)
    const settlement =
      'flowId' in body
        ? ({ state: 'created', flowId: body.flowId, approvers: null, requestId: null } as const)
        : ({ state: 'none' } as const)
    const settled = await store.sends.settle(row.id, ['unknown'], settlement)
    if (settled === null) throw settledFailure(await found(row.id))
    if (settled.flowId !== null) await flowService.announce(settled.flowId)
    return answer(200, { send: sendOf(settled) })
  })

  async function found(id: string): Promise<SendRow> {
    const row = await store.sends.find(id)
    if (row === null) throw new ApiFailure(404, 'not-found', 'There is no such send.')
    return row
  }

  /**
   * Of a contract that is none, or none of the operator's, DescribeFlowBriefs says nothing, or OperationDenied (无查看权限:
   * Tencent's example).
   */
  async function checkFlow(flowId: string): Promise<void> {
    const taken = await store.sends.findByFlow(flowId)
    if (taken)
      throw new ApiFailure(409, 'flow-taken', 'This contract belongs to another send.', { send: sendOf(taken) })
    const outcome = await tencent.flowBriefs([flowId])
    const isMissing = outcome.ok
      ? !(outcome.answer.FlowBriefs ?? []).some((brief) => brief.FlowId === flowId)
      : outcome.failure.kind === 'tencent' &&
        (outcome.failure.code === 'OperationDenied' || outcome.failure.code.startsWith('ResourceNotFound'))
    if (isMissing) throw new ApiFailure(422, 'flow-not-found', 'Tencent eSign has no contract with this FlowId.')
    if (!outcome.ok) throw tencentFailure(outcome.failure)
  }
}

function openFailure(row: SendRow): ApiFailure {
  const send = sendOf(row)
  if (row.state === 'intent')
    return new ApiFailure(409, 'under-way', 'This draft is being sent at this moment.', { send })
  return new ApiFailure(
    409,
    'outcome-unknown',
    'Nobody knows whether the last send of this draft created a contract. Settle that first.',
    { send },
  )
}

function settledFailure(row: SendRow): ApiFailure {
  return new ApiFailure(409, 'already-settled', 'What became of this send is known.', { send: sendOf(row) })
}

function sendOf(row: SendRow): z.input<typeof shapes.send> {
  const { id, draftId, digest, state, flowId, requestId, operatorId } = row
  return {
    id,
    draftId,
    digest,
    state,
    flowId,
    approvers: (row.approvers ?? []).map((item) => ({
      signId: item.SignId ?? null,
      recipientId: item.RecipientId ?? null,
      roleName: item.ApproverRoleName ?? null,
    })),
    error: row.errorMessage === null ? null : { code: row.errorCode ?? 'unknown', message: row.errorMessage },
    requestId,
    operatorId,
    carriesId: row.ownUserData,
    createdAt: row.createdAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
  }
}
