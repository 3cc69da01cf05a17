// Never twice.
import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { beforeEach, describe, expect, it } from 'vitest'
import type { FailureBody, Send } from '../../src/gateway/routes.ts'
import { onBothStores } from '../database/stores.ts'
import { flowRequest } from './support/a-gateway.ts'
import { refusal } from './support/fake-tencent.ts'
import { openGateway } from './support/open-gateway.ts'

onBothStores('sending', (place) => {
  let draftId: string
  let drafts = 0

  const { gateway, tencent, file } = openGateway({ place, withFile: true })

  beforeEach(() => {
    draftId = `draft-${(drafts += 1)}`
    tencent.calls.length = 0
    tencent.on('CreateFlowByFiles', () => ({
      FlowId: `flow${draftId.replace('-', '')}x${tencent.calls.length}`,
      Approvers: [{ RecipientId: 'r1' }],
    }))
  })

  const send = (more: object = {}) =>
    gateway.request('POST', '/api/sends', { body: { draftId, ...file, request: flowRequest, ...more } })
  const sends = async (): Promise<Send[]> =>
    (await gateway.request('GET', `/api/sends?draftId=${draftId}`)).json().sends
  const created = () => tencent.callsOf('CreateFlowByFiles')

  /** Holds the creates until they are let go. */
  function hold() {
    const waiting: (() => void)[] = []
    let onArrival: () => void = () => {}
    const arrived = new Promise<void>((resolve) => {
      onArrival = resolve
    })
    tencent.on('CreateFlowByFiles', () => {
      onArrival()
      return new Promise((resolve) => waiting.push(() => resolve({ FlowId: 'flowheld' + draftId.slice(6) })))
    })
    return { arrived, letGo: () => waiting.forEach((go) => go()) }
  }

  it('creates one contract and writes down which', async () => {
    const response = await send()
    expect(response.statusCode).toBe(201)
    const [call] = created()
    const written = (await sends())[0]
    expect(response.json().send).toEqual(written)
    expect(written).toMatchObject({
      state: 'created',
      flowId: expect.stringMatching(/^flow/),
      operatorId: 'yDoperator',
      error: null,
      approvers: [{ recipientId: 'r1' }],
    })
    expect(call?.request).toMatchObject({
      ...flowRequest,
      Operator: { UserId: 'yDoperator' },
      FileIds: [file.fileId],
      NeedPreview: false,
    })
    expect(Buffer.from(String(call?.request.UserData), 'base64').toString()).toBe(
      JSON.stringify({ luokuan: written?.id }),
    )
    expect(written?.carriesId).toBe(true)
  })

  it('takes operator, files and preview from nobody else, and leaves UserData that a person gave', async () => {
    const request = {
      ...flowRequest,
      Operator: { UserId: 'someone' },
      FileIds: ['other'],
      NeedPreview: true,
      UserData: 'b3du',
    }
    const response = await send({ request })
    expect(created()[0]?.request).toMatchObject({
      Operator: { UserId: 'yDoperator' },
      FileIds: [file.fileId],
      NeedPreview: false,
      UserData: 'b3du',
    })
    expect(response.json().send.carriesId).toBe(false)
  })

  it('keeps a digest that knows the content of the file and not its id of the day', async () => {
    const { digest } = (await send()).json().send
    const approver =
      '{"ApproverIdCardNumber":"620000198802020000","ApproverMobile":"13200000000",' +
      '"ApproverName":"典子谦","ApproverType":1,"SignComponents":[]}'
    const canonical = `{"Approvers":[${approver}],"FileIds":["${file.sha256}"],"FlowName":"采购合同"}`
    expect(digest).toBe(createHash('sha256').update(canonical).digest('hex'))
  })

  it('lets one of many go that are sent at once', async () => {
    const held = hold()
    const all = Promise.all([send(), send(), send(), send(), send()])
    await held.arrived
    held.letGo()
    const statuses = (await all).map((response) => response.statusCode).sort()
    expect(statuses).toEqual([201, 409, 409, 409, 409])
    expect(created()).toHaveLength(1)
  })

  it('refuses while one is under way, and says which', async () => {
    const held = hold()
    const first = send()
    await held.arrived
    const second = await send()
    expect(second.statusCode).toBe(409)
    expect(second.json()).toMatchObject({ error: { code: 'under-way', send: { state: 'intent', draftId } } })
    held.letGo()
    expect((await first).statusCode).toBe(201)
  })

  it('sends another draft meanwhile', async () => {
    const held = hold()
    const first = send()
    await held.arrived
    const other = gateway.request('POST', '/api/sends', {
      body: { draftId: `${draftId}-other`, ...file, request: flowRequest },
    })
    while (created().length < 2) await new Promise(setImmediate)
    held.letGo()
    expect([(await first).statusCode, (await other).statusCode]).toEqual([201, 201])
  })

  it('sends the same draft once more only when it is told to', async () => {
    const first = (await send()).json().send
    const refused = await send()
    expect(refused.statusCode).toBe(409)
    expect(refused.json()).toMatchObject({
      error: { code: 'already-sent', send: { id: first.id, flowId: first.flowId } },
    })
    expect((await send({ again: true, lastSeen: first.id })).statusCode).toBe(201)
    expect(created()).toHaveLength(2)
    const late = await send({ again: true, lastSeen: first.id })
    expect(late.json().error.code).toBe('already-sent')
    expect(created()).toHaveLength(2)
  })

  it('tells what Tencent said no to, and may then be sent again', async () => {
    tencent.on('CreateFlowByFiles', () => refusal('InvalidParameter.FlowName', '合同名称错误'))
    const response = await send()
    expect(response.statusCode).toBe(422)
    expect(response.json()).toMatchObject({
      error: {
        code: 'refused',
        tencent: { code: 'InvalidParameter.FlowName', message: '合同名称错误', requestId: 'request-1' },
        send: { state: 'refused', requestId: 'request-1', error: { code: 'InvalidParameter.FlowName' } },
      },
    })
    tencent.on('CreateFlowByFiles', () => ({ FlowId: `flow${draftId}` }))
    expect((await send()).statusCode).toBe(201)
    expect((await sends()).map((one) => one.state)).toEqual(['created', 'refused'])
  })

  describe.each([
    ['breaks the connection after the request', () => 'drop' as const],
    ['answers with nonsense', () => (response: ServerResponse) => void response.end('<html>')],
    ['answers without a FlowId', () => ({})],
    ['answers 502', () => (response: ServerResponse) => void response.writeHead(502).end()],
  ])('where Tencent %s', (_case, behaviour) => {
    it('says that nobody knows, tries no more, and sends no other', async () => {
      tencent.on('CreateFlowByFiles', behaviour)
      const response = await send()
      expect(response.statusCode).toBe(202)
      expect(response.json().send).toMatchObject({ state: 'unknown', flowId: null, settledAt: null })
      expect(created()).toHaveLength(1)
      for (const again of [false, true]) {
        const second = await send({ again })
        expect(second.statusCode).toBe(409)
        expect(second.json<FailureBody>().error).toMatchObject({ code: 'outcome-unknown', send: { state: 'unknown' } })
      }
      expect(created()).toHaveLength(1)
    })
  })

  describe('settling', () => {
    const settle = (id: string, body: object) => gateway.request('POST', `/api/sends/${id}/settlement`, { body })

    async function unknownSend(): Promise<Send> {
      tencent.on('CreateFlowByFiles', () => 'drop')
      return (await send()).json().send
    }

    it('takes the FlowId of a contract that there is', async () => {
      const { id } = await unknownSend()
      const response = await settle(id, { flowId: `found${drafts}` })
      expect(response.statusCode).toBe(200)
      expect(response.json().send).toMatchObject({
        state: 'created',
        flowId: `found${drafts}`,
        error: null,
        settledAt: expect.any(String),
      })
      expect((await send()).json().error.code).toBe('already-sent')
    })

    it('takes no FlowId that Tencent does not know', async () => {
      const { id } = await unknownSend()
      tencent.on('DescribeFlowBriefs', () => ({ FlowBriefs: [] }))
      const response = await settle(id, { flowId: 'nowhere' })
      expect(response.statusCode).toBe(422)
      expect(response.json().error.code).toBe('flow-not-found')
      expect((await sends())[0]?.state).toBe('unknown')
      tencent.on('DescribeFlowBriefs', ({ request }) => ({
        FlowBriefs: [{ FlowId: (request.FlowIds as string[])[0] }],
      }))
    })

    it('takes no FlowId that Tencent does not let the operator see', async () => {
      const { id } = await unknownSend()
      tencent.on('DescribeFlowBriefs', () => refusal('OperationDenied', '无查看权限, 请检查'))
      const response = await settle(id, { flowId: 'nowhere' })
      expect([response.statusCode, response.json().error.code]).toEqual([422, 'flow-not-found'])
      tencent.on('DescribeFlowBriefs', ({ request }) => ({
        FlowBriefs: [{ FlowId: (request.FlowIds as string[])[0] }],
      }))
    })

    it('takes no FlowId of another send', async () => {
      const other = (
        await gateway.request('POST', '/api/sends', {
          body: { draftId: `${draftId}-taken`, ...file, request: flowRequest },
        })
      ).json().send
      const { id } = await unknownSend()
      const response = await settle(id, { flowId: other.flowId })
      expect(response.statusCode).toBe(409)
      expect(response.json().error).toMatchObject({ code: 'flow-taken', send: { id: other.id } })
    })

    it('takes the word that there is none, and lets the draft be sent', async () => {
      const { id } = await unknownSend()
      expect((await settle(id, { none: true })).json().send.state).toBe('none')
      tencent.on('CreateFlowByFiles', () => ({ FlowId: `flow${draftId}` }))
      expect((await send()).statusCode).toBe(201)
    })

    it('settles nothing twice, and nothing that is known, under way or not there', async () => {
      const { id } = await unknownSend()
      await settle(id, { none: true })
      expect((await settle(id, { none: true })).json().error.code).toBe('already-settled')
      const held = hold()
      const sending = send()
      await held.arrived
      const [open] = await sends()
      expect((await settle(open?.id ?? '', { none: true })).json().error.code).toBe('under-way')
      held.letGo()
      await sending
      expect((await settle(crypto.randomUUID(), { none: true })).statusCode).toBe(404)
      expect((await settle(id, { none: true, flowId: 'a' })).statusCode).toBe(400)
    })
  })

  it('sends nothing with a file that Tencent may have forgotten', async () => {
    const response = await send({ fileId: 'long-gone' })
    expect(response.statusCode).toBe(409)
    expect(response.json().error.code).toBe('file-expired')
    expect(created()).toHaveLength(0)
    expect(await sends()).toEqual([])
  })

  it('forgets a file that Tencent has forgotten', async () => {
    tencent.on('CreateFlowByFiles', () => refusal('ResourceNotFound.Resource', '资源不存在'))
    const old = await gateway.upload('form.pdf')
    expect((await send(old)).statusCode).toBe(422)
    expect((await send(old)).json().error.code).toBe('file-expired')
    const renewed = await gateway.upload('form.pdf')
    expect(renewed.fileId).not.toBe(old.fileId)
  })
})
