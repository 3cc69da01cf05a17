// DescribeFlowInfo, asked with Tencent's own SDK: its types say that nothing documented is missing.
import { describe, expect, expectTypeOf, it, vi } from 'vitest'
import { aComponent, aPerson, codeOf, operator, startSandbox, type Client } from './a-sandbox.ts'
import { afterSending, person, templates } from './after-sending.ts'

// The first font takes seconds on a busy computer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const bench = startSandbox()
const { send, sign, refuse, link, open } = afterSending(bench)

type Asked = Parameters<Client['DescribeFlowInfo']>[0]
type Detail = NonNullable<Awaited<ReturnType<Client['DescribeFlowInfo']>>['FlowDetailInfos']>[number]
type Approver = NonNullable<Detail['FlowApproverInfos']>[number]

const ask = (changes: Partial<Asked>) => bench.client().DescribeFlowInfo({ Operator: operator, ...changes })
async function infoOf(flowId: string): Promise<Detail> {
  const { FlowDetailInfos } = await ask({ FlowIds: [flowId] })
  return FlowDetailInfos![0]!
}
const second = () => aPerson({ ApproverName: '王五', ApproverMobile: '15100000002', ApproverRoleName: '乙方' })
const company = (changes: object = {}) =>
  aPerson({
    ApproverType: 0,
    OrganizationName: '晨星科技有限公司',
    SignComponents: [aComponent({ ComponentType: 'SIGN_SEAL' })],
    ...changes,
  })
const stands = ({ FlowApproverInfos }: Detail) => FlowApproverInfos!.map(({ ApproveStatus }) => ApproveStatus)

describe('DescribeFlowInfo', () => {
  it('tells of a contract and of each party, with every documented field', async () => {
    const { flowId, recipients } = await send({
      FlowType: '采购',
      FlowDescription: '说明',
      Approvers: [company(), second()],
      CcInfos: [{ Name: '周小川', Mobile: '15100000009', CcType: 0 }],
    })
    const detail = await infoOf(flowId)
    expect(detail).toMatchObject({
      FlowId: flowId,
      FlowName: '采购合同',
      FlowType: '采购',
      FlowStatus: 1,
      FlowMessage: '',
      FlowDescription: '说明',
      Creator: operator.UserId,
      FlowRemarks: [],
    })
    expect(detail).not.toHaveProperty('Deadline')
    const [first, other] = detail.FlowApproverInfos!
    expect(first).toEqual({
      ApproveMessage: '',
      ApproveName: '李四',
      ApproveStatus: 2,
      ApproveTime: 0,
      ApproveType: 'ORGANIZATION',
      ApproverRoleName: '',
      ApproverSource: '',
      CustomApproverTag: '',
      CustomUserId: '',
      Mobile: '15100000000',
      OrganizationId: expect.stringMatching(/^yD\w{30}$/),
      OrganizationName: '晨星科技有限公司',
      ReceiptId: recipients[0],
      RecipientId: recipients[0],
      SignId: expect.stringMatching(/^yD\w{30}$/),
      SignOrder: 0,
    } satisfies Approver)
    expect(other).toMatchObject({
      ApproveName: '王五',
      ApproveStatus: 1,
      ApproveType: 'PERSON',
      ApproverRoleName: '乙方',
      OrganizationId: '',
      SignOrder: 1,
    })
    expect(other!.SignId).not.toBe(first!.SignId)
    expect((await infoOf(flowId)).FlowApproverInfos![0]!.SignId).toBe(first!.SignId)
    expect(detail.CcInfos).toMatchObject([
      { ApproveName: '周小川', Mobile: '15100000009', ApproveType: 'PERSON', ApproveTime: 0 },
    ])
    expectTypeOf<keyof Approver>().toEqualTypeOf<
      | 'ApproveMessage'
      | 'ApproveName'
      | 'ApproveStatus'
      | 'ReceiptId'
      | 'CustomUserId'
      | 'Mobile'
      | 'SignOrder'
      | 'ApproveTime'
      | 'ApproveType'
      | 'ApproverSource'
      | 'CustomApproverTag'
      | 'OrganizationId'
      | 'OrganizationName'
      | 'SignId'
      | 'ApproverRoleName'
      | 'RecipientId'
      | 'ForwardRecords'
    >()
  })

  it('follows the parties from 0 of 2 to 2 of 2, and says when each signed', async () => {
    const { flowId, recipients } = await send({ Approvers: [aPerson(), second()] })
    expect(stands(await infoOf(flowId))).toEqual([2, 1])
    const before = Math.floor(Date.now() / 1000)
    await sign(flowId, recipients[0]!)
    const half = await infoOf(flowId)
    expect([half.FlowStatus, stands(half)]).toEqual([2, [3, 2]])
    expect(half.FlowApproverInfos![0]!.ApproveTime).toBeGreaterThanOrEqual(before)
    expect(half.FlowApproverInfos![1]!.ApproveTime).toBe(0)
    await sign(flowId, recipients[1]!)
    const whole = await infoOf(flowId)
    expect([whole.FlowStatus, stands(whole)]).toEqual([4, [3, 3]])
  })

  it('says who refused, and why', async () => {
    const { flowId, recipients } = await send({ Approvers: [aPerson(), second()] })
    await refuse(flowId, recipients[0]!, '金额有误')
    const detail = await infoOf(flowId)
    expect([detail.FlowStatus, detail.FlowMessage, stands(detail)]).toEqual([3, '金额有误', [4, 9]])
    expect(detail.FlowApproverInfos![0]).toMatchObject({ ApproveMessage: '金额有误', ApproveTime: expect.any(Number) })
  })

  it('names machines by their kind, and gives those who sign in any order one SignOrder', async () => {
    const auto = {
      ApproverType: 3,
      SignComponents: [aComponent({ ComponentType: 'SIGN_SEAL', ComponentValue: 'yDseal00000000000000000000000001' })],
    }
    const { flowId } = await send({ Unordered: true, Approvers: [auto, company(), second()] })
    const { FlowApproverInfos } = await infoOf(flowId)
    expect(
      FlowApproverInfos!.map(({ ApproveType, ApproveStatus, SignOrder }) => [ApproveType, ApproveStatus, SignOrder]),
    ).toEqual([
      ['ENTERPRISESERVER', 3, 0],
      ['ORGANIZATION', 2, 0],
      ['PERSON', 2, 0],
    ])
  })

  it('keeps who handed on in the list, and says masked where the one after came from', async () => {
    const { flowId, recipients } = await send({
      Approvers: [aPerson({ ApproverName: '叶小明', ApproverMobile: '13812345670' }), second()],
    })
    const handOn = async (name: string, mobile: string) =>
      open(`${await link(flowId, recipients[0]!)}/forward`, { name, mobile })
    await handOn('李四', '15100000000')
    await handOn('赵小兰', '15100000005')
    const { FlowApproverInfos } = await infoOf(flowId)
    expect(
      FlowApproverInfos!.map(({ ApproveName, ApproveStatus, RecipientId, ForwardRecords }) => [
        ApproveName,
        ApproveStatus,
        RecipientId === recipients[0],
        ForwardRecords?.map(({ Name }) => Name),
      ]),
    ).toEqual([
      ['叶小明', 19, true, undefined],
      ['李四', 19, true, ['叶**']],
      ['赵小兰', 2, true, ['叶**', '李*']],
      ['王五', 1, false, undefined],
    ])
    expect(FlowApproverInfos![2]!.ForwardRecords![0]).toEqual({
      Name: '叶**',
      Mobile: '1*********0',
      ForwardType: 'FORWARD',
      ForwardMessage: '员工操作进行转交',
      ForwardTime: expect.any(Number),
    })
    expect(new Set(FlowApproverInfos!.map(({ SignId }) => SignId)).size).toBe(4)
  })

  it('tells of a contract that a scan began, with its template', async () => {
    const { QrCode } = await bench
      .client()
      .CreateMultiFlowSignQRCode({ Operator: operator, TemplateId: templates.onboarding, FlowName: '入职' })
    const { to } = await open(QrCode!.QrCodeUrl!, person)
    const { text } = await open(`${bench.address}${to}`)
    const flowId = /FlowId<\/i><\/dt><dd><code>(\w+)/.exec(text)![1]!
    expect(await infoOf(flowId)).toMatchObject({
      TemplateId: templates.onboarding,
      FlowApproverInfos: expect.arrayContaining([
        expect.objectContaining({ ApproveName: person.name, ApproveType: 'PERSON' }),
      ]),
    })
  })

  it('is refused whole for one contract that there is not, in the words of its example', async () => {
    const { flowId } = await send()
    await expect(ask({ FlowIds: [flowId, 'c7b5ca37ae0000002b4c6644'] })).rejects.toMatchObject({
      code: 'FailedOperation',
      message: '无效的流程合同Id，检查后重试',
    })
  })

  it('answers a hundred at once, each once and in their order', async () => {
    const flows = [await send(), await send()]
    const ids = flows.map(({ flowId }) => flowId).toReversed()
    expect((await ask({ FlowIds: [...ids, ids[0]!] })).FlowDetailInfos!.map(({ FlowId }) => FlowId)).toEqual(ids)
    expect(await codeOf(ask({ FlowIds: Array.from({ length: 100 }, (_, n) => `yDunknown${n}`) }))).toBe(
      'FailedOperation',
    )
    expect(await codeOf(ask({ FlowIds: Array.from({ length: 101 }, (_, n) => `yDunknown${n}`) }))).toBe(
      'InvalidParameter',
    )
  })

  it.each([
    ['nothing is asked for', 'MissingParameter', {}],
    ['no contract is named', 'MissingParameter', { FlowIds: [] }],
    [
      'a group is asked for, of which there are none',
      'ResourceNotFound.Resource',
      { FlowGroupId: 'yDwJWUUcss0000000MjPKFm7bzFToAyk' },
    ],
    ['the list is none', 'InvalidParameter', { FlowIds: 'yDone' as unknown as string[] }],
  ])('where %s, answers %s', async (_, code, asked) => {
    expect(await codeOf(ask(asked))).toBe(code)
  })

  it('needs no operator (SDK)', async () => {
    const { flowId } = await send()
    expect((await bench.client().DescribeFlowInfo({ FlowIds: [flowId] })).FlowDetailInfos).toHaveLength(1)
  })
})
