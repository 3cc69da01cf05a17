// What Tencent says with characters that no store can hold is kept without them, in its answers and in its callbacks.
import { expect, it, vi } from 'vitest'
import { onBothStores } from '../database/stores.ts'
import { delivering, encrypted, later, secrets } from './support/a-callback.ts'
import { flowRequest } from './support/a-gateway.ts'
import { refusal } from './support/fake-tencent.ts'
import { openGateway } from './support/open-gateway.ts'

onBothStores('texts of Tencent’s', (place) => {
  const { gateway, tencent, file } = openGateway({ place, settings: { callbacks: secrets }, withFile: true })
  const { deliver, tell, soon } = delivering(() => gateway)
  const send = (draftId: string) =>
    gateway.request('POST', '/api/sends', { body: { draftId, ...file, request: flowRequest } })
  const flow = async (flowId: string) => (await gateway.request('GET', `/api/flows/${flowId}`)).json()

  it('in a refusal to create', async () => {
    tencent.on('CreateFlowByFiles', () => refusal('InvalidParameter.Name', '名字\u0000错误\ud83d\uffff'))
    expect((await send('refused')).json().error).toMatchObject({
      code: 'refused',
      tencent: { message: '名字错误\ufffd\ufffd' },
    })
    const [last] = (await gateway.request('GET', '/api/sends?draftId=refused')).json().sends
    expect(last).toMatchObject({ state: 'refused', error: { message: '名字错误\ufffd\ufffd' } })
  })

  it('in an answer', async () => {
    tencent.on('CreateFlowByFiles', () => ({
      FlowId: 'flow-1',
      Approvers: [{ SignId: '', RecipientId: 'r1', ApproverRoleName: '甲\u0000方\udc00' }],
    }))
    expect((await send('answered')).statusCode).toBe(201)
    tencent.on('DescribeFlowBriefs', () => ({
      FlowBriefs: [{ FlowId: 'flow-1', FlowName: '采\u0000购', FlowStatus: 1, FlowMessage: '\ud83d' }],
    }))
    expect((await gateway.request('POST', '/api/flows/refresh', { body: {} })).statusCode).toBe(200)
    expect((await flow('flow-1')).parties[0].role).toBe('甲方\ufffd')
  })

  it('in a callback, down to a refusal with half an emoji', async () => {
    tencent.on('CreateFlowByFiles', () => ({ FlowId: 'flow-2', Approvers: [] }))
    await send('called-back')
    await tell('FlowStatusChange', {
      FlowId: 'flow-2',
      FlowCallbackStatus: 3,
      UpdatedOn: later(),
      FlowMessage: '价格\u0000不对\ud83d',
      Approvers: [{ RecipientId: 'r\u0000', ApproverName: '\udc00', ApproveCallbackStatus: 4 }],
    })
    await soon('flow-2', 3)
    expect((await flow('flow-2')).cancelMessage).toBe('价格不对\ufffd')
    expect((await gateway.request('GET', '/api/flows')).json().flows).toContainEqual(
      expect.objectContaining({ flowId: 'flow-2', status: 3 }),
    )
  })

  it('in a callback whose data is text, and in its id and type', async () => {
    tencent.on('CreateFlowByFiles', () => ({ FlowId: 'flow-3', Approvers: [] }))
    await send('text')
    const MsgData = JSON.stringify({ FlowId: 'flow-3', FlowCallbackStatus: 5, FlowMessage: '\u0000\ud83d' })
    const body = encrypted({ MsgId: 'm\u0000\ud83d', MsgType: 'FlowStatusChange', MsgData })
    expect((await deliver(body)).statusCode).toBe(200)
    await soon('flow-3', 5)
    const odd = encrypted({ MsgId: '\udc00', MsgType: 'Some\u0000thing', MsgData: '\ud83d' })
    expect((await deliver(odd)).statusCode).toBe(200)
    await vi.waitFor(() => expect(gateway.log.join('')).toContain('"type":"Something"'), 10_000)
  })
})
