// QR codes for many signers: made once, ended, and what is known of them.
import { randomUUID } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import type { NewQrCode, QrCodeList, QrCodeSettlement } from '../../src/gateway/routes.ts'
import { onBothStores } from '../database/stores.ts'
import { refusal } from './support/fake-tencent.ts'
import { openGateway } from './support/open-gateway.ts'

const channelAgent = { AppId: 'app', ProxyOrganizationOpenId: 'org', ProxyOperator: { OpenId: 'person' } }

onBothStores('QR codes', (place) => {
  const { gateway, tencent } = openGateway({ place, settings: { channelAgent } })
  let made = 0
  beforeEach(() => {
    tencent.calls.length = 0
    const make = () => ({
      QrCode: { QrCodeId: `qr-${(made += 1)}`, QrCodeUrl: 'https://essurl.cn/q', ExpiredTime: 4000000000 },
      SignUrls: { HttpSignUrl: 'https://essurl.cn/h', AppSignUrl: 'pages/x', EffectiveTime: '2026-12-01 10:00:00' },
    })
    tencent.on('CreateMultiFlowSignQRCode', make)
    tencent.on('ChannelCreateMultiFlowSignQRCode', make)
  })

  const asking = (changes: Partial<NewQrCode> = {}): NewQrCode => ({
    id: randomUUID(),
    edition: 'ess',
    templateId: 'template1',
    flowName: '入职合同',
    ...changes,
  })
  const make = (body: NewQrCode) => gateway.request('POST', '/api/qr-codes', { body })
  const end = (qrCodeId: string, edition = 'ess') =>
    gateway.request('POST', `/api/qr-codes/${qrCodeId}/cancellation`, { body: { edition } })
  const list = async (): Promise<QrCodeList> => (await gateway.request('GET', '/api/qr-codes')).json()
  const stateOf = async (id: string) => (await list()).qrCodes.find((one) => one.id === id)?.state

  it('are made with what was asked for, and no more', async () => {
    const body = asking({
      maxFlowNum: 20,
      flowEffectiveDay: 30,
      expiredOn: Math.floor(Date.now() / 1000) + 86_400,
      qrCodeName: '扫码入职',
      flowNameAppendScannerInfo: true,
      forbidPersonalMultipleSign: true,
      callbackUrl: 'https://example.com/c',
      restrictions: [{ name: '张三', mobile: '13900001234' }],
      approverComponentLimitTypes: [{ recipientId: 'r1', values: ['HANDWRITE'] }],
    })
    const response = await make(body)
    expect(response.statusCode).toBe(201)
    expect(response.json().qrCode).toMatchObject({
      id: body.id,
      qrCodeId: `qr-${made}`,
      state: 'valid',
      url: 'https://essurl.cn/q',
      maxFlowNum: 20,
      usedFlowNum: 0,
      restrictions: 1,
      qrCodeName: '扫码入职',
      expiresAt: '2096-10-02T07:06:40.000Z',
    })
    expect(tencent.calls[0]?.request).toEqual({
      Operator: { UserId: 'yDoperator' },
      UserData: Buffer.from(JSON.stringify({ luokuanQrCode: body.id })).toString('base64'),
      TemplateId: 'template1',
      FlowName: '入职合同',
      MaxFlowNum: 20,
      FlowEffectiveDay: 30,
      QrCodeExpiredOn: body.expiredOn,
      QrCodeName: '扫码入职',
      FlowNameAppendScannerInfo: true,
      ForbidPersonalMultipleSign: true,
      CallbackUrl: 'https://example.com/c',
      Restrictions: [{ Name: '张三', Mobile: '13900001234' }],
      ApproverComponentLimitTypes: [{ RecipientId: 'r1', Values: ['HANDWRITE'] }],
    })
    expect(JSON.stringify(await list())).not.toMatch(/张三|13900001234/)
  })

  it('of the third-party application edition go there, in its version and name', async () => {
    const body = asking({ edition: 'essbasic' })
    expect((await make(body)).json().qrCode).toMatchObject({ edition: 'essbasic', maxFlowNum: 5, flowEffectiveDay: 7 })
    const [call] = tencent.callsOf('ChannelCreateMultiFlowSignQRCode')
    expect(call?.request).toEqual({ Agent: channelAgent, TemplateId: 'template1', FlowName: '入职合同' })
    expect(call?.headers['x-tc-version']).toBe('2021-05-26')
  })

  it('say what they are called, what comes back and in whose name they are made, and ended', async () => {
    tencent.on('CancelMultiFlowSignQRCode', () => ({}))
    const body = asking({ flowDisplayType: 2, userData: 'eyJhIjoxfQ==', proxyOrganizationId: 'yDmember' })
    const { qrCodeId } = (await make(body)).json().qrCode
    expect(tencent.calls[0]?.request).toEqual({
      Operator: { UserId: 'yDoperator' },
      TemplateId: 'template1',
      FlowName: '入职合同',
      FlowDisplayType: 2,
      UserData: 'eyJhIjoxfQ==',
      Agent: { ProxyOrganizationId: 'yDmember' },
    })
    await end(qrCodeId)
    await gateway.request('POST', '/api/qr-codes/elsewhere/cancellation', {
      body: { edition: 'ess', proxyOrganizationId: 'yDother' },
    })
    expect(tencent.callsOf('CancelMultiFlowSignQRCode').map(({ request }) => request)).toEqual([
      { Operator: { UserId: 'yDoperator' }, QrCodeId: qrCodeId, Agent: { ProxyOrganizationId: 'yDmember' } },
      { Operator: { UserId: 'yDoperator' }, QrCodeId: 'elsewhere', Agent: { ProxyOrganizationId: 'yDother' } },
    ])
  })

  it('are made once, however often they are asked for', async () => {
    const body = asking()
    const answers = await Promise.all([make(body), make(body), make(body)])
    expect(tencent.calls).toHaveLength(1)
    for (const { statusCode } of answers) expect([201, 409]).toContain(statusCode)
    expect((await make(body)).json().qrCode.qrCodeId).toBe(`qr-${made}`)
    expect((await make({ ...body, flowName: '另一份' })).json().error.code).toBe('id-taken')
    expect(tencent.calls).toHaveLength(1)
  })

  it('of which nobody knows are not asked for again', async () => {
    tencent.on('CreateMultiFlowSignQRCode', () => 'drop')
    const body = asking()
    expect((await make(body)).statusCode).toBe(202)
    expect((await make(body)).json().qrCode).toMatchObject({ state: 'unknown', qrCodeId: null })
    expect(tencent.calls).toHaveLength(1)
  })

  const settle = (id: string, body: QrCodeSettlement) =>
    gateway.request('POST', `/api/qr-codes/${id}/settlement`, { body })
  const lost = async (changes: Partial<NewQrCode> = {}) => {
    tencent.on('CreateMultiFlowSignQRCode', () => 'drop')
    const body = asking(changes)
    expect((await make(body)).statusCode).toBe(202)
    return body
  }

  it('of which nobody knows keep what was asked, and are adopted by the QrCodeId that a person found', async () => {
    const expiredOn = Math.floor(Date.now() / 1000) + 40 * 86_400
    const body = await lost({ expiredOn, maxFlowNum: 1 })
    expect((await list()).qrCodes.find(({ id }) => id === body.id)).toMatchObject({
      state: 'unknown',
      flowName: '入职合同',
      templateId: 'template1',
      maxFlowNum: 1,
      expiresAt: new Date(expiredOn * 1000).toISOString(),
    })
    const settled = await settle(body.id, { qrCodeId: `found-${body.id}` })
    expect([settled.statusCode, settled.json().qrCode]).toMatchObject([
      200,
      { id: body.id, qrCodeId: `found-${body.id}`, state: 'valid', url: null },
    ])
    expect((await settle(body.id, { none: true })).json().error.code).toBe('already-settled')
    // From here on it is a code like any other.
    await gateway.store.qrCodes.use(`found-${body.id}`)
    expect(await stateOf(body.id)).toBe('usedUp')
    expect(tencent.calls).toHaveLength(1)
  })

  it('of which nobody knows are forgotten at the word that there is none, and only then made anew', async () => {
    const body = await lost()
    tencent.on('CreateMultiFlowSignQRCode', () => ({ QrCode: { QrCodeId: `qr-anew-${body.id}` } }))
    expect((await make(body)).statusCode).toBe(202)
    expect(tencent.calls).toHaveLength(1)
    expect((await settle(body.id, { none: true })).json()).toEqual({ qrCode: null })
    expect(await stateOf(body.id)).toBeUndefined()
    expect((await make(body)).json().qrCode).toMatchObject({ state: 'valid', qrCodeId: `qr-anew-${body.id}` })
    expect(tencent.calls).toHaveLength(2)
  })

  it('are not settled by the id of another, by nonsense, or where nothing is uncertain', async () => {
    const known = asking()
    const { qrCodeId } = (await make(known)).json().qrCode
    const body = await lost()
    expect((await settle(body.id, { qrCodeId })).json().error.code).toBe('qr-code-taken')
    expect((await settle(body.id, { qrCodeId: 'not an id' })).statusCode).toBe(400)
    expect((await settle(body.id, { none: true, qrCodeId: 'x' } as never)).statusCode).toBe(400)
    expect(await stateOf(body.id)).toBe('unknown')
    expect((await settle(known.id, { none: true })).json().error.code).toBe('already-settled')
    expect((await settle(randomUUID(), { none: true })).statusCode).toBe(404)
    const id = randomUUID()
    await gateway.store.qrCodes.begin({
      id,
      edition: 'ess',
      digest: 'x',
      templateId: 't',
      flowName: 'f',
      qrCodeName: 'f',
      maxFlowNum: 5,
      flowEffectiveDay: 7,
      restrictions: 0,
      expiresAt: null,
      proxyOrganizationId: null,
    })
    expect((await settle(id, { none: true })).json().error.code).toBe('under-way')
  })

  it('that Tencent refuses are not listed, and may be asked for again otherwise', async () => {
    tencent.on('CreateMultiFlowSignQRCode', () => refusal('FailedOperation.QrCodeTemplateId', '签署二维码模板信息有误'))
    const body = asking()
    expect((await make(body)).json().error.tencent.code).toBe('FailedOperation.QrCodeTemplateId')
    expect(await stateOf(body.id)).toBeUndefined()
    tencent.on('CreateMultiFlowSignQRCode', () => ({ QrCode: { QrCodeId: `qr-again-${body.id}` } }))
    expect((await make({ ...body, templateId: 'template2' })).statusCode).toBe(201)
  })

  it('that were being made when their gateway ended are unknown', async () => {
    const id = randomUUID()
    await gateway.store.qrCodes.begin({
      id,
      edition: 'ess',
      digest: 'x',
      templateId: 't',
      flowName: 'f',
      qrCodeName: 'f',
      maxFlowNum: 5,
      flowEffectiveDay: 7,
      restrictions: 0,
      expiresAt: null,
      proxyOrganizationId: null,
    })
    expect(await stateOf(id)).toBe('creating')
    await gateway.store.instances.leave()
    expect(await stateOf(id)).toBe('unknown')
    await gateway.store.instances.heartbeat()
  })

  it.each([
    [{ flowName: ' ' }, 'InvalidParameter.FlowName'],
    [{ flowEffectiveDay: 31 }, 'InvalidParameter.QrFlowEffectDay'],
    [{ qrEffectiveDay: 91 }, 'InvalidParameter.QrEffectDay'],
    [{ expiredOn: 1 }, 'InvalidParameter.QrEffectDay'],
    [{ restrictions: [{ mobile: '123' }] }, 'InvalidParameter.Mobile'],
    [{ flowDisplayType: 4 }, 'InvalidParameter'],
    [{ userData: '不是 base64' }, 'InvalidParameter'],
    [{ userData: 'A'.repeat(20_484) }, 'InvalidParameter'],
    [{ edition: 'essbasic' as const, userData: 'eyJhIjoxfQ==' }, 'InvalidParameter'],
    [{ edition: 'essbasic' as const, proxyOrganizationId: 'yDmember' }, 'InvalidParameter'],
  ])('against the rules %j are not asked for', async (changes, code) => {
    expect((await make(asking(changes))).json().error).toMatchObject({ code: 'against-rules', rules: [{ code }] })
    expect(tencent.calls).toEqual([])
  })

  it('are ended, also those that were made elsewhere', async () => {
    tencent.on('CancelMultiFlowSignQRCode', () => ({}))
    tencent.on('ChannelCancelMultiFlowSignQRCode', () => ({}))
    const body = asking()
    const { qrCodeId } = (await make(body)).json().qrCode
    expect((await end(qrCodeId)).json()).toMatchObject({ qrCodeId, qrCode: { id: body.id, state: 'cancelled' } })
    expect((await end('elsewhere', 'essbasic')).json()).toEqual({ qrCodeId: 'elsewhere', qrCode: null })
    expect(tencent.callsOf('ChannelCancelMultiFlowSignQRCode')[0]?.request).toEqual({
      Agent: channelAgent,
      QrCodeId: 'elsewhere',
    })
  })

  it('that are dead already are known to be so from then on', async () => {
    tencent.on('CancelMultiFlowSignQRCode', () =>
      refusal('OperationDenied.QrInvalid', '签署二维码不可用，请检查后重试。'),
    )
    const body = asking()
    const { qrCodeId } = (await make(body)).json().qrCode
    const response = await end(qrCodeId)
    expect([response.statusCode, response.json().error.tencent.code]).toEqual([422, 'OperationDenied.QrInvalid'])
    expect(await stateOf(body.id)).toBe('invalid')
  })

  it('are used up when so many have signed as may', async () => {
    const body = asking({ maxFlowNum: 1 })
    const { qrCodeId } = (await make(body)).json().qrCode
    await gateway.store.qrCodes.use(qrCodeId)
    expect(await stateOf(body.id)).toBe('usedUp')
  })
})
