// Callbacks as Tencent sends them, received and opened by a listener of the test's own.
import { createDecipheriv, createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { SANDBOX_CALLBACK_KEY, SANDBOX_CALLBACK_TOKEN } from '../../src/sandbox/callbacks/target.ts'
import { contentSignature, encryptedBody } from '../../src/sandbox/callbacks/encrypted-message.ts'
import { aPerson, operator, startSandbox } from './a-sandbox.ts'
import { afterSending, agent, channelClient, person, templates } from './after-sending.ts'

// The first font takes seconds on a busy computer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const bench = startSandbox()
const { send, sign, refuse, open, control, link } = afterSending(bench)

interface Message {
  readonly MsgId: string
  readonly MsgType: string
  readonly MsgData: Readonly<Record<string, unknown>>
}

const received: { message: Message; path: string; signed: boolean }[] = []
let refusals = 0
let server: Server
let listener = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts)
      const signature = `sha256=${createHmac('sha256', SANDBOX_CALLBACK_TOKEN).update(body).digest('hex')}`
      received.push({
        message: opened(body.toString('utf8')),
        path: request.url!,
        signed: request.headers['content-signature'] === signature,
      })
      response.statusCode = refusals > 0 ? 500 : 200
      refusals = Math.max(0, refusals - 1)
      response.end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  listener = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await control('callbacks', { url: `${listener}/all` })
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

function opened(body: string): Message {
  const { encrypt } = JSON.parse(body) as { encrypt: string }
  const key = Buffer.from(SANDBOX_CALLBACK_KEY, 'utf8')
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16))
  return JSON.parse(
    Buffer.concat([decipher.update(Buffer.from(encrypt, 'base64')), decipher.final()]).toString('utf8'),
  ) as Message
}

const about = (key: string, value: unknown) => received.filter(({ message }) => message.MsgData[key] === value)
const operates = (flowId: string) =>
  about('FlowId', flowId).map(({ message: { MsgType, MsgData } }) =>
    MsgType === 'FlowStatusChange' ? `${String(MsgData.Operate)} ${String(MsgData.FlowCallbackStatus)}` : MsgType,
  )

describe('a callback', () => {
  it('tells of every change of a contract, with what it was sent with', async () => {
    const { flowId, recipients } = await send({
      UserData: 'bHVva3Vhbg==',
      Approvers: [aPerson(), aPerson({ ApproverName: '王五', ApproverMobile: '15100000002' })],
    })
    await sign(flowId, recipients[0]!)
    await sign(flowId, recipients[1]!)
    await vi.waitFor(() => expect(operates(flowId)).toEqual(['start 1', 'sign 2', 'sign 4', 'finish 4']), {
      timeout: 5000,
    })
    const messages = about('FlowId', flowId)
    expect(messages.every(({ signed, path }) => signed && path === '/all')).toBe(true)
    expect(new Set(messages.map(({ message }) => message.MsgId)).size).toBe(4)
    expect(messages[1]!.message.MsgData).toMatchObject({
      FlowName: '采购合同',
      UserData: 'bHVva3Vhbg==',
      UserId: operator.UserId,
      RecipientId: recipients[0],
      CallbackType: 'sign',
      Approvers: [
        { ApproverName: '李四', ApproveCallbackStatus: 3 },
        { ApproverName: '王五', ApproveCallbackStatus: 2 },
      ],
    })
  })

  it('tells of refusing and cancelling, and why', async () => {
    const [refused, cancelled] = [await send(), await send()]
    await refuse(refused.flowId, refused.recipients[0]!, '金额有误')
    await bench.client().CancelFlow({ Operator: operator, FlowId: cancelled.flowId, CancelMessage: '发错' })
    await vi.waitFor(
      () =>
        expect([operates(refused.flowId), operates(cancelled.flowId)]).toEqual([
          ['start 1', 'reject 3'],
          ['start 1', 'cancel 6'],
        ]),
      { timeout: 5000 },
    )
    expect(about('FlowId', refused.flowId)[1]!.message.MsgData).toMatchObject({
      Approvers: [{ ApproveCallbackStatus: 4, ApproveMessage: '金额有误' }],
    })
  })

  it('tells that a contract was handed on, by whom and to whom', async () => {
    const { flowId, recipients } = await send({ UserData: 'bHVva3Vhbg==' })
    await open(`${await link(flowId, recipients[0]!)}/forward`, { name: '王五', mobile: '15100000002' })
    await vi.waitFor(() => expect(operates(flowId)).toEqual(['start 1', 'ForwardFLow']), { timeout: 5000 })
    expect(about('FlowId', flowId)[1]!.message.MsgData).toMatchObject({
      RecipientId: recipients[0],
      Operate: 'forward',
      FlowCallbackStatus: 1,
      UserData: 'bHVva3Vhbg==',
      Approvers: [
        { RecipientId: recipients[0], ApproverName: '李四', ApproveCallbackStatus: 19 },
        { RecipientId: recipients[0], ApproverName: '王五', ApproveCallbackStatus: 2 },
      ],
    })
  })

  it('tells of a deadline, also of a contract that nobody asks for', async () => {
    const { flowId } = await send({ Deadline: Math.floor(Date.now() / 1000) + 3600 })
    bench.travel(3600_000)
    await vi.waitFor(() => expect(operates(flowId)).toEqual(['start 1', 'deadline 5']), {
      timeout: 15_000,
      interval: 200,
    })
  }, 20_000)

  it('of a QR code says what was used, in whose application', async () => {
    const { QrCode } = await channelClient(bench.address).ChannelCreateMultiFlowSignQRCode({
      Agent: agent,
      TemplateId: templates.labour,
      FlowName: '劳务',
    })
    await open(QrCode!.QrCodeUrl!, person)
    await vi.waitFor(
      () =>
        expect(
          about('QrCodeId', QrCode!.QrCodeId)
            .map(({ message }) => message.MsgType)
            .toSorted(),
        ).toEqual(['FlowStatusChange', 'FlowStatusChange', 'MultiFlowSignQrCodeCost']),
      { timeout: 5000 },
    )
    for (const { message } of about('QrCodeId', QrCode!.QrCodeId))
      expect(message.MsgData).toMatchObject({ ApplicationId: agent.AppId, ProxyOrganizationOpenId: 'org_dianziqian' })
  })

  it("of a QR code that has no quota goes to the code's own address too", async () => {
    const { QrCode } = await bench.client().CreateMultiFlowSignQRCode({
      Operator: operator,
      TemplateId: templates.labour,
      FlowName: '劳务',
      CallbackUrl: `${listener}/own`,
    })
    const { quota } = await control('quota')
    await control('quota', { quota: 0 })
    await open(QrCode!.QrCodeUrl!, person)
    await control('quota', { quota })
    await vi.waitFor(
      () =>
        expect(
          about('QrCodeId', QrCode!.QrCodeId)
            .map(({ message, path }) => `${message.MsgType} ${path}`)
            .toSorted(),
        ).toEqual(['CreateFlowByQrCode /all', 'CreateFlowByQrCode /own']),
      { timeout: 5000 },
    )
  })

  it('comes again where it was not taken', async () => {
    refusals = 1
    const { flowId } = await send()
    await vi.waitFor(() => expect(about('FlowId', flowId)).toHaveLength(2), { timeout: 5000 })
    const [first, again] = about('FlowId', flowId)
    expect(again!.message).toEqual(first!.message)
    const { deliveries } = (await control('callbacks')) as {
      deliveries: { flowId: string; attempts: number; delivered: boolean }[]
    }
    expect(deliveries.find((one) => one.flowId === flowId)).toMatchObject({ attempts: 2, delivered: true })
  })

  it('comes several times, or late, where a test asks for it', async () => {
    await control('callback-faults', { type: 'FlowStatusChange', repeat: 2 })
    const twice = await send()
    await vi.waitFor(() => expect(about('FlowId', twice.flowId)).toHaveLength(3), { timeout: 5000 })
    expect(new Set(about('FlowId', twice.flowId).map(({ message }) => message.MsgId)).size).toBe(1)
    await control('callback-faults', { delayMs: 400 })
    const late = await send()
    const prompt = await send()
    await vi.waitFor(() => expect(about('FlowId', late.flowId)).toHaveLength(1), { timeout: 5000 })
    const order = received.map(({ message }) => message.MsgData.FlowId)
    expect(order.indexOf(prompt.flowId)).toBeLessThan(order.indexOf(late.flowId))
  })
})

describe('the seal of a message', () => {
  it("is AES-256-CBC with the key's first 16 bytes, and HMAC-SHA256 over the body", () => {
    const body = encryptedBody({ MsgId: '1', MsgData: { FlowName: '合同' } }, SANDBOX_CALLBACK_KEY)
    expect(opened(body)).toEqual({ MsgId: '1', MsgData: { FlowName: '合同' } })
    expect(contentSignature('{}', 'token')).toBe(
      'sha256=5c88aa97c426854fb8f94deb5a1f202a537891ced9b9ae9c99bc1d3323d27d53',
    )
    expect(() => encryptedBody({}, 'short')).toThrow(RangeError)
  })

  it.each([[{ url: 'ftp://127.0.0.1/' }], [{ url: 'nothing' }], [{ encryptKey: 'short' }], [{ other: 1 }]])(
    'is not pointed at %j',
    async (target) => {
      expect(await control('callbacks', target)).toHaveProperty('error')
    },
  )
})
