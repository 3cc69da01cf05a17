// Tencent's callbacks: good, forged, repeated, late, broken, and what they tell.
import { createCipheriv, createHmac, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { onBothStores, slow } from '../database/stores.ts'
import { flowRequest, onAnyStore, startGateway, type TestGateway } from './a-gateway.ts'
import { startFakeTencent, type FakeTencent } from './fake-tencent.ts'

const secrets = { token: 'a-callback-token', key: 'k'.repeat(16) + '0123456789abcdef' }

function encrypted(message: unknown, key = secrets.key): string {
  const cipher = createCipheriv('aes-256-cbc', Buffer.from(key), Buffer.from(key).subarray(0, 16))
  return JSON.stringify({
    encrypt: Buffer.concat([cipher.update(JSON.stringify(message)), cipher.final()]).toString('base64'),
  })
}
const signed = (body: string, token = secrets.token) =>
  `sha256=${createHmac('sha256', token).update(body).digest('hex')}`

onBothStores('callbacks', (place) => {
  let tencent: FakeTencent
  let gateway: TestGateway
  let file: { fileId: string; sha256: string }
  let sent = 0

  beforeAll(async () => {
    tencent = await startFakeTencent()
    gateway = await startGateway(place(), tencent, { callbacks: secrets, accessToken: 'an-access-token' })
    file = await gateway.upload()
  }, slow.timeout)
  afterAll(async () => {
    await gateway.close()
    await tencent.close()
  }, slow.timeout)

  /** As Tencent posts it: under any name, without session or Origin. */
  const deliver = (body: string, signature: string | undefined = signed(body), headers: Record<string, string> = {}) =>
    gateway.app.inject({
      method: 'POST',
      url: '/callbacks/tencent',
      payload: body,
      headers: {
        host: 'sign.example.com',
        'content-type': 'application/json',
        ...(signature !== undefined && { 'content-signature': signature }),
        ...headers,
      },
    })
  const tell = (MsgType: string, MsgData: object, MsgId = randomUUID()) =>
    deliver(encrypted({ MsgId, MsgType, MsgVersion: 'CustomApp', MsgData }))
  const statusOf = async (flowId: string) => (await gateway.request('GET', `/api/flows/${flowId}`)).json().status
  const soon = (flowId: string, status: number) =>
    vi.waitFor(async () => expect(await statusOf(flowId)).toBe(status), 10_000)

  async function send(): Promise<string> {
    const flowId = `flow-${(sent += 1)}`
    tencent.on('CreateFlowByFiles', () => ({ FlowId: flowId }))
    await gateway.request('POST', '/api/sends', { body: { draftId: `draft-${sent}`, ...file, request: flowRequest } })
    return flowId
  }
  const later = () => Math.floor(Date.now() / 1000) + 60

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
    expect(await gateway.store.callbacks.keep({ msgId: id, type: 'FlowStatusChange', news: null })).toBe(false)
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

  describe('of contracts that somebody began by scanning a QR code', () => {
    const scanner = {
      ApproverType: 1,
      ApproverName: '周小川',
      ApproverMobile: '13800000001',
      RecipientId: 'r-person',
      OrganizationName: '',
    }
    const listed = async (query: string) =>
      (await gateway.request('GET', `/api/flows?query=${encodeURIComponent(query)}`)).json().flows
    let made = 0

    async function makeCode(): Promise<{ id: string; QrCodeId: string; UserData: string }> {
      const QrCodeId = `qr-of-scans-${(made += 1)}`
      tencent.on('CreateMultiFlowSignQRCode', () => ({ QrCode: { QrCodeId, QrCodeUrl: 'https://essurl.cn/q' } }))
      const id = randomUUID()
      await gateway.request('POST', '/api/qr-codes', {
        body: { id, edition: 'ess', templateId: 't1', flowName: '入职确认', qrCodeName: '前台张贴' },
      })
      return { id, QrCodeId, UserData: String(tencent.callsOf('CreateMultiFlowSignQRCode').at(-1)?.request.UserData) }
    }

    it('put them on the list, with the code, the parties and the status that they tell', async () => {
      const { id, UserData } = await makeCode()
      const CreateOn = Math.floor(Date.now() / 1000) - 5
      const data = {
        FlowId: 'scanned-1',
        FlowName: '入职确认-周小川',
        FlowCallbackStatus: 1,
        CreateOn,
        UpdatedOn: CreateOn,
        DeadLine: 1900000000,
        UserData,
        Approvers: [scanner],
      }
      await tell('FlowStatusChange', data)
      await soon('scanned-1', 1)
      // It is on the list before all that the message tells is written down.
      await vi.waitFor(
        async () =>
          expect(await listed('周小川')).toMatchObject([
            {
              flowId: 'scanned-1',
              name: '入职确认-周小川',
              status: 1,
              createdAt: new Date(CreateOn * 1000).toISOString(),
              deadline: '2030-03-17T17:46:40.000Z',
              qrCode: { id, name: '前台张贴' },
              parties: [{ kind: 'person', name: '周小川', recipientId: 'r-person' }],
            },
          ]),
        10_000,
      )
      expect((await gateway.request('GET', '/api/flows/scanned-1')).json()).toMatchObject({
        qrCode: { id, name: '前台张贴' },
        parties: [{ mobile: '*******0001' }],
        request: null,
        sendId: null,
        draftId: null,
      })
      expect(gateway.log.join('')).not.toMatch(/周小川|13800000001/)
      // Again, late and with less: nothing is lost and nothing is there twice.
      await tell('FlowStatusChange', { ...data, FlowCallbackStatus: 4, UpdatedOn: later(), Approvers: undefined })
      await soon('scanned-1', 4)
      await tell('FlowStatusChange', { ...data, Approvers: [{ ...scanner, ApproverName: '' }] })
      const other = await send()
      await tell('FlowStatusChange', { FlowId: other, FlowCallbackStatus: 2, UpdatedOn: later() })
      await soon(other, 2)
      expect(await listed('周小川')).toMatchObject([{ flowId: 'scanned-1', status: 4, parties: [{ name: '周小川' }] }])
    })

    it('are whole as soon as they are listed: whoever listens looks at once', async () => {
      const { UserData } = await makeCode()
      vi.spyOn(gateway.store.flows, 'hear').mockRejectedValueOnce(new Error('Not yet.'))
      await tell('FlowStatusChange', {
        FlowId: 'scanned-whole',
        FlowName: '入职确认',
        FlowCallbackStatus: 3,
        FlowMessage: '合同金额有误',
        UpdatedOn: later(),
        DeadLine: 1900000000,
        UserData,
        Approvers: [scanner],
      })
      await soon('scanned-whole', 3)
      expect((await gateway.request('GET', '/api/flows/scanned-whole')).json()).toMatchObject({
        deadline: '2030-03-17T17:46:40.000Z',
        cancelMessage: '合同金额有误',
      })
    })

    it('are known by the QrCodeId too, and what they leave out is asked of Tencent or learned later', async () => {
      const { id, QrCodeId, UserData } = await makeCode()
      tencent.on('DescribeFlowBriefs', () => ({
        FlowBriefs: [{ FlowId: 'scanned-2', FlowName: '入职确认', FlowStatus: 8 }],
      }))
      await tell('MultiFlowSignQrCodeCost', { FlowId: 'scanned-2', QrCodeId })
      await vi.waitFor(
        async () =>
          expect((await gateway.request('GET', '/api/flows/scanned-2')).json()).toMatchObject({
            name: '入职确认',
            status: 8,
            qrCode: { id },
            parties: [],
          }),
        10_000,
      )
      await tell('ReceiveFlow', {
        FlowId: 'scanned-2',
        UserData,
        Approvers: [
          { ...scanner, ApproverName: '' },
          { ApproverType: 3, OrganizationName: '典子谦示例企业' },
        ],
      })
      await tell('FlowStatusChange', {
        FlowId: 'scanned-2',
        FlowCallbackStatus: 2,
        UpdatedOn: later(),
        UserData,
        Approvers: [scanner],
      })
      await soon('scanned-2', 2)
      expect((await listed('周小川'))[0]).toMatchObject({
        flowId: 'scanned-2',
        parties: [
          { name: '周小川', kind: 'person' },
          { company: '典子谦示例企业', kind: 'auto-company' },
        ],
      })
      expect(
        (await gateway.request('GET', '/api/qr-codes')).json().qrCodes.find((one: { id: string }) => one.id === id)
          .usedFlowNum,
      ).toBe(1)
    })

    it('put nothing on the list where the code is none of ours', async () => {
      const UserData = Buffer.from(JSON.stringify({ luokuanQrCode: randomUUID() })).toString('base64')
      await tell('FlowStatusChange', { FlowId: 'scanned-3', FlowCallbackStatus: 1, UpdatedOn: later(), UserData })
      await tell('MultiFlowSignQrCodeCost', { FlowId: 'scanned-3', QrCodeId: 'qr-of-others' })
      const other = await send()
      await tell('FlowStatusChange', { FlowId: other, FlowCallbackStatus: 2, UpdatedOn: later() })
      await soon(other, 2)
      expect((await gateway.request('GET', '/api/flows/scanned-3')).statusCode).toBe(404)
    })
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

  describe('are refused', () => {
    const message = {
      MsgId: 'm',
      MsgType: 'FlowStatusChange',
      MsgData: { FlowId: 'flow-1', FlowCallbackStatus: 6, UpdatedOn: later() },
    }
    const body = encrypted(message)

    it.each([
      ['without a signature', body, undefined],
      ['with another token’s', body, signed(body, 'another-token')],
      ['with that of another body', body, signed(`${body} `)],
      ['with one cut short', body, signed(body).slice(0, -1)],
      ['with no prefix', body, signed(body).slice(7)],
      ['in clear, unsigned', JSON.stringify(message), undefined],
    ])('%s', async (_, payload, signature) => {
      const headers: Record<string, string> = signature === undefined ? {} : { 'content-signature': signature }
      const response = await gateway.app.inject({
        method: 'POST',
        url: '/callbacks/tencent',
        payload,
        headers: { 'content-type': 'application/json', ...headers },
      })
      expect(response.statusCode).toBe(403)
    })

    it.each([
      ['encrypted with another key', encrypted(message, 'x'.repeat(32))],
      ['truncated', JSON.stringify({ encrypt: (JSON.parse(body) as { encrypt: string }).encrypt.slice(0, 40) })],
      ['no JSON', '{"encrypt":'],
      ['in clear', JSON.stringify(message)],
      ['encrypted nonsense', encrypted('only a text')],
    ])('signed, but %s', async (_, payload) => {
      expect((await deliver(payload)).statusCode).toBe(400)
    })

    it('too large', async () => {
      expect((await deliver('x'.repeat(1024 * 1024 + 1))).statusCode).toBe(413)
    })

    it('and say nothing of themselves in the log', async () => {
      await deliver(
        encrypted({
          MsgId: 'x',
          MsgType: 'FlowStatusChange',
          MsgData: { FlowName: '秘密合同', Approvers: [{ ApproverMobile: '13912345678' }] },
        }),
      )
      await deliver(body, 'sha256=00')
      expect(gateway.log.join('')).not.toMatch(/秘密合同|13912345678|a-callback-token|0123456789abcdef/)
      expect(gateway.log.join('')).toContain('a callback was refused')
    })
  })

  it('are probed by {}, under any name and type of content', async () => {
    for (const payload of ['{}', ' { } \n']) {
      const response = await gateway.app.inject({
        method: 'POST',
        url: '/callbacks/tencent',
        payload,
        headers: { host: 'elsewhere.example' },
      })
      expect([response.statusCode, response.body]).toEqual([200, '{}'])
    }
  })

  it('open nothing else: the rest asks for the token and by POST alone', async () => {
    for (const [method, url] of [
      ['GET', '/callbacks/tencent'],
      ['POST', '/callbacks/tencent/x'],
      ['POST', '/callbacks/..%2fapi/flows/refresh'],
      ['POST', '/api/flows/refresh'],
    ] as const) {
      expect((await gateway.app.inject({ method, url, headers: { host: 'elsewhere.example' } })).statusCode, url).toBe(
        401,
      )
    }
  })
})

it('callbacks are not taken where no secrets are set', slow, async () => {
  const tencent = await startFakeTencent()
  const gateway = await startGateway(onAnyStore(), tencent)
  expect((await gateway.request('POST', '/callbacks/tencent', { body: {} })).statusCode).toBe(404)
  expect(
    (
      await gateway.app.inject({
        method: 'POST',
        url: '/callbacks/tencent',
        payload: '{}',
        headers: { host: 'sign.example.com' },
      })
    ).statusCode,
  ).toBe(421)
  await gateway.close()
  await tencent.close()
})
