// Reviews that a contract waits for, through Tencent's SDK.
import { describe, expect, it, vi } from 'vitest'
import { aComponent, aPerson, codeOf, operator, startSandbox } from './a-sandbox.ts'
import { afterSending } from './after-sending.ts'

// The first font takes seconds on a busy computer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const bench = startSandbox()
const { send, sign, status, brief } = afterSending(bench)

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

describe('CreateFlowSignReview', () => {
  const review = (FlowId: string, changes: object) =>
    bench.client().CreateFlowSignReview({ Operator: operator, FlowId, ReviewType: 'PASS', ...changes })

  it('lets a person sign that waited, with the RecipientId', async () => {
    const { flowId, recipients } = await send({ Approvers: [aPerson({ ApproverNeedSignReview: true })] })
    expect((await sign(flowId, recipients[0]!)).text).toContain('等待审批通过')
    expect(await codeOf(review(flowId, {}))).toBe('InvalidParameter.ParamError')
    expect(await codeOf(review(flowId, { RecipientId: 'nobody' }))).toBe('ResourceNotFound')
    await review(flowId, { RecipientId: recipients[0]!, ReviewType: 'REJECT', ReviewMessage: '再看看' })
    await review(flowId, { RecipientId: recipients[0]! })
    expect(await codeOf(review(flowId, { RecipientId: recipients[0]! }))).toBe('OperationDenied.Forbid')
    expect((await sign(flowId, recipients[0]!)).status).toBe(303)
  })

  it('holds the own company up with NeedSignReview, and needs no RecipientId for it', async () => {
    const { flowId } = await send({ NeedSignReview: true, Approvers: [silent, aPerson()] })
    expect(await status(flowId)).toBe(1)
    await review(flowId, {})
    expect(await status(flowId)).toBe(2)
  })

  it('ends the contract with SIGN_REJECT', async () => {
    const { flowId, recipients } = await send({ Approvers: [aPerson({ ApproverNeedSignReview: true })] })
    await review(flowId, { RecipientId: recipients[0]!, ReviewType: 'SIGN_REJECT', ReviewMessage: '不同意' })
    expect(await brief(flowId)).toMatchObject({ FlowStatus: 3, FlowMessage: '不同意' })
    expect(await codeOf(review(flowId, { RecipientId: recipients[0]! }))).toBe('FailedOperation.NotAvailableSignReview')
  })

  it.each([
    ['of another kind', 'InvalidParameter.ParamError', { ReviewType: 'MAYBE' }],
    ['that refuses without a message', 'InvalidParameter.ParamError', { ReviewType: 'REJECT' }],
    ['with a message too long', 'InvalidParameter.ParamError', { ReviewMessage: '长'.repeat(201) }],
    ['of another operation', 'InvalidParameter.ParamError', { OperateType: 'Other' }],
    ['of a creation that waits for none', 'FailedOperation.NotAvailableSignReview', { OperateType: 'CreateReview' }],
    ['of a contract of which nobody waits for one', 'FailedOperation.NotAvailableSignReview', {}],
  ])('%s answers %s', async (_, code, changes) => {
    expect(await codeOf(review((await send()).flowId, changes))).toBe(code)
  })
})
