// Companies of whom nobody is named yet: the company alone, and those who sign for each other (或签; API of August 2026, example 8).
import { describe, expect, it, vi } from 'vitest'
import { example } from '../contract/fixtures/examples.ts'
import { aComponent, aPerson, operator, startSandbox, type CreateFlowRequest } from './a-sandbox.ts'
import { afterSending, person } from './after-sending.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const bench = startSandbox()
const { send, link, open, status, sign } = afterSending(bench)
const company = { ApproverType: 0, OrganizationName: '典子谦示例企业', ApproverName: '', ApproverMobile: '', SignComponents: [aComponent({ ComponentType: 'SIGN_SEAL', ComponentHeight: 100, ComponentWidth: 100 })] }
const named = { ...person, organization: '典子谦示例企业' }

describe('a company that is named alone', () => {
  it('is signed for by whoever takes it up in its name', async () => {
    const { flowId, recipients } = await send({ Approvers: [aPerson({ ...company })] })
    const url = await link(flowId, recipients[0]!)
    expect((await open(url)).text).toContain('补充签署人')
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
      bench.client().CreateFlowApprovers({ Operator: operator, FlowId: FlowId!, FillApproverType, Approvers: [{ RecipientId, ApproverName, ApproverMobile, OrganizationName: FillApproverType === 0 ? '典子谦示例企业' : '' }] })
    await add(first!, '甲一', '15100000001', 0)
    await add(first!, '甲二', '15100000002', 0)
    expect((await add(second!, '乙', '15100000003', 1)).FillError).toBeUndefined()
    await sign(FlowId!, first!)
    await sign(FlowId!, second!)
    expect(await status(FlowId!)).toBe(4)
  })
})
