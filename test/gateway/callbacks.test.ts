// What Tencent's callbacks tell of contracts that were sent: once, repeated, late, or of no use.
import { randomUUID } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { onBothStores } from '../database/stores.ts'
import { delivering, encrypted, later, secrets, sendNumber } from './support/a-callback.ts'
import { flowRequest } from './support/a-gateway.ts'
import { openGateway } from './support/open-gateway.ts'

onBothStores('callbacks', (place) => {
  let sent = 0

  const { gateway, tencent, file } = openGateway({
    place,
    settings: { callbacks: secrets, accessToken: 'an-access-token' },
    withFile: true,
  })

  const { deliver, tell, statusOf, soon } = delivering(() => gateway)
  const send = () => sendNumber((sent += 1), gateway, tencent, file)

  it('tell how a contract stands, and a late one takes nothing back', async () => {
    const flowId = await send()
    expect(
      (await tell('FlowStatusChange', { FlowId: flowId, FlowCallbackStatus: 4, UpdatedOn: later() })).statusCode,
    ).toBe(200)
    await soon(flowId, 4)
    const other = await send()
    await tell('FlowStatusChange', { FlowId: flowId, FlowCallbackStatus: 2, UpdatedOn: later() - 30 })
    await tell('FlowStatusChange', { FlowId: other, FlowCallbackStatus: 2, UpdatedOn: later() })
    await soon(other, 2)
    expect(await statusOf(flowId)).toBe(4)
    await tell('FlowStatusChange', { FlowId: flowId, FlowCallbackStatus: 21, UpdatedOn: later() })
    await soon(flowId, 21)
  })

  it('tell why a contract was refused, and until when it may be signed', async () => {
    const flowId = await send()
    await tell('FlowStatusChange', {
      FlowId: flowId,
      FlowCallbackStatus: 3,
      UpdatedOn: later(),
      DeadLine: 1900000000,
      FlowMessage: '价格不对',
    })
    await soon(flowId, 3)
    expect((await gateway.request('GET', `/api/flows/${flowId}`)).json()).toMatchObject({
      cancelMessage: '价格不对',
      deadline: '2030-03-17T17:46:40.000Z',
    })
  })

  it('tell how each party stands, and who has signed is not unsigned by a late one', async () => {
    const flowId = `flow-${(sent += 1)}`
    const Approvers = [{ RecipientId: 'r1' }, { RecipientId: 'r2' }]
    tencent.on('CreateFlowByFiles', () => ({ FlowId: flowId, Approvers }))
    const [approver] = flowRequest.Approvers
    await gateway.request('POST', '/api/sends', {
      body: { draftId: `draft-${sent}`, ...file, request: { ...flowRequest, Approvers: [approver, approver] } },
    })
    const standing = async () =>
      (await gateway.request('GET', `/api/flows/${flowId}`))
        .json()
        .parties.map(({ approveStatus }: { approveStatus?: number }) => approveStatus)
    expect(await standing()).toEqual([undefined, undefined])
    const say = (first: number, second: number, status: number) =>
      tell('FlowStatusChange', {
        FlowId: flowId,
        FlowCallbackStatus: status,
        UpdatedOn: later(),
        Approvers: [
          { RecipientId: 'r1', ApproveCallbackStatus: first },
          { RecipientId: 'r1', ApproveCallbackStatus: 2 },
          { RecipientId: 'r2', ApproveCallbackStatus: second },
          { RecipientId: 'r9', ApproveCallbackStatus: 3 },
          { RecipientId: 'r2', ApproveCallbackStatus: 'x' },
        ],
      })
    await say(3, 2, 2)
    await vi.waitFor(async () => expect(await standing()).toEqual([3, 2]), 10_000)
    expect(
      (await gateway.request('GET', '/api/flows'))
        .json()
        .flows[0].parties.map(({ approveStatus }: { approveStatus?: number }) => approveStatus),
    ).toEqual([3, 2])
    await say(2, 2, 1)
    await say(2, 3, 4)
    await vi.waitFor(async () => expect(await standing()).toEqual([3, 3]), 10_000)
  })

  it('tell that a contract was handed on, and Tencent is asked to whom', async () => {
    const flowId = await send()
    const records = [{ Name: '典**', Mobile: '1*********0', ForwardType: 'FORWARD', ForwardTime: later() }]
    const gone = { RecipientId: 'recipient-1', SignId: 's1', ApproveName: '典子谦', ApproveStatus: 19 }
    tencent.on('DescribeFlowInfo', () => ({
      FlowDetailInfos: [
        {
          FlowId: flowId,
          FlowStatus: 1,
          FlowApproverInfos: [
            gone,
            {
              RecipientId: 'recipient-1',
              SignId: 's2',
              ApproveName: '赵小兰',
              Mobile: '18888888888',
              ApproveStatus: 2,
              ForwardRecords: records,
            },
          ],
        },
      ],
    }))
    await tell('ForwardFLow', {
      FlowId: flowId,
      Approvers: [
        { RecipientId: 'recipient-1', ApproveCallbackStatus: 19 },
        { RecipientId: 'recipient-1', ApproveCallbackStatus: 2 },
      ],
    })
    const parties = async () => (await gateway.request('GET', `/api/flows/${flowId}`)).json().parties
    await vi.waitFor(
      async () =>
        expect(await parties()).toMatchObject([
          {
            name: '赵小兰',
            mobile: '*******8888',
            approveStatus: 2,
            forwards: [{ name: '典**', mobile: '1*********0', type: 'FORWARD' }],
          },
        ]),
      10_000,
    )
    tencent.on('DescribeFlowInfo', () => ({ FlowDetailInfos: [] }))
    expect(gateway.log.join('')).not.toMatch(/赵小兰|18888888888|典\*|1\*{9}0/)
  })

  it('tell when each signed, where they say it', async () => {
    const flowId = await send()
    await tell('FlowStatusChange', {
      FlowId: flowId,
      FlowCallbackStatus: 4,
      UpdatedOn: later(),
      Approvers: [{ RecipientId: 'recipient-1', ApproveCallbackStatus: 3, ApproveTime: 1695279840 }],
    })
    await soon(flowId, 4)
    expect((await gateway.request('GET', `/api/flows/${flowId}`)).json().parties).toMatchObject([
      { approveStatus: 3, approvedAt: '2023-09-21T07:04:00.000Z' },
    ])
  })

  it('are worked on once, however often they come', async () => {
    const flowId = await send()
    const id = randomUUID()
    const message = { FlowId: flowId, FlowCallbackStatus: 2, UpdatedOn: later() }
    for (let time = 0; time < 3; time += 1) expect((await tell('FlowStatusChange', message, id)).statusCode).toBe(200)
    await soon(flowId, 2)
    expect(await gateway.store.callbacks.keep({ msgId: id, type: 'FlowStatusChange', event: null })).toBe(false)
  })

  it('settle a send of which nobody knew what became', async () => {
    tencent.on('CreateFlowByFiles', () => 'drop')
    const { send: unknown } = (
      await gateway.request('POST', '/api/sends', { body: { draftId: 'draft-unknown', ...file, request: flowRequest } })
    ).json()
    expect(unknown.state).toBe('unknown')
    const UserData = Buffer.from(JSON.stringify({ luokuan: unknown.id })).toString('base64')
    await tell('FlowStatusChange', { FlowId: 'flow-told', FlowCallbackStatus: 2, UpdatedOn: later(), UserData })
    await soon('flow-told', 2)
    const { send: settled } = (await gateway.request('GET', `/api/sends/${unknown.id}`)).json()
    expect(settled).toMatchObject({ state: 'created', flowId: 'flow-told' })
    expect((await gateway.request('GET', '/api/flows/flow-told')).json()).toMatchObject({
      name: '采购合同',
      draftId: 'draft-unknown',
      parties: [{ name: '典子谦', mobile: '*******0000' }],
    })
  })

  it('that are quicker than the answer leave the answer its say', async () => {
    tencent.on('CreateFlowByFiles', async ({ request }) => {
      await tell('FlowStatusChange', {
        FlowId: 'flow-quick',
        FlowCallbackStatus: 1,
        UpdatedOn: later(),
        UserData: request.UserData,
      })
      await soon('flow-quick', 1)
      return { FlowId: 'flow-quick', Approvers: [{ RecipientId: 'recipient-1' }] }
    })
    const response = await gateway.request('POST', '/api/sends', {
      body: { draftId: 'draft-quick', ...file, request: flowRequest },
    })
    expect(response.statusCode).toBe(201)
    expect(response.json().send).toMatchObject({
      state: 'created',
      flowId: 'flow-quick',
      approvers: [{ recipientId: 'recipient-1' }],
    })
    expect((await gateway.request('GET', '/api/flows/flow-quick')).json().parties).toMatchObject([
      { recipientId: 'recipient-1' },
    ])
  })

  it('of no use here, or about no contract of ours, are kept aside', async () => {
    for (const [type, data] of [
      ['SealChange', { a: 1 }],
      ['FlowStatusChange', { FlowId: 'not-ours', FlowCallbackStatus: 4 }],
      ['DocumentFill', {}],
      ['FlowStatusChange', 'not JSON'],
    ] as const) {
      const response = await deliver(encrypted({ MsgId: randomUUID(), MsgType: type, MsgData: data }))
      expect(response.statusCode, type).toBe(200)
    }
    expect((await gateway.request('GET', '/api/flows/not-ours')).statusCode).toBe(404)
  })
})
