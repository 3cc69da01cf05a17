// Companies of whom nobody is named yet: the company alone, and those who sign for each other (或签; API of August 2026,
// example 8).
import { describe, expect, it, vi } from 'vitest'
import { example } from '../contract/fixtures/examples.ts'
import { aComponent, aPerson, codeOf, operator, startSandbox, type CreateFlowRequest } from './a-sandbox.ts'
import { afterSending, person } from './after-sending.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const bench = startSandbox()
const { send, link, open, status, sign } = afterSending(bench)
const company = {
  ApproverType: 0,
  OrganizationName: '典子谦示例企业',
  ApproverName: '',
  ApproverMobile: '',
  SignComponents: [aComponent({ ComponentType: 'SIGN_SEAL', ComponentHeight: 100, ComponentWidth: 100 })],
}
const named = { ...person, organization: '典子谦示例企业' }

describe('a company that is named alone', () => {
  it('is signed for by whoever takes it up in its name', async () => {
    const { flowId, recipients } = await send({ Approvers: [aPerson({ ...company })] })
    const url = await link(flowId, recipients[0]!)
    const page = (await open(url)).text
    expect(page).toContain('补充签署人')
    expect(page).toContain('value="典子谦示例企业"')
    expect((await open(`${url}/identity`, named)).status).toBe(303)
    expect((await open(`${url}/sign`, {})).status).toBe(303)
    expect(await status(flowId)).toBe(4)
  })

  it('is not taken up in the name of another company', async () => {
    const { flowId, recipients } = await send({ Approvers: [aPerson({ ...company })] })
    const answer = await open(`${await link(flowId, recipients[0]!)}/identity`, { ...named, organization: '别的企业' })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('只允许以该企业的身份领取')
    expect(await status(flowId)).toBe(1)
  })
})

describe('those who sign for each other', () => {
  it('are added after sending, and any of them signs', async () => {
    const request = example('08').request as unknown as CreateFlowRequest
    const fileId = await bench.upload('seven-pages.pdf')
    const { FlowId, Approvers } = await bench.client().CreateFlowByFiles({ ...request, FileIds: [fileId] })
    const [first, second] = Approvers!.map(({ RecipientId }) => RecipientId!)
    const add = (RecipientId: string, ApproverName: string, ApproverMobile: string, FillApproverType: number) =>
      bench.client().CreateFlowApprovers({
        Operator: operator,
        FlowId: FlowId!,
        FillApproverType,
        Approvers: [
          {
            RecipientId,
            ApproverName,
            ApproverMobile,
            OrganizationName: FillApproverType === 0 ? '典子谦示例企业' : '',
          },
        ],
      })
    await add(first!, '甲一', '15100000001', 0)
    await add(first!, '甲二', '15100000002', 0)
    expect((await add(second!, '乙', '15100000003', 1)).FillError).toBeUndefined()
    const told = async () =>
      (await bench.client().DescribeFlowInfo({ Operator: operator, FlowIds: [FlowId!] })).FlowDetailInfos![0]!
        .FlowApproverInfos!
    expect((await told()).map(({ ApproveName, ApproveStatus }) => [ApproveName, ApproveStatus])).toEqual([
      ['甲一', 2],
      ['甲二', 2],
      ['乙', 1],
    ])
    expect(new Set((await told()).map(({ SignId }) => SignId)).size).toBe(3)
    // Whoever opens the place's link says which of them they are.
    const url = await link(FlowId!, first!)
    const page = (await open(url)).text
    expect(page).toContain('我是 甲一')
    expect(page).toContain('我是 甲二')
    expect((await open(`${url}/sign`, {})).text).toContain('请先确认您的身份')
    const own = (await open(`${url}/identity`, { name: '甲二', mobile: '15100000002' })).to!
    expect((await open(new URL(own, url).href)).text).toContain('您好，典子谦示例企业 · 甲二')
    const other = (
      await bench.client().CreateSchemeUrl({
        Operator: operator,
        FlowId: FlowId!,
        PathType: 1,
        RecipientId: first!,
        Name: '甲一',
        Mobile: '15100000001',
      })
    ).SchemeUrl!
    expect((await open(new URL(`${own}/sign`, url).href, {})).status).toBe(303)
    expect((await told()).map(({ ApproveName, ApproveStatus }) => [ApproveName, ApproveStatus])).toEqual([
      ['甲二', 3],
      ['乙', 2],
    ])
    expect((await open(other)).text).toContain('已由 甲二 签署或拒绝，您无需操作')
    await sign(FlowId!, second!)
    expect(await status(FlowId!)).toBe(4)
  })

  it('are told apart where one refuses, and none of them hands on', async () => {
    const { flowId, recipients } = await send({ Approvers: [aPerson({ ...company })] })
    const [recipient] = recipients
    for (const [ApproverName, ApproverMobile] of [
      ['甲一', '15100000001'],
      ['甲二', '15100000002'],
    ] as const) {
      await bench.client().CreateFlowApprovers({
        Operator: operator,
        FlowId: flowId,
        FillApproverType: 0,
        Approvers: [{ RecipientId: recipient!, ApproverName, ApproverMobile, OrganizationName: '典子谦示例企业' }],
      })
    }
    const url = (
      await bench.client().CreateSchemeUrl({
        Operator: operator,
        FlowId: flowId,
        PathType: 1,
        RecipientId: recipient!,
        Name: '甲二',
        Mobile: '15100000002',
      })
    ).SchemeUrl!
    expect((await open(url)).text).not.toContain('转他人处理')
    expect((await open(`${url}/forward`, { name: '丙', mobile: '15100000009' })).text).toContain('不能转交')
    expect((await open(`${url}/refuse`, { reason: '不同意' })).status).toBe(303)
    const { FlowDetailInfos } = await bench.client().DescribeFlowInfo({ Operator: operator, FlowIds: [flowId] })
    expect(FlowDetailInfos![0]!.FlowApproverInfos).toMatchObject([
      { ApproveName: '甲二', ApproveStatus: 4, ApproveMessage: '不同意' },
    ])
    expect(await status(flowId)).toBe(3)
  })

  it('are known by one SignId each, before and after one of them has acted', async () => {
    const { flowId, recipient, add, told } = await alone()
    await add(recipient, '甲一', '15100000001')
    const [first] = await told()
    await add(recipient, '甲二', '15100000002')
    const [, second] = await told()
    expect((await told())[0]!.SignId).toBe(first!.SignId)
    const own = (
      await bench.client().CreateSchemeUrl({
        Operator: operator,
        FlowId: flowId,
        PathType: 1,
        RecipientId: recipient,
        Name: '甲二',
        Mobile: '15100000002',
      })
    ).SchemeUrl!
    await open(`${own}/sign`, {})
    expect(await told()).toMatchObject([{ ApproveName: '甲二', SignId: second!.SignId, ApproveStatus: 3 }])
  })

  it('stand for the company that was sent, each once in a contract; where one cannot be added, none is', async () => {
    const request = {
      Unordered: true,
      Approvers: [
        aPerson({ ...company }),
        aPerson({ ...company, OrganizationName: '另一家企业' }),
        aPerson({ ...company }),
      ],
    }
    const { flowId, recipients } = await send(request)
    const add = (all: readonly (readonly [number, string, string?])[]) =>
      bench.client().CreateFlowApprovers({
        Operator: operator,
        FlowId: flowId,
        FillApproverType: 0,
        Approvers: all.map(([place, ApproverName, OrganizationName = '']) => ({
          RecipientId: recipients[place]!,
          ApproverName,
          ApproverMobile: '15100000001',
          OrganizationName,
        })),
      })
    expect(await codeOf(add([[0, '甲一', '别的企业']]))).toBe('OperationDenied')
    expect(
      await codeOf(
        add([
          [0, '甲一'],
          [2, '甲一'],
        ]),
      ),
    ).toBe('OperationDenied.ApproverRepeat')
    expect(
      await codeOf(
        add([
          [0, '甲一'],
          [1, '甲一', '另一家企业'],
        ]),
      ),
    ).toBe('accepted')
    expect(await codeOf(add([[2, '甲一']]))).toBe('OperationDenied.ApproverRepeat')
    await sign(flowId, recipients[0]!)
    expect(
      await codeOf(
        add([
          [1, '甲三'],
          [0, '甲三'],
        ]),
      ),
    ).toBe('OperationDenied')
    const { FlowDetailInfos } = await bench.client().DescribeFlowInfo({ Operator: operator, FlowIds: [flowId] })
    expect(
      FlowDetailInfos![0]!.FlowApproverInfos!.map(({ ApproveName, OrganizationName }) => [
        ApproveName,
        OrganizationName,
      ]),
    ).toEqual([
      ['甲一', '典子谦示例企业'],
      ['甲一', '另一家企业'],
      ['', '典子谦示例企业'],
    ])
  })

  async function alone() {
    const { flowId, recipients } = await send({ Approvers: [aPerson({ ...company })] })
    return {
      flowId,
      recipient: recipients[0]!,
      add: (RecipientId: string, ApproverName: string, ApproverMobile: string) =>
        bench.client().CreateFlowApprovers({
          Operator: operator,
          FlowId: flowId,
          FillApproverType: 0,
          Approvers: [{ RecipientId, ApproverName, ApproverMobile, OrganizationName: '典子谦示例企业' }],
        }),
      told: async () =>
        (await bench.client().DescribeFlowInfo({ Operator: operator, FlowIds: [flowId] })).FlowDetailInfos![0]!
          .FlowApproverInfos!,
    }
  }
})

describe('a person who signs at several places', () => {
  const same = { ApproverName: '李四', ApproverMobile: '15100000000' }
  const places = [
    aPerson({ ...company, ...same }),
    aPerson({ ...company, ...same, OrganizationName: '另一家企业' }),
    aPerson(same),
  ]
  const linkOf = async (FlowId: string, changes: object) =>
    (
      await bench
        .client()
        .CreateSchemeUrl({ Operator: operator, FlowId, PathType: 1, Name: '李四', Mobile: '15100000000', ...changes })
    ).SchemeUrl!
  const signed = async (FlowId: string) =>
    (
      await bench.client().DescribeFlowInfo({ Operator: operator, FlowIds: [FlowId] })
    ).FlowDetailInfos![0]!.FlowApproverInfos!.map(({ ApproveStatus }) => ApproveStatus === 3)

  it('is led to the company that is named, to the place that is asked for, for themselves to their own', async () => {
    const { flowId, recipients } = await send({ Unordered: true, Approvers: places })
    expect((await open(await linkOf(flowId, { OrganizationName: '另一家企业' }))).text).toContain(
      '您好，另一家企业 · 李四',
    )
    expect((await open(await linkOf(flowId, {}))).text).toContain('您好，李四')
    await open(`${await linkOf(flowId, { OrganizationName: '另一家企业' })}/sign`, {})
    expect(await signed(flowId)).toEqual([false, true, false])
    await open(`${await linkOf(flowId, { RecipientId: recipients[0] })}/sign`, {})
    expect(await signed(flowId)).toEqual([true, true, false])
    // Where nothing tells them apart, first where they have not signed.
    await open(`${await linkOf(flowId, { OrganizationName: '第三家企业' })}/sign`, {})
    expect(await signed(flowId)).toEqual([true, true, true])
  })
})
