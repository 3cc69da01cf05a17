// The store is away while Tencent answers: nothing of the answer is lost, and nothing is sent twice.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { QrCodeStore } from '../../src/gateway/store/qr-code-store.ts'
import { SendStore } from '../../src/gateway/store/send-store.ts'
import { onPglite, slow, type StorePlace } from '../database/stores.ts'
import { flowRequest, startGateway, type TestGateway } from './support/a-gateway.ts'
import { refusal, startFakeTencent, type FakeTencent } from './support/fake-tencent.ts'

/** What a driver throws while its server is away. */
const away = () => Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }))

describe('a store that is away while Tencent answers', slow, () => {
  let place: StorePlace
  let tencent: FakeTencent
  let gateway: TestGateway

  beforeAll(async () => {
    place = onPglite()
    tencent = await startFakeTencent()
    gateway = await startGateway(place, tencent)
  }, slow.timeout)

  afterEach(() => vi.restoreAllMocks())

  afterAll(async () => {
    await gateway.close()
    await tencent.close()
  }, slow.timeout)

  const answers = () => readdirSync(path.join(gateway.settings.dataFolder, 'answers'))
  const sends = async (draftId: string) => (await gateway.request('GET', `/api/sends?draftId=${draftId}`)).json().sends
  const send = async (draftId: string) =>
    gateway.request('POST', '/api/sends', {
      body: { draftId, ...(await gateway.upload()), request: flowRequest },
    })

  it('has the contract as soon as it is back', async () => {
    tencent.on('CreateFlowByFiles', () => ({ FlowId: 'flow-away', Approvers: [{ RecipientId: 'r1' }] }))
    vi.spyOn(SendStore.prototype, 'settle').mockImplementation(away)
    const sent = await send('away')
    expect(sent.statusCode).toBe(201)
    expect(sent.json().send).toMatchObject({ state: 'created', flowId: 'flow-away' })
    expect(await sends('away')).toMatchObject([{ state: 'intent' }])
    expect(answers()).toHaveLength(1)

    vi.restoreAllMocks()
    const again = await send('away')
    expect(again.json().error).toMatchObject({ code: 'already-sent', send: { flowId: 'flow-away' } })
    expect(await sends('away')).toMatchObject([{ state: 'created', approvers: [{ recipientId: 'r1' }] }])
    expect((await gateway.request('GET', '/api/flows')).json().flows).toMatchObject([{ flowId: 'flow-away' }])
    expect(tencent.callsOf('CreateFlowByFiles')).toHaveLength(1)
    expect(answers()).toEqual([])
  })

  it('lets a draft that was refused be sent again', async () => {
    tencent.on('CreateFlowByFiles', () => refusal('InvalidParameter', '参数错误'))
    vi.spyOn(SendStore.prototype, 'settle').mockImplementation(away)
    expect((await send('refused')).statusCode).toBe(422)
    vi.restoreAllMocks()
    tencent.on('CreateFlowByFiles', () => ({ FlowId: 'flow-second' }))
    expect((await send('refused')).statusCode).toBe(201)
    expect(await sends('refused')).toMatchObject([{ state: 'created' }, { state: 'refused' }])
  })

  it('has the contract after a restart, and a QR code too', async () => {
    tencent.on('CreateFlowByFiles', () => ({ FlowId: 'flow-restart' }))
    tencent.on('CreateMultiFlowSignQRCode', () => ({
      QrCode: { QrCodeId: 'code-restart', QrCodeUrl: 'https://a.example/q' },
    }))
    vi.spyOn(SendStore.prototype, 'settle').mockImplementation(away)
    vi.spyOn(QrCodeStore.prototype, 'settle').mockImplementation(away)
    expect((await send('restart')).statusCode).toBe(201)
    const id = '0b7c2d4e-0000-4000-8000-000000000001'
    const made = await gateway.request('POST', '/api/qr-codes', {
      body: { id, edition: 'ess', templateId: 'template', flowName: '合同' },
    })
    expect(made.statusCode).toBe(201)
    await gateway.close()
    vi.restoreAllMocks()
    expect(answers()).toHaveLength(2)

    gateway = await startGateway(place, tencent)
    expect(await sends('restart')).toMatchObject([{ state: 'created', flowId: 'flow-restart' }])
    const codes = (await gateway.request('GET', '/api/qr-codes')).json().qrCodes
    expect(codes).toMatchObject([{ id, state: 'valid', qrCodeId: 'code-restart' }])
    expect(answers()).toEqual([])
  })

  it('sends nothing while it is away itself', async () => {
    const before = tencent.callsOf('CreateFlowByFiles').length
    const body = { draftId: 'no-intent', ...(await gateway.upload()), request: flowRequest }
    vi.spyOn(SendStore.prototype, 'begin').mockImplementation(away)
    const refused = await gateway.request('POST', '/api/sends', { body })
    expect(refused.statusCode).toBe(503)
    expect(refused.json().error.code).toBe('store-away')
    expect(tencent.callsOf('CreateFlowByFiles')).toHaveLength(before)
  })

  it('does not take for under way what it wrote down without being able to say so', async () => {
    const body = { draftId: 'half-written', ...(await gateway.upload()), request: flowRequest }
    const begin = SendStore.prototype.begin
    vi.spyOn(SendStore.prototype, 'begin').mockImplementation(async function (this: SendStore, send) {
      await begin.call(this, send)
      return away()
    })
    expect((await gateway.request('POST', '/api/sends', { body })).statusCode).toBe(503)
    vi.restoreAllMocks()
    tencent.on('CreateFlowByFiles', () => ({ FlowId: 'flow-half' }))
    expect((await gateway.request('POST', '/api/sends', { body })).statusCode).toBe(201)
  })

  it('leaves alone a file that makes no sense, and says so', async () => {
    await gateway.close()
    const folder = path.join(gateway.settings.dataFolder, 'answers')
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'send-sandbox.0b7c2d4e-0000-4000-8000-000000000002.json'), '{"state":"created"}')
    gateway = await startGateway(place, tencent)
    expect(gateway.log.join('')).toContain('a kept answer cannot be read')
    expect(answers()).toHaveLength(1)
  })
})
