// Sending, and what became of it.
import { z } from 'zod'
import type { Context } from '../api/context.ts'
import { answer, route, tencentIsAsked } from '../api/define-route.ts'
import { draftId, fileId, flowId, flowRequest, sha256 } from '../api/shapes.ts'
import { Failure, tencentFailure } from '../failures/failure.ts'
import { SendFailure } from '../sends/send-failure.ts'
import { send, sendOf } from '../sends/send-shape.ts'
import type { SendRow } from '../store/tables.ts'

const newSend = z
  .object({
    draftId,
    fileId,
    sha256,
    request: flowRequest,
    again: z.boolean().optional().describe('Send the draft although a contract was already created from it.'),
    lastSeen: z
      .uuid()
      .optional()
      .describe('With `again`: the newest send the person knows of. A newer contract stops this one.'),
  })
  .meta({ id: 'NewSend' })
export type NewSend = z.input<typeof newSend>
export type Send = z.output<typeof send>

const sendAnswer = z.object({ send })
export type SendAnswer = z.output<typeof sendAnswer>

const sendList = z.object({ sends: z.array(send) })
export type SendList = z.output<typeof sendList>

const settlement = z
  .union([z.strictObject({ flowId }), z.strictObject({ none: z.literal(true) })])
  .meta({ id: 'Settlement' })
export type Settlement = z.input<typeof settlement>

const ofSend = z.object({ sendId: z.uuid() })

export const sendRoutes = {
  send: route(
    {
      method: 'POST',
      path: '/api/sends',
      summary: 'Creates the contract. 201: created. 202: nobody knows; do not send it again before it is settled.',
      body: newSend,
      answers: { 201: sendAnswer, 202: sendAnswer },
      failures: [409, 415, 422, 503],
    },
    async ({ body }, { sendService }) => {
      const result = await sendService.send(body)
      switch (result.kind) {
        case 'file-expired':
          throw new Failure(
            'file-expired',
            'Tencent keeps files for an hour: upload the file again, then send. Nothing was sent.',
          )
        case 'created':
          return answer(201, { send: sendOf(result.send) })
        case 'unknown':
          return answer(202, { send: sendOf(result.send) })
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
    },
  ),

  sends: route(
    {
      method: 'GET',
      path: '/api/sends',
      summary: 'The sends of a draft, newest first.',
      query: z.object({ draftId }),
      answers: { 200: sendList },
    },
    async ({ query }, { store }) => answer(200, { sends: (await store.sends.list(query.draftId)).map(sendOf) }),
  ),

  findSend: route(
    {
      method: 'GET',
      path: '/api/sends/{sendId}',
      summary: 'One send.',
      params: ofSend,
      answers: { 200: sendAnswer },
      failures: [404],
    },
    async ({ params }, context) => answer(200, { send: sendOf(await found(params.sendId, context)) }),
  ),

  settle: route(
    {
      method: 'POST',
      path: '/api/sends/{sendId}/settlement',
      summary:
        'Settles a send of unknown outcome: by the contract that a person found, or by their word that there is none.',
      params: ofSend,
      body: settlement,
      answers: { 200: sendAnswer },
      failures: [404, 409, 415, ...tencentIsAsked],
    },
    async ({ params, body }, context) => {
      const row = await found(params.sendId, context)
      if (row.state === 'intent') throw openFailure(row)
      if (row.state !== 'unknown') throw settledFailure(row)
      if ('flowId' in body) await checkFlow(body.flowId, context)
      const outcome =
        'flowId' in body
          ? ({ state: 'created', flowId: body.flowId, approvers: null, requestId: null } as const)
          : ({ state: 'none' } as const)
      const settled = await context.store.sends.settle(row.id, ['unknown'], outcome)
      if (settled === null) throw settledFailure(await found(row.id, context))
      if (settled.flowId !== null) await context.flowService.announce(settled.flowId)
      return answer(200, { send: sendOf(settled) })
    },
  ),
}

async function found(id: string, { store }: Context): Promise<SendRow> {
  const row = await store.sends.find(id)
  if (row === null) throw new Failure('not-found', 'There is no such send.')
  return row
}

/**
 * For a contract that does not exist or is not the operator's, DescribeFlowBriefs returns nothing, or OperationDenied
 * (无查看权限: Tencent's example).
 */
async function checkFlow(flowId: string, { store, tencent }: Context): Promise<void> {
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
