// Sending, and what became of it.
import type { FastifyInstance } from 'fastify'
import { SendFailure } from '../sends/send-failure.ts'
import { sendOf } from '../sends/send-shape.ts'
import type { SendRow } from '../store/tables.ts'
import type { Context } from './context.ts'
import { addRoute, answer } from './define-route.ts'
import { Failure, tencentFailure } from '../failures/failure.ts'
import { routeList } from './route-list.ts'

export function addSendRoutes(app: FastifyInstance, { sendService, flowService, store, tencent }: Context): void {
  addRoute(app, routeList.send, async ({ body }) => {
    const result = await sendService.send(body)
    if (result.kind === 'file-expired') {
      throw new Failure(
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
        throw new SendFailure(tencentFailure(result.failure), result.send)
      case 'open':
        throw openFailure(result.send)
      case 'already-sent':
        throw new SendFailure(
          new Failure(
            'already-sent',
            'A contract was already created from this draft. To create one more, say so: again.',
          ),
          result.send,
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
    if (row === null) throw new Failure('not-found', 'There is no such send.')
    return row
  }

  /**
   * Of a contract that is none, or none of the operator's, DescribeFlowBriefs says nothing, or OperationDenied (无查看权限:
   * Tencent's example).
   */
  async function checkFlow(flowId: string): Promise<void> {
    const taken = await store.sends.findByFlow(flowId)
    if (taken) throw new SendFailure(new Failure('flow-taken', 'This contract belongs to another send.'), taken)
    const outcome = await tencent.flowBriefs([flowId])
    const isMissing = outcome.ok
      ? !(outcome.answer.FlowBriefs ?? []).some((brief) => brief.FlowId === flowId)
      : outcome.failure.kind === 'tencent' &&
        (outcome.failure.code === 'OperationDenied' || outcome.failure.code.startsWith('ResourceNotFound'))
    if (isMissing) throw new Failure('flow-not-found', 'Tencent eSign has no contract with this FlowId.')
    if (!outcome.ok) throw tencentFailure(outcome.failure)
  }
}

function openFailure(row: SendRow): SendFailure {
  const failure =
    row.state === 'intent'
      ? new Failure('under-way', 'This draft is being sent at this moment.')
      : new Failure(
          'outcome-unknown',
          'Nobody knows whether the last send of this draft created a contract. Settle that first.',
        )
  return new SendFailure(failure, row)
}

function settledFailure(row: SendRow): SendFailure {
  return new SendFailure(new Failure('already-settled', 'What became of this send is known.'), row)
}
