// Who is asked to sign a contract that was sent: signers added to it, and reminders.
import { describe, expect, it, vi } from 'vitest'
import { aComponent, aPerson, codeOf, operator, startSandbox } from './a-sandbox.ts'
import { afterSending } from './after-sending.ts'

// The first font takes seconds on a busy computer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const bench = startSandbox()
const { send, sign, status, link, open } = afterSending(bench)

const silent = {
  ApproverType: 3,
  SignComponents: [
    aComponent({
      ComponentType: 'SIGN_SEAL',
      ComponentValue: 'yDSandboxOfficia1Sea1x00000000A1',
      ComponentHeight: 119,
    }),
  ],
}
const filler = (changes: object = {}) =>
  aPerson({ Components: [aComponent({ ComponentName: '住址', ComponentRequired: true })], ...changes })

describe('CreateFlowApprovers', () => {
  const dynamic = {
    ApproverType: 1,
    ApproverName: '',
    ApproverMobile: '',
    NotifyType: 'none',
    ApproverOption: { FillType: 1 },
    SignComponents: [aComponent({ ComponentType: 'SIGN_SIGNATURE' })],
  }
  const name = (FlowId: string, RecipientId: string, changes: object = {}, FillApproverType = 1) =>
    bench.client().CreateFlowApprovers({
      Operator: operator,
      FlowId,
      FillApproverType,
      Approvers: [{ RecipientId, ApproverName: '赵六', ApproverMobile: '15100000003', ...changes }],
    })

  it('names an open signer, once', async () => {
    const { flowId, recipients } = await send({ Approvers: [dynamic] })
    expect((await sign(flowId, recipients[0]!)).text).toContain('尚未补充')
    expect(await name(flowId, recipients[0]!)).not.toHaveProperty('FillError')
    expect((await name(flowId, recipients[0]!)).FillError).toEqual([
      { RecipientId: recipients[0], ErrMessage: '个人信息已补充，请勿重复补充' },
    ])
    expect((await name(flowId, recipients[0]!, { FlowId: flowId })).FillError).toEqual([
      { RecipientId: recipients[0], FlowId: flowId, ErrMessage: '个人信息已补充，请勿重复补充' },
    ])
    expect((await sign(flowId, recipients[0]!)).status).toBe(303)
  })

  it('takes a person by name and document, a WeCom member by UserId; a company not by document', async () => {
    const open = {
      ApproverType: 0,
      OrganizationName: '甲公司',
      ApproverName: '',
      ApproverMobile: '',
      NotifyType: 'none',
      ApproverOption: { FillType: 1 },
      SignComponents: [aComponent({ ComponentType: 'SIGN_SEAL', ComponentHeight: 119 })],
    }
    const { flowId, recipients } = await send({ Approvers: [open, dynamic], Unordered: true })
    const document = {
      ApproverMobile: '',
      ApproverIdCardType: 'HONGKONG_AND_MACAO',
      ApproverIdCardNumber: 'H1234567890',
    }
    expect(await name(flowId, recipients[1]!, document)).not.toHaveProperty('FillError')
    expect(await codeOf(name(flowId, recipients[0]!, { ...document, OrganizationName: '甲公司' }))).toBe(
      'MissingParameter.ApproverMobile',
    )
    const wecom = { ApproverName: '', ApproverMobile: '', ApproverSource: 'WEWORKAPP', CustomUserId: 'zhaoliu' }
    expect(await codeOf(name(flowId, recipients[0]!, wecom))).toBe('MissingParameter.ApproverOrganizationInfo')
    expect(await name(flowId, recipients[0]!, { ...wecom, OrganizationName: '甲公司' })).not.toHaveProperty('FillError')
    expect((await sign(flowId, recipients[0]!)).status).toBe(303)
  })

  it('is not needed where the signer takes the place up on the page', async () => {
    const { flowId, recipients } = await send({ Approvers: [dynamic] })
    const url = await link(flowId, recipients[0]!)
    expect((await open(url)).text).toContain('name="mobile"')
    expect((await open(`${url}/identity`, { name: '赵六', mobile: '151' })).status).toBe(400)
    expect((await open(`${url}/identity`, { name: '赵六', mobile: '15100000003' })).status).toBe(303)
    expect((await open(url)).text).toContain('您好，赵六')
  })

  it('adds others who may sign for a company', async () => {
    const company = {
      ApproverType: 0,
      OrganizationName: '甲公司',
      ApproverName: '钱七',
      ApproverMobile: '15100000004',
      NotifyType: 'none',
      SignComponents: [aComponent({ ComponentType: 'SIGN_SEAL', ComponentHeight: 119 })],
    }
    const { flowId, recipients } = await send({ Approvers: [company, aPerson()] })
    await name(flowId, recipients[0]!, { OrganizationName: '甲公司' }, 0)
    expect(await codeOf(name(flowId, recipients[1]!, {}, 0))).toBe('OperationDenied.Forbid')
    const { SchemeUrl } = await bench
      .client()
      .CreateSchemeUrl({ Operator: operator, FlowId: flowId, PathType: 1, Name: '赵六', Mobile: '15100000003' })
    expect((await open(`${SchemeUrl}/sign`, {})).status).toBe(303)
    expect((await open(SchemeUrl!)).text).toContain('甲公司 · 赵六')
  })

  it.each([
    ['without a name', 'MissingParameter.ApproverName', { ApproverName: '' }],
    ['without a mobile', 'MissingParameter.ApproverMobile', { ApproverMobile: '' }],
    ['with half a mobile', 'InvalidParameter.Mobile', { ApproverMobile: '151' }],
    ['for a place that there is not', 'ResourceNotFound.FlowApprover', { RecipientId: 'nobody' }],
    ['of another source', 'InvalidParameter.ParamError', { ApproverSource: 'QQ' }],
    ['of WeCom for a person', 'OperationDenied.Forbid', { ApproverSource: 'WEWORKAPP', CustomUserId: 'zhaoliu' }],
    ['of WeCom without a UserId', 'MissingParameter', { ApproverSource: 'WEWORKAPP' }],
    ['told in another way', 'InvalidParameter.NotifyType', { NotifyType: 'PIGEON' }],
    [
      'of a company with half-width brackets',
      'InvalidParameter.OrganizationName',
      { OrganizationName: '甲(北京)公司' },
    ],
    [
      'with half a document',
      'InvalidParameter.CardNumber',
      { ApproverMobile: '', ApproverIdCardType: 'ID_CARD', ApproverIdCardNumber: '123' },
    ],
  ])('%s answers %s', async (_, code, changes) => {
    const { flowId, recipients } = await send({ Approvers: [dynamic] })
    expect(await codeOf(name(flowId, recipients[0]!, changes))).toBe(code)
  })
})

describe('CreateFlowReminds', () => {
  const remind = async (FlowIds: string[], changes: object = {}) =>
    (await bench.client().CreateFlowReminds({ Operator: operator, FlowIds, ...changes })).RemindFlowRecords!
  const told = (NotifyType: string) => send({ Approvers: [aPerson({ NotifyType })] })

  it('says which contracts somebody can be reminded of, and why not', async () => {
    const [waiting, done] = [await told('sms'), await send({ Approvers: [silent] })]
    expect(await remind([waiting.flowId, done.flowId, 'unknown'])).toMatchObject([
      { FlowId: waiting.flowId, CanRemind: true, RemindMessage: '' },
      { FlowId: done.flowId, CanRemind: false, RemindMessage: '合同已结束，无法催办' },
      { FlowId: 'unknown', CanRemind: false, RemindMessage: '流程不存在' },
    ])
  })

  it('reminds a signer three times, and in a contract that is to be filled in alike', async () => {
    const flows = [(await told('SMS')).flowId, (await send({ Approvers: [filler({ NotifyType: 'ALL' })] })).flowId]
    for (const _ of [1, 2, 3]) expect((await remind(flows)).map(({ CanRemind }) => CanRemind)).toEqual([true, true])
    expect(await remind(flows)).toMatchObject(
      flows.map((FlowId) => ({ FlowId, CanRemind: false, RemindMessage: '签署人 李四: 此签署人已催办过' })),
    )
    expect(await status(flows[0]!)).toBe(1)
  })

  it.each([
    ['none', {}, false],
    ['none', { RemindTypes: ['EMAIL'] }, false],
    ['none', { RemindTypes: ['EMAIL'], RemindEmailInfos: [{ ApproverEmail: 'a@example.com' }] }, true],
    ['SMS', { RemindTypes: ['EMAIL'] }, false],
    ['EMAIL', { RemindTypes: ['EMAIL'] }, true],
    ['ALL', { RemindTypes: ['SMS'] }, true],
  ])('of who is told by %s, with %j, is done: %s', async (notifyType, changes, can) => {
    const [record] = await remind([(await told(notifyType)).flowId], changes)
    expect(record).toMatchObject({
      CanRemind: can,
      RemindMessage: can ? '' : '签署人 李四: 发起合同时没有设置这样的通知方式',
    })
  })

  it('takes 1 to 100 ids', async () => {
    const many = (count: number) => codeOf(remind(Array.from({ length: count }, (_, n) => `x${n}`)))
    expect([await many(0), await many(100), await many(101)]).toEqual([
      'MissingParameter.FlowId',
      'accepted',
      'InvalidParameterValue',
    ])
    expect(await codeOf(remind(['x'], { RemindTypes: ['PIGEON'] }))).toBe('InvalidParameterValue')
  })
})
