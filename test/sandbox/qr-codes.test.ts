// QR codes that are made of templates, and scanning them, in both editions.
import jsQR from 'jsqr'
import { describe, expect, it, vi } from 'vitest'
import { codeOf, operator, startSandbox } from './a-sandbox.ts'
import { afterSending, agent, channelClient, person, templates } from './after-sending.ts'
import { pixelsOf } from './pixels.ts'

// The first font takes seconds on a busy computer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const bench = startSandbox()
const { open, control, status } = afterSending(bench)

const create = (changes: object = {}) =>
  bench.client().CreateMultiFlowSignQRCode({
    Operator: operator,
    TemplateId: templates.onboarding,
    FlowName: '入职确认',
    ...changes,
  })
const channelCreate = (changes: object = {}) =>
  channelClient(bench.address).ChannelCreateMultiFlowSignQRCode({
    Agent: agent,
    TemplateId: templates.onboarding,
    FlowName: '入职确认',
    ...changes,
  })
const channelCancel = (QrCodeId: string, changes: object = {}) =>
  channelClient(bench.address).ChannelCancelMultiFlowSignQRCode({ Agent: agent, QrCodeId, ...changes })
const urlOf = async (changes: object = {}) => (await create(changes)).QrCode!.QrCodeUrl!
const scanAs = (url: string, who: Record<string, string> = person) => open(url, who)

describe('a QR code', () => {
  it('has an id, an address and an end, in both editions alike (S0, S1)', async () => {
    for (const { QrCode, SignUrls } of [
      await create({ MaxFlowNum: 0, FlowEffectiveDay: 0, QrEffectiveDay: 0 }),
      await channelCreate({ MaxFlowNum: 0, FlowEffectiveDay: 0, QrEffectiveDay: 0, CallbackUrl: 'test' }),
    ]) {
      expect(QrCode).toMatchObject({
        QrCodeId: expect.stringMatching(/^yD\w{30}$/),
        QrCodeUrl: expect.stringMatching(/\/scan\/yD/),
        ExpiredTime: expect.any(Number),
      })
      expect(QrCode!.ExpiredTime! - Date.now() / 1000).toBeGreaterThan(7 * 86_400 - 60)
      expect(SignUrls).toMatchObject({
        HttpSignUrl: QrCode!.QrCodeUrl,
        AppSignUrl: expect.stringMatching(/^pages\/guide/),
        EffectiveTime: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      })
    }
  })

  it('says what a contract is called and in whose name it is, and only they end it', async () => {
    const member = { Agent: { ProxyOrganizationId: 'yDmember' } }
    const { QrCode } = await create({ FlowDisplayType: 2, UserData: 'eyJhIjoxfQ==', ...member })
    await scanAs(QrCode!.QrCodeUrl!)
    const flows = (await control('flows')) as { flows: { request: object }[] }
    expect(flows.flows.at(-1)!.request).toMatchObject({ FlowDisplayType: 2, UserData: 'eyJhIjoxfQ==', ...member })
    const end = (changes: object) =>
      codeOf(bench.client().CancelMultiFlowSignQRCode({ Operator: operator, QrCodeId: QrCode!.QrCodeId!, ...changes }))
    expect([await end({}), await end(member)]).toEqual(['InvalidParameter.DataNotFound', 'accepted'])
    expect(await codeOf(create({ FlowDisplayType: 4 }))).toBe('InvalidParameter')
    expect(await codeOf(create({ UserData: 'x' }))).toBe('InvalidParameter')
    expect(await codeOf(create({ Agent: {} }))).toBe('MissingParameter')
  })

  it.each([
    [
      'with components of the initiator',
      'FailedOperation.QrCodeCreatorSignComponents',
      { TemplateId: templates.offer },
    ],
    ['with the company first', 'FailedOperation.QrCodeTemplateId', { TemplateId: templates.lease }],
    ['that there is not', 'ResourceNotFound.Template', { TemplateId: 'yDRS4UUgygqdcjjhUuO4zjEBpXdcsHWX' }],
    ['that is no id', 'InvalidParameter.TemplateId', { TemplateId: 'unknown' }],
    ['that is not named', 'MissingParameter', { TemplateId: '' }],
  ])('of a template %s answers %s in both editions', async (_, code, changes) => {
    expect([await codeOf(create(changes)), await codeOf(channelCreate(changes))]).toEqual([code, code])
  })

  it.each([
    ['ID_CARD', '11010119900307803'],
    ['ID_CARD', 'H0123456789'],
    ['HONGKONG_AND_MACAO', 'H01234567'],
    ['HONGKONG_AND_MACAO', '11010119900307803X'],
    ['HONGKONG_MACAO_AND_TAIWAN', 'H0123456789'],
    [undefined, 'abc'],
    ['PASSPORT', 'E12345678'],
  ])('is restricted to no %s with the number %s, in either way', async (IdCardType, IdCardNumber) => {
    const person = { IdCardType, IdCardNumber }
    for (const changes of [{ Restrictions: [person] }, { ApproverRestrictions: person }])
      expect([await codeOf(create(changes)), await codeOf(channelCreate(changes))]).toEqual([
        'InvalidParameter.CardNumber',
        'InvalidParameter.CardNumber',
      ])
  })

  it.each([
    ['no name', 'InvalidParameter.FlowName', { FlowName: '' }],
    ['a name of 201 characters', 'InvalidParameter.FlowName', { FlowName: '名'.repeat(201) }],
    ['a fraction of contracts', 'InvalidParameter', { MaxFlowNum: 1.5 }],
    ['less than no contract', 'InvalidParameter', { MaxFlowNum: -1 }],
    ['91 days', 'InvalidParameter.QrEffectDay', { QrEffectiveDay: 91 }],
    ['31 days to sign', 'InvalidParameter.QrFlowEffectDay', { FlowEffectiveDay: 31 }],
    ['an end in the past', 'InvalidParameter.QrEffectDay', { QrCodeExpiredOn: 1 }],
    [
      'an end after 366 days',
      'InvalidParameter.QrEffectDay',
      { QrCodeExpiredOn: Math.floor(Date.now() / 1000) + 366 * 86_400 },
    ],
    ['a callback of 1001 characters', 'InvalidParameter', { CallbackUrl: 'x'.repeat(1001) }],
    ['half a mobile to restrict it to', 'InvalidParameter.Mobile', { Restrictions: [{ Mobile: '151' }] }],
    ['a document without its number', 'InvalidParameter.CardNumber', { Restrictions: [{ IdCardType: 'ID_CARD' }] }],
    [
      'a way to sign for nobody',
      'InvalidParameter.DataNotFound',
      { ApproverComponentLimitTypes: [{ RecipientId: 'unknown', Values: ['ESIGN'] }] },
    ],
  ])('with %s answers %s in both editions', async (_, code, changes) => {
    expect([await codeOf(create(changes)), await codeOf(channelCreate(changes))]).toEqual([code, code])
  })

  it.each([
    ['nobody', undefined],
    ['no application', { ...agent, AppId: '' }],
    ['no company', { ...agent, ProxyOrganizationOpenId: undefined }],
    ['no operator', { ...agent, ProxyOperator: undefined }],
    ['an operator without an OpenId', { ...agent, ProxyOperator: {} }],
  ])('for %s is refused in the third-party application edition', async (_, Agent) => {
    expect(await codeOf(channelCreate({ Agent }))).toBe('MissingParameter')
    expect(await codeOf(channelCancel('x', { Agent }))).toBe('MissingParameter')
    expect(await codeOf(channelCancel('x'))).toBe('ResourceNotFound.QrInfo')
  })

  it('is known in its own edition alone, and each action in its own version', async () => {
    const { QrCode } = await channelCreate()
    expect(
      await codeOf(bench.client().CancelMultiFlowSignQRCode({ Operator: operator, QrCodeId: QrCode!.QrCodeId! })),
    ).toBe('InvalidParameter.DataNotFound')
    expect(await codeOf(channelCancel(QrCode!.QrCodeId!, { Agent: { ...agent, AppId: 'another' } }))).toBe(
      'InvalidParameter.DataNotFound',
    )
    expect(
      await codeOf(
        bench.client().request('ChannelCancelMultiFlowSignQRCode', { Agent: agent, QrCodeId: QrCode!.QrCodeId! }),
      ),
    ).toBe('NoSuchVersion')
  })

  it('is cancelled once; then it is no more to be used (S2)', async () => {
    const { QrCode } = await channelCreate()
    const answer = await channelCancel(QrCode!.QrCodeId!)
    expect(Object.keys(answer)).toEqual(['RequestId'])
    await expect(channelCancel(QrCode!.QrCodeId!)).rejects.toMatchObject({
      code: 'OperationDenied.QrInvalid',
      message: '签署二维码不可用，请检查后重试。',
    })
    expect((await scanAs(QrCode!.QrCodeUrl!)).text).toContain('已取消')
    const own = (await create()).QrCode!.QrCodeId!
    expect([
      await codeOf(bench.client().CancelMultiFlowSignQRCode({ Operator: operator, QrCodeId: own })),
      await codeOf(bench.client().CancelMultiFlowSignQRCode({ Operator: operator, QrCodeId: own })),
    ]).toEqual(['accepted', 'OperationDenied.QrInvalid'])
  })
})

describe('the picture of a QR code', () => {
  it('leads to its page, as long as the code is good', async () => {
    const { QrCode } = await create({ QrEffectiveDay: 2 })
    const answer = await fetch(QrCode!.WeixinQrCodeUrl!)
    expect(answer.headers.get('content-type')).toBe('image/png')
    const { data, width, height } = await pixelsOf(new Uint8Array(await answer.arrayBuffer()))
    expect(jsQR(data, width, height)?.data).toBe(QrCode!.QrCodeUrl)
    bench.travel(2 * 86_400_000 + 1000)
    expect((await fetch(QrCode!.WeixinQrCodeUrl!)).status).toBe(404)
    expect(
      await codeOf(bench.client().CancelMultiFlowSignQRCode({ Operator: operator, QrCodeId: QrCode!.QrCodeId! })),
    ).toBe('OperationDenied.QrHasExpire')
  })
})

describe('scanning', () => {
  it('starts a contract for the person, who fills in and signs it', async () => {
    const url = await urlOf({ FlowNameAppendScannerInfo: true, FlowEffectiveDay: 2 })
    expect((await open(url)).text).toContain('开始签署')
    const { to } = await scanAs(url)
    const page = await open(`${bench.address}${to}`)
    expect(page.text).toContain('入职确认-李四-0000')
    expect((await open(`${bench.address}${to}/sign`, { value0: '深圳市南山区', value1: '2026-03-01' })).status).toBe(
      303,
    )
    const flow = (
      (await control('flows')).flows as {
        flowId: string
        request: { FlowName: string; Deadline: number }
        createdAt: number
      }[]
    ).find(({ request }) => request.FlowName === '入职确认-李四-0000')!
    expect(await status(flow.flowId)).toBe(4)
    expect(flow.request.Deadline).toBe(Math.floor(flow.createdAt / 1000) + 2 * 86_400)
    const { FlowBriefs } = await bench.client().DescribeFlowBriefs({ Operator: operator, FlowIds: [flow.flowId] })
    expect(FlowBriefs![0]!.TemplateId).toBe(templates.onboarding)
  })

  it('of a template with a silent company leaves the person to sign', async () => {
    const { to } = await scanAs(await urlOf({ TemplateId: templates.labour }))
    expect((await open(`${bench.address}${to}`)).text).toContain('已自动签署')
  })

  it('ends when the code is used up, also for many at once', async () => {
    const url = await urlOf({ MaxFlowNum: 3 })
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => scanAs(url, { name: '李四', mobile: `1510000000${n}` })),
    )
    expect(answers.filter(({ status: code }) => code === 303)).toHaveLength(3)
    expect((await open(url)).text).toContain('已用完')
  })

  it('ends with the day', async () => {
    const url = await urlOf({ QrEffectiveDay: 1 })
    bench.travel(25 * 3600_000)
    expect((await scanAs(url)).text).toContain('已过期')
  })

  it('is for those alone whom the restrictions name', async () => {
    const url = await urlOf({
      Restrictions: [{ Name: '王五' }, { Mobile: '15100000009' }],
      ApproverRestrictions: { Name: '赵六', Mobile: '15100000006' },
    })
    const allowed = async (name: string, mobile: string) => (await scanAs(url, { name, mobile })).status === 303
    expect([
      await allowed('李四', '15100000000'),
      await allowed('王五', '15100000000'),
      await allowed('李四', '15100000009'),
      await allowed('赵六', '15100000000'),
      await allowed('赵六', '15100000006'),
    ]).toEqual([false, true, true, false, true])
    const card = await urlOf({ Restrictions: [{ IdCardType: 'ID_CARD', IdCardNumber: '11010119900307803X' }] })
    expect((await open(card)).text).toContain('证件号码')
    expect((await scanAs(card, { ...person, idCardNumber: '11010119900307803x' })).status).toBe(303)
  })

  it('is for each once where that is asked for', async () => {
    const [once, often] = [await urlOf({ ForbidPersonalMultipleSign: true }), await urlOf()]
    expect([
      (await scanAs(once)).status,
      (await scanAs(once)).status,
      (await scanAs(often)).status,
      (await scanAs(often)).status,
    ]).toEqual([303, 400, 303, 303])
    const together = await urlOf({ ForbidPersonalMultipleSign: true })
    expect(
      (await Promise.all([scanAs(together), scanAs(together)])).map(({ status: code }) => code).toSorted(),
    ).toEqual([303, 400])
  })

  it('asks for a name and a mobile', async () => {
    const url = await urlOf()
    expect([
      (await scanAs(url, { name: '', mobile: person.mobile })).status,
      (await scanAs(url, { name: '李四', mobile: '' })).status,
    ]).toEqual([400, 400])
    expect((await scanAs(`${bench.address}/scan/unknown`)).status).toBe(404)
  })

  it('starts nothing without quota, and does not use the code up', async () => {
    const { quota } = await control('quota')
    const url = await urlOf({ MaxFlowNum: 1 })
    await control('quota', { quota: 0 })
    expect((await scanAs(url)).text).toContain('合同额度不足')
    expect(await codeOf(create())).toBe('OperationDenied.NoQuota')
    await control('quota', { quota })
    expect((await scanAs(url)).status).toBe(303)
  })
})
