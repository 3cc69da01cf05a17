// What is one company's is not seen, used or changed by another, under one account and under one application.
import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { aRequest, codeOf, operator, startSandbox } from './a-sandbox.ts'
import { agent, channelClient, templates } from './channel.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const bench = startSandbox()
const essbasic = () => channelClient(bench.address)
/** Another company under the same application, and the same company under another application. */
const others = [
  ['another company', { ...agent, ProxyOrganizationOpenId: 'org_another' }],
  ['another application', { ...agent, AppId: 'yDanother' }],
] as const

describe('in the third-party application edition', () => {
  it.each(others)('%s cannot end a code; its own company can', async (_, other) => {
    const { QrCode } = await essbasic().ChannelCreateMultiFlowSignQRCode({
      Agent: agent,
      TemplateId: templates.labour,
      FlowName: '劳务',
    })
    const end = (Agent: object) =>
      codeOf(
        essbasic().ChannelCancelMultiFlowSignQRCode({
          Agent: Agent as typeof agent,
          QrCodeId: QrCode!.QrCodeId!,
        }),
      )
    expect(await end(other)).toBe('InvalidParameter.DataNotFound')
    expect(await end(agent)).toBe('accepted')
  })

  it.each(others)('%s uses none of its files and sees none of its tasks', async (_, other) => {
    const FileBody = Buffer.from('甲方\n').toString('base64')
    const { FileIds } = await essbasic().UploadFiles({
      Agent: agent,
      BusinessType: 'DOCUMENT',
      FileInfos: [{ FileName: '合同.txt', FileBody }],
    })
    const task = { ResourceType: 'txt', ResourceName: '合同.txt', ResourceId: FileIds![0]! }
    expect(await codeOf(essbasic().CreateFileConvertTask({ Agent: other, ...task }))).toBe('InvalidParameter.InvalidId')
    expect(await codeOf(bench.client().CreateFileConvertTask({ Operator: operator, ...task }))).toBe(
      'InvalidParameter.InvalidId',
    )
    const { TaskId } = await essbasic().CreateFileConvertTask({ Agent: agent, ...task })
    const seenBy = (Agent: typeof agent) => essbasic().DescribeFileConvertTask({ Agent, TaskId: TaskId! })
    expect(await codeOf(seenBy(other))).toBe('InvalidParameter.ParamError')
    await vi.waitFor(async () => expect((await seenBy(agent)).TaskStatus).toBe(8), { timeout: 30_000, interval: 100 })
    // The PDF that was made of it is as much its own.
    const { ResourceId } = await seenBy(agent)
    const urls = { Operator: operator, BusinessType: 'DOCUMENT', BusinessIds: [ResourceId!] }
    expect(await codeOf(bench.client().DescribeFileUrls(urls))).toBe('ResourceNotFound.Resource')
    expect(await codeOf(bench.client().CreateFlowByFiles(aRequest(ResourceId!)))).toBe('ResourceNotFound.Resource')
  })
})

describe('of a group of companies', () => {
  const member = (ProxyOrganizationId: string) => ({ ProxyOrganizationId })

  it('a member sees and changes its own contracts alone, the account all of them', async () => {
    const fileId = await bench.upload('form.pdf')
    const { FlowId } = await bench.client().CreateFlowByFiles(aRequest(fileId, { Agent: member('yDmember1') }))
    const id = FlowId!
    const asked = (Agent?: object) => {
      const base = { Operator: operator, ...(Agent && { Agent }) }
      const client = bench.client()
      return {
        DescribeFlowInfo: () => client.DescribeFlowInfo({ ...base, FlowIds: [id] }),
        DescribeFlowBriefs: () => client.DescribeFlowBriefs({ ...base, FlowIds: [id] }),
        DescribeFileUrls: () => client.DescribeFileUrls({ ...base, BusinessType: 'FLOW', BusinessIds: [id] }),
        CreateSchemeUrl: () => client.CreateSchemeUrl({ ...base, FlowId: id, PathType: 1 }),
        CreateFlowSignReview: () => client.CreateFlowSignReview({ ...base, FlowId: id, ReviewType: 'PASS' }),
        CreateFlowApprovers: () =>
          client.CreateFlowApprovers({
            ...base,
            FlowId: id,
            Approvers: [{ RecipientId: 'x', ApproverName: '王五', ApproverMobile: '15100000002' }],
          }),
        CancelFlow: () => client.CancelFlow({ ...base, FlowId: id, CancelMessage: '发错' }),
      }
    }
    const codes = async (Agent?: object) =>
      Promise.all(Object.entries(asked(Agent)).map(async ([name, call]) => [name, await codeOf(call())] as const))
    const foreign = Object.fromEntries(await codes(member('yDmember2')))
    expect(foreign).toEqual({
      DescribeFlowInfo: 'FailedOperation',
      DescribeFlowBriefs: 'OperationDenied',
      DescribeFileUrls: 'ResourceNotFound',
      CreateSchemeUrl: 'ResourceNotFound.Flow',
      CreateFlowSignReview: 'ResourceNotFound',
      CreateFlowApprovers: 'ResourceNotFound',
      CancelFlow: 'ResourceNotFound.NotExistFlow',
    })
    const reminded = (Agent: object) =>
      bench.client().CreateFlowReminds({ Operator: operator, Agent, FlowIds: [id] } as never)
    expect((await reminded(member('yDmember2'))).RemindFlowRecords).toMatchObject([{ RemindMessage: '流程不存在' }])
    for (const Agent of [undefined, member('yDmember1')]) {
      const client = asked(Agent)
      expect(await codeOf(client.DescribeFlowInfo())).toBe('accepted')
      expect(await codeOf(client.DescribeFlowBriefs())).toBe('accepted')
      expect(await codeOf(client.DescribeFileUrls())).toBe('accepted')
    }
    expect(await codeOf(asked(member('yDmember1')).CancelFlow())).toBe('accepted')
  })

  it('every action on contracts asks whose they are', () => {
    const actions = ['cancel-flow', 'create-flow-approvers', 'create-flow-reminds', 'create-flow-sign-review']
    for (const action of [
      ...actions,
      'create-scheme-url',
      'describe-file-urls',
      'describe-flow-briefs',
      'describe-flow-info',
    ]) {
      const source = readFileSync(new URL(`../../src/sandbox/actions/${action}.ts`, import.meta.url), 'utf8')
      expect(source.match(/flowService\.(?:find|findAll|change)\(/), action).toBeNull()
    }
  })
})
