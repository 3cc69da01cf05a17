// The contracts that were sent, how they stand, and what can be done about them.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FlowDetail, FlowList } from '../../src/gateway/routes.ts'
import { onBothStores, slow } from '../database/stores.ts'
import { startGateway, type TestGateway } from './a-gateway.ts'
import { refusal, startFakeTencent, type FakeTencent } from './fake-tencent.ts'

const people = [
  {
    ApproverType: 0,
    OrganizationName: '晨星科技有限公司',
    ApproverName: '李四',
    ApproverMobile: '13900001234',
    ApproverRoleName: '甲方',
    SignComponents: [],
  },
  {
    ApproverType: 1,
    ApproverName: '典子谦',
    ApproverMobile: '13200000000',
    ApproverIdCardNumber: '620000198802020000',
    SignComponents: [],
  },
  { ApproverType: 1, ApproverName: '', ApproverMobile: '', ApproverOption: { FillType: 1 }, SignComponents: [] },
]
const answered = people.map((_, place) => ({
  SignId: `s${place}`,
  RecipientId: `recipient-${place}`,
  ApproverRoleName: `角色${place}`,
}))

onBothStores('after sending', (place) => {
  let tencent: FakeTencent
  let gateway: TestGateway
  let file: { fileId: string; sha256: string }
  let sent = 0

  beforeAll(async () => {
    tencent = await startFakeTencent()
    gateway = await startGateway(place(), tencent)
    file = await gateway.upload()
  }, slow.timeout)
  afterAll(async () => {
    await gateway.close()
    await tencent.close()
  }, slow.timeout)
  beforeEach(() => {
    tencent.calls.length = 0
  })

  const post = (path: string, body: object) => gateway.request('POST', path, { body })
  const detail = async (flowId: string): Promise<FlowDetail> =>
    (await gateway.request('GET', `/api/flows/${flowId}`)).json()
  const list = async (query = ''): Promise<FlowList> => (await gateway.request('GET', `/api/flows${query}`)).json()
  const standsAt = (FlowStatus: number, more: object = {}) =>
    tencent.on('DescribeFlowBriefs', ({ request }) => ({
      FlowBriefs: (request.FlowIds as string[]).map((FlowId) => ({ FlowId, FlowName: '别名', FlowStatus, ...more })),
    }))
  const refresh = (flowIds?: string[]) => post('/api/flows/refresh', flowIds ? { flowIds } : {})

  /** Sends a contract and returns its FlowId. */
  async function send(changes: object = {}): Promise<string> {
    const flowId = `flow-${(sent += 1)}`
    tencent.on('CreateFlowByFiles', () => ({ FlowId: flowId, Approvers: answered }))
    const response = await post('/api/sends', {
      draftId: `draft-${sent}`,
      ...file,
      request: { FlowName: `采购合同${sent}`, FlowType: '采购', Deadline: 1900000000, Approvers: people, ...changes },
    })
    expect(response.statusCode).toBe(201)
    tencent.calls.length = 0
    return flowId
  }

  describe('the list', () => {
    it('has a contract as soon as it is created, with its parties and without their mobiles', async () => {
      const flowId = await send()
      const { flows } = await list()
      expect(flows[0]).toMatchObject({
        flowId,
        name: `采购合同${sent}`,
        type: '采购',
        status: 1,
        deadline: '2030-03-17T17:46:40.000Z',
      })
      expect(flows[0]?.parties).toEqual([
        {
          role: '甲方',
          kind: 'company',
          company: '晨星科技有限公司',
          name: '李四',
          userId: '',
          recipientId: 'recipient-0',
          dynamic: false,
        },
        {
          role: '角色1',
          kind: 'person',
          company: '',
          name: '典子谦',
          userId: '',
          recipientId: 'recipient-1',
          dynamic: false,
        },
        { role: '角色2', kind: 'person', company: '', name: '', userId: '', recipientId: 'recipient-2', dynamic: true },
      ])
      expect(JSON.stringify(flows)).not.toContain('13900001234')
    })

    it('is searched, filtered, ordered and paged', async () => {
      const one = await send({ FlowName: '租赁 100%_合同', Deadline: undefined })
      const two = await send({ FlowName: 'ＡＢＣ租赁' })
      standsAt(2)
      await refresh([two])
      expect((await list(`?query=${encodeURIComponent('租赁')}`)).flows.map(({ flowId }) => flowId)).toEqual([two, one])
      expect(
        (await list(`?query=${encodeURIComponent('租赁')}&order=created-asc`)).flows.map(({ flowId }) => flowId),
      ).toEqual([one, two])
      expect(
        (await list(`?query=${encodeURIComponent('租赁')}&order=deadline-asc`)).flows.map(({ flowId }) => flowId),
      ).toEqual([two, one])
      expect(await list(`?query=${encodeURIComponent('租赁')}&status=2`)).toMatchObject({
        total: 1,
        counts: { 1: 1, 2: 1 },
        flows: [{ flowId: two }],
      })
      expect(
        (await list(`?query=${encodeURIComponent('租赁')}&size=1&page=2`)).flows.map(({ flowId }) => flowId),
      ).toEqual([one])
      expect((await list(`?query=${encodeURIComponent('0%_')}`)).flows.map(({ flowId }) => flowId)).toEqual([one])
      expect((await list('?query=abc')).flows.map(({ flowId }) => flowId)).toEqual([two])
      for (const query of ['晨星', '典子谦', '1234', one])
        expect((await list(`?query=${encodeURIComponent(query)}`)).total, query).toBeGreaterThan(0)
      for (const wrong of ['?size=201', '?page=0', '?status=a', '?order=x'])
        expect((await gateway.request('GET', `/api/flows${wrong}`)).statusCode, wrong).toBe(400)
    })

    it('says which wait for a review of one’s own, and shows those alone', async () => {
      const names = '待审核'
      const own = await send({ FlowName: `${names}甲`, NeedSignReview: true })
      const one = await send({
        FlowName: `${names}乙`,
        Unordered: true,
        Approvers: people.map((party, place) => ({ ...party, ApproverNeedSignReview: place === 1 })),
      })
      const none = await send({ FlowName: `${names}丙`, NeedSignReview: false })
      const read = (more = '') => list(`?query=${encodeURIComponent(names)}${more}`)
      expect(
        (await read()).flows.map(({ flowId, reviewPending, unordered }) => [flowId, reviewPending, unordered]),
      ).toEqual([
        [none, false, false],
        [one, true, true],
        [own, true, false],
      ])
      expect(await read('&review=pending')).toMatchObject({
        total: 2,
        pendingReviews: 2,
        counts: { 1: 3 },
        flows: [{ flowId: one }, { flowId: own }],
      })
      tencent.on('CreateFlowSignReview', () => ({}))
      await post(`/api/flows/${one}/review`, { reviewType: 'PASS', recipientId: 'recipient-0' })
      await post(`/api/flows/${own}/review`, { reviewType: 'REJECT', message: '再议' })
      expect((await read('&review=pending')).total).toBe(2)
      await post(`/api/flows/${one}/review`, { reviewType: 'PASS', recipientId: 'recipient-1' })
      await post(`/api/flows/${own}/review`, { reviewType: 'PASS' })
      expect(await read('&review=pending')).toMatchObject({ total: 0, pendingReviews: 0, flows: [] })
      const over = await send({ FlowName: `${names}丁`, NeedSignReview: true })
      standsAt(6)
      await refresh([over])
      expect((await read()).pendingReviews).toBe(0)
      expect((await gateway.request('GET', '/api/flows?review=all')).statusCode).toBe(400)
    })

    it('shows one contract whole, with mobiles and numbers of documents masked', async () => {
      const flowId = await send()
      const flow = await detail(flowId)
      expect(flow).toMatchObject({
        draftId: `draft-${sent}`,
        operatorId: 'yDoperator',
        reviews: [],
        cancelMessage: null,
      })
      expect(flow.parties.map(({ mobile, signId, index }) => [mobile, signId, index])).toEqual([
        ['*******1234', 's0', 0],
        ['*******0000', 's1', 1],
        ['', 's2', 2],
      ])
      expect(flow.request).toMatchObject({ FlowName: `采购合同${sent}` })
      for (const key of ['Operator', 'FileIds', 'NeedPreview']) expect(flow.request).not.toHaveProperty(key)
      expect(JSON.stringify(flow)).not.toMatch(/13900001234|13200000000|620000198802020000/)
      expect((await gateway.request('GET', '/api/flows/nothing')).statusCode).toBe(404)
    })

    it('has the contract of a send of which nobody knew, once somebody says which', async () => {
      tencent.on('CreateFlowByFiles', () => 'drop')
      standsAt(1)
      const { send: unknown } = (
        await post('/api/sends', {
          draftId: 'draft-unknown',
          ...file,
          request: { FlowName: '不明合同', Approvers: people },
        })
      ).json()
      expect((await list(`?query=${encodeURIComponent('不明合同')}`)).total).toBe(0)
      await post(`/api/sends/${unknown.id}/settlement`, { flowId: 'flow-found' })
      expect(await detail('flow-found')).toMatchObject({
        name: '不明合同',
        sendId: unknown.id,
        parties: [{ name: '李四', recipientId: null }, {}, {}],
      })
    })
  })

  describe('a refresh', () => {
    it('asks in hundreds, writes down what is said, and goes back for nothing', async () => {
      const flowId = await send()
      standsAt(2, { Deadline: 1800000000 })
      const response = await refresh([flowId, 'not-known'])
      expect(response.json().flows).toEqual([{ flowId, status: 2, statusAt: expect.any(String) }])
      expect(tencent.callsOf('DescribeFlowBriefs').map(({ request }) => request)).toEqual([
        { Operator: { UserId: 'yDoperator' }, FlowIds: [flowId] },
      ])
      expect(await detail(flowId)).toMatchObject({
        status: 2,
        name: `采购合同${sent}`,
        deadline: '2027-01-15T08:00:00.000Z',
      })
      standsAt(3, { FlowMessage: '价格不对' })
      await refresh([flowId])
      expect(await detail(flowId)).toMatchObject({ status: 3, cancelMessage: '价格不对' })
      standsAt(2)
      await refresh([flowId])
      expect((await detail(flowId)).status).toBe(3)
    })

    it('of all asks for those that are not at their end, once however many ask', async () => {
      const open = await send()
      standsAt(1)
      const answers = await Promise.all([refresh(), refresh(), refresh()])
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
      const asked = tencent.callsOf('DescribeFlowBriefs').flatMap(({ request }) => request.FlowIds as string[])
      expect(asked).toContain(open)
      expect(new Set(asked).size).toBe(asked.length)
    })

    it('that fails says so', async () => {
      const flowId = await send()
      tencent.on('DescribeFlowBriefs', () => refusal('UnauthorizedOperation', '没有权限'))
      expect((await refresh([flowId])).json().error).toMatchObject({
        code: 'refused',
        tencent: { code: 'UnauthorizedOperation' },
      })
    })
  })

  describe('a link', () => {
    beforeEach(() => tencent.on('CreateSchemeUrl', () => ({ SchemeUrl: 'https://essurl.cn/abc' })))
    const asked = () => tencent.callsOf('CreateSchemeUrl').map(({ request: { Operator: _, ...rest } }) => rest)

    it('is for a party whose mobile only the gateway knows', async () => {
      const flowId = await send()
      const response = await post(`/api/flows/${flowId}/links`, {
        endPoint: 'HTTP_SHORT_URL',
        pathType: 1,
        recipientId: 'recipient-0',
      })
      expect(response.json()).toEqual({ url: 'https://essurl.cn/abc', expiresAt: expect.any(String) })
      expect(Math.round((Date.parse(response.json().expiresAt) - Date.now()) / 86_400_000)).toBe(90)
      await post(`/api/flows/${flowId}/links`, { endPoint: 'APP', pathType: 3, party: 1, autoJumpBack: true })
      expect(asked()).toEqual([
        {
          EndPoint: 'HTTP_SHORT_URL',
          PathType: 1,
          FlowId: flowId,
          Name: '李四',
          Mobile: '13900001234',
          OrganizationName: '晨星科技有限公司',
        },
        { EndPoint: 'APP', PathType: 3, FlowId: flowId, Name: '典子谦', Mobile: '13200000000', AutoJumpBack: true },
      ])
    })

    it('for a signer who is not named yet leads to the cover', async () => {
      const flowId = await send()
      await post(`/api/flows/${flowId}/links`, { endPoint: 'HTTP', pathType: 3, recipientId: 'recipient-2' })
      expect(asked()).toEqual([{ EndPoint: 'HTTP', PathType: 3, FlowId: flowId, RecipientId: 'recipient-2' }])
      expect(
        (await post(`/api/flows/${flowId}/links`, { endPoint: 'HTTP', pathType: 2, recipientId: 'recipient-2' })).json()
          .error,
      ).toMatchObject({ code: 'against-rules', rules: [{ param: 'PathType' }] })
    })

    it('is none for a party that there is not, nor against the rules', async () => {
      const flowId = await send()
      for (const who of [{ recipientId: 'other' }, { party: 7 }])
        expect((await post(`/api/flows/${flowId}/links`, { endPoint: 'HTTP', pathType: 1, ...who })).statusCode).toBe(
          404,
        )
      expect(
        (
          await post(`/api/flows/${flowId}/links`, {
            endPoint: 'HTTP',
            pathType: 1,
            mobile: '+8613900001234',
            autoJumpBack: true,
          })
        )
          .json()
          .error.rules.map(({ code }: { code: string }) => code),
      ).toEqual(['InvalidParameter.Mobile', 'InvalidParameter.ParamError'])
      expect(asked()).toEqual([])
    })
  })

  it('reminds, and says why not', async () => {
    const flowId = await send()
    tencent.on('CreateFlowReminds', () => ({
      RemindFlowRecords: [{ FlowId: flowId, CanRemind: false, RemindMessage: '24小时内已催办' }],
    }))
    const response = await post(`/api/flows/${flowId}/reminders`, {})
    expect(response.json()).toEqual({ reminded: false, message: '24小时内已催办' })
    expect(tencent.callsOf('CreateFlowReminds')[0]?.request).toEqual({
      Operator: { UserId: 'yDoperator' },
      FlowIds: [flowId],
    })
    expect((await post('/api/flows/other/reminders', {})).statusCode).toBe(404)
  })

  it('cancels what has not come to its end, with a reason', async () => {
    const flowId = await send()
    tencent.on('CancelFlow', () => ({}))
    for (const message of ['', '字'.repeat(201), '不要了😀'])
      expect((await post(`/api/flows/${flowId}/cancellation`, { message })).json().error.rules[0].param).toBe(
        'CancelMessage',
      )
    expect(tencent.callsOf('CancelFlow')).toEqual([])
    expect((await post(`/api/flows/${flowId}/cancellation`, { message: '内容填错' })).json()).toMatchObject({
      flowId,
      status: 6,
    })
    expect(tencent.callsOf('CancelFlow')[0]?.request).toEqual({
      Operator: { UserId: 'yDoperator' },
      FlowId: flowId,
      CancelMessage: '内容填错',
    })
    expect(await detail(flowId)).toMatchObject({ status: 6, cancelMessage: '内容填错' })
    expect((await post(`/api/flows/${flowId}/cancellation`, { message: '再来' })).json().error.rules[0].code).toBe(
      'OperationDenied.FlowHasTerminated',
    )
    expect(tencent.callsOf('CancelFlow')).toHaveLength(1)
  })

  it('is never cancelled twice by itself where Tencent falls silent', async () => {
    const flowId = await send()
    tencent.on('CancelFlow', () => 'drop')
    expect((await post(`/api/flows/${flowId}/cancellation`, { message: '内容填错' })).json().error.code).toBe(
      'no-answer',
    )
    expect(tencent.callsOf('CancelFlow')).toHaveLength(1)
    expect((await detail(flowId)).status).toBe(1)
  })

  it('says what a review came to, and ends the contract where it is refused', async () => {
    const flowId = await send()
    tencent.on('CreateFlowSignReview', () => ({}))
    expect((await post(`/api/flows/${flowId}/review`, { reviewType: 'REJECT' })).json().error.rules[0]).toMatchObject({
      code: 'InvalidParameter.ParamError',
      param: 'ReviewMessage',
    })
    await post(`/api/flows/${flowId}/review`, { reviewType: 'PASS', recipientId: 'recipient-1' })
    const response = await post(`/api/flows/${flowId}/review`, { reviewType: 'SIGN_REJECT', message: '条款不妥' })
    expect(response.json()).toMatchObject({
      status: 3,
      reviews: [
        { reviewType: 'PASS', recipientId: 'recipient-1' },
        { reviewType: 'SIGN_REJECT', message: '条款不妥' },
      ],
    })
    expect(tencent.callsOf('CreateFlowSignReview').map(({ request: { Operator: _, ...rest } }) => rest)).toEqual([
      { FlowId: flowId, ReviewType: 'PASS', RecipientId: 'recipient-1' },
      { FlowId: flowId, ReviewType: 'SIGN_REJECT', ReviewMessage: '条款不妥' },
    ])
  })

  it('names the signers who were not named, and knows them from then on', async () => {
    const flowId = await send()
    tencent.on('CreateFlowApprovers', () => ({ FillError: null }))
    const wrong = await post(`/api/flows/${flowId}/approvers`, {
      approvers: [{ recipientId: 'recipient-0', name: '王五', mobile: '13700005678' }, { recipientId: 'recipient-2' }],
    })
    expect(wrong.json().error.rules.map(({ code }: { code: string }) => code)).toEqual([
      'OperationDenied.Forbid',
      'MissingParameter.ApproverOrganizationInfo',
      'MissingParameter.ApproverName',
      'MissingParameter.ApproverMobile',
    ])
    const response = await post(`/api/flows/${flowId}/approvers`, {
      approvers: [{ recipientId: 'recipient-2', name: '王五', mobile: '13700005678' }],
    })
    expect(response.json()).toEqual({ added: ['recipient-2'], failed: [] })
    expect(tencent.callsOf('CreateFlowApprovers')[0]?.request).toEqual({
      Operator: { UserId: 'yDoperator' },
      FillApproverType: 1,
      Approvers: [{ FlowId: flowId, RecipientId: 'recipient-2', ApproverName: '王五', ApproverMobile: '13700005678' }],
    })
    expect((await detail(flowId)).parties[2]).toMatchObject({ name: '王五', mobile: '*******5678', dynamic: true })
    expect((await list('?query=13700005678')).flows.map((flow) => flow.flowId)).toEqual([flowId])
    tencent.on('CreateFlowApprovers', () => ({ FillError: [{ RecipientId: 'recipient-2', ErrMessage: '已补充' }] }))
    expect(
      (
        await post(`/api/flows/${flowId}/approvers`, {
          approvers: [{ recipientId: 'recipient-2', name: '赵六', mobile: '13700005679' }],
        })
      ).json(),
    ).toEqual({ added: [], failed: [{ recipientId: 'recipient-2', message: '已补充' }] })
    expect((await detail(flowId)).parties[2]?.name).toBe('王五')
  })

  it('names a WeCom member of a company by the UserId, and a person by name and document', async () => {
    const open = { ApproverOption: { FillType: 1 }, ApproverName: '', ApproverMobile: '', SignComponents: [] }
    const flowId = await send({
      Approvers: [
        { ApproverType: 0, OrganizationName: '晨星科技有限公司', ...open },
        { ApproverType: 1, ...open },
        { ApproverType: 1, ...open },
      ],
    })
    tencent.on('CreateFlowApprovers', () => ({ FillError: [] }))
    const approvers = [
      { recipientId: 'recipient-0', userId: 'zhaoliu', organizationName: '晨星科技有限公司' },
      { recipientId: 'recipient-1', name: '王五', idCardType: 'HONGKONG_AND_MACAO', idCardNumber: 'H12345678' },
    ]
    expect((await post(`/api/flows/${flowId}/approvers`, { approvers })).json()).toEqual({
      added: ['recipient-0', 'recipient-1'],
      failed: [],
    })
    expect(tencent.callsOf('CreateFlowApprovers')[0]?.request.Approvers).toEqual([
      {
        FlowId: flowId,
        RecipientId: 'recipient-0',
        ApproverSource: 'WEWORKAPP',
        CustomUserId: 'zhaoliu',
        OrganizationName: '晨星科技有限公司',
      },
      {
        FlowId: flowId,
        RecipientId: 'recipient-1',
        ApproverName: '王五',
        ApproverIdCardType: 'HONGKONG_AND_MACAO',
        ApproverIdCardNumber: 'H12345678',
      },
    ])
    expect((await list()).flows[0]?.parties.map(({ name, userId }) => [name, userId])).toEqual([
      ['', 'zhaoliu'],
      ['王五', ''],
      ['', ''],
    ])
    const wrong = await post(`/api/flows/${flowId}/approvers`, {
      approvers: [
        { recipientId: 'recipient-2', userId: 'zhaoliu' },
        {
          recipientId: 'recipient-0',
          name: '王五',
          idCardNumber: '62000019880202000X',
          organizationName: '晨星科技有限公司',
        },
      ],
    })
    expect(wrong.json().error.rules.map(({ code }: { code: string }) => code)).toEqual([
      'OperationDenied.Forbid',
      'MissingParameter.ApproverMobile',
    ])
  })
})
