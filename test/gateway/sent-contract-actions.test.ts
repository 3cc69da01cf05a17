// What can be done about a contract that was sent: links, reminders, ending it, reviews, naming signers.
import { beforeEach, describe, expect, it } from 'vitest'
import { onBothStores } from '../database/stores.ts'
import { sending } from './support/sent-contracts.ts'
import { openGateway } from './support/open-gateway.ts'

onBothStores('after sending', (place) => {
  let sent = 0

  const { gateway, tencent, file } = openGateway({ place, withFile: true })
  beforeEach(() => {
    tencent.calls.length = 0
  })

  const { post, detail, list, sendNumber } = sending(() => ({ gateway, tencent, file }))
  const send = (changes?: object) => sendNumber((sent += 1), changes)

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
      { recipientId: 'recipient-1', name: '王五', idCardType: 'HONGKONG_AND_MACAO', idCardNumber: 'H1234567890' },
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
        ApproverIdCardNumber: 'H1234567890',
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
