// What can be done to a contract that was sent, through Tencent's SDK and on the sandbox's pages.
import { describe, expect, it, vi } from 'vitest'
import { aComponent, aPerson, aRequest, codeOf, operator, startSandbox } from './a-sandbox.ts'
import { afterSending } from './after-sending.ts'

// The first font takes seconds on a busy computer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const bench = startSandbox()
const { send, sign, refuse, status, brief, link, control, quota } = afterSending(bench)

const second = (changes: object = {}) => aPerson({ ApproverName: '王五', ApproverMobile: '15100000002', ...changes })
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

describe('signing', () => {
  it('goes in order, and is told by DescribeFlowBriefs', async () => {
    const { flowId, recipients } = await send({ Approvers: [aPerson(), second()] })
    expect(await status(flowId)).toBe(1)
    expect((await sign(flowId, recipients[1]!)).text).toContain('还没有轮到您签署')
    expect(await sign(flowId, recipients[0]!)).toMatchObject({ status: 303 })
    expect(await status(flowId)).toBe(2)
    await sign(flowId, recipients[1]!)
    expect(await status(flowId)).toBe(4)
  })

  it('of automatic signers happens at once', async () => {
    const { flowId } = await send({ Approvers: [silent, aPerson()] })
    expect(await status(flowId)).toBe(2)
    expect(await status((await send({ Approvers: [silent] })).flowId)).toBe(4)
  })

  it('comes after filling, and keeps what was filled in', async () => {
    const { flowId, recipients } = await send({ Approvers: [filler(), second()] })
    expect(await status(flowId)).toBe(8)
    expect((await sign(flowId, recipients[0]!, { value0: '' })).text).toContain('请填写“住址”')
    expect((await sign(flowId, recipients[0]!, { value0: '<script>深圳' })).status).toBe(303)
    expect(await status(flowId)).toBe(2)
    const flows = (await control('flows')).flows as { flowId: string; filled: Record<string, string[]> }[]
    expect(flows.find((flow) => flow.flowId === flowId)!.filled[recipients[0]!]).toEqual(['<script>深圳'])
  })

  it('by two at the same moment counts both', async () => {
    const { flowId, recipients } = await send({ Unordered: true, Approvers: [aPerson(), second()] })
    await Promise.all(recipients.map((recipient) => sign(flowId, recipient)))
    expect(await status(flowId)).toBe(4)
  })

  it('puts the marks on the paper', async () => {
    const { flowId, recipients } = await send()
    const size = async () => {
      const { FileUrls } = await bench
        .client()
        .DescribeFileUrls({ Operator: operator, BusinessType: 'FLOW', BusinessIds: [flowId] })
      return (await (await fetch(FileUrls![0]!.Url)).arrayBuffer()).byteLength
    }
    const before = await size()
    await sign(flowId, recipients[0]!)
    expect(await size()).toBeGreaterThan(before)
    expect((await fetch(`${await link(flowId, recipients[0]!)}/document.pdf`)).headers.get('content-type')).toBe(
      'application/pdf',
    )
  })

  it('is refused with a reason, which DescribeFlowBriefs tells', async () => {
    const { flowId, recipients } = await send()
    expect((await refuse(flowId, recipients[0]!, ' ')).text).toContain('请填写拒签理由')
    await refuse(flowId, recipients[0]!, '金额有误')
    expect(await brief(flowId)).toMatchObject({ FlowStatus: 3, FlowMessage: '金额有误' })
    expect((await sign(flowId, recipients[0]!)).text).toContain('合同已结束')
  })

  it('ends with the deadline', async () => {
    const { flowId, recipients } = await send({ Deadline: Math.floor(Date.now() / 1000) + 3600 })
    bench.travel(3600_000)
    expect(await status(flowId)).toBe(5)
    expect((await sign(flowId, recipients[0]!)).status).toBe(400)
  })
})

describe('CancelFlow', () => {
  const cancel = (FlowId: string, CancelMessage = '合同发错') =>
    bench.client().CancelFlow({ Operator: operator, FlowId, CancelMessage })

  it('cancels while somebody has still to sign, and only once', async () => {
    const { flowId, recipients } = await send({ Approvers: [aPerson(), second()] })
    await sign(flowId, recipients[0]!)
    await cancel(flowId)
    expect(await brief(flowId)).toMatchObject({ FlowStatus: 6, FlowMessage: '合同发错' })
    expect(await codeOf(cancel(flowId))).toBe('OperationDenied.FlowHasTerminated')
  })

  it('gives the quota back only where no person has signed', async () => {
    const start = await quota()
    const plain = await send()
    expect(await quota()).toBe(start - 1)
    await cancel(plain.flowId)
    expect(await quota()).toBe(start)
    const half = await send({ Approvers: [aPerson(), second()] })
    await sign(half.flowId, half.recipients[0]!)
    await cancel(half.flowId)
    expect(await quota()).toBe(start - 1)
  })

  it('takes a free cancellation for what it gives back, and gives nothing back without one', async () => {
    const start = await control('quota')
    await control('quota', { freeCancellations: 1 })
    const left = async () => {
      const { quota: contracts, freeCancellations } = await control('quota')
      return [Number(contracts) - Number(start.quota), freeCancellations]
    }
    const [one, two, signed, refused] = [
      await send(),
      await send(),
      await send({ Approvers: [aPerson(), second()] }),
      await send(),
    ]
    expect(await left()).toEqual([-4, 1])
    // What a person signed, and what was refused, gives nothing back and takes none.
    await sign(signed.flowId, signed.recipients[0]!)
    await cancel(signed.flowId)
    await refuse(refused.flowId, refused.recipients[0]!, '金额有误')
    expect(await left()).toEqual([-4, 1])
    await cancel(one.flowId)
    expect(await left()).toEqual([-3, 0])
    // Cancelling goes on all the same.
    await cancel(two.flowId)
    expect(await status(two.flowId)).toBe(6)
    expect(await left()).toEqual([-3, 0])
    expect(await control('quota', {})).toHaveProperty('error')
    expect(await control('quota', { freeCancellations: -1 })).toHaveProperty('error')
    await control('quota', start)
  })

  it.each([
    ['without a contract', 'InvalidParameter.ParamError', { FlowId: '' }],
    ['without a reason', 'MissingParameter.CancelReason', { CancelMessage: '' }],
    ['with a reason of 201 characters', 'InvalidParameter.CancelReason', { CancelMessage: '错'.repeat(201) }],
    ['with a picture in the reason', 'InvalidParameter.CancelReason', { CancelMessage: '错😀' }],
    [
      'of a contract that there is not',
      'ResourceNotFound.NotExistFlow',
      { FlowId: 'yDxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
    ],
    ['of something that is no id', 'ResourceNotFound.Flow', { FlowId: 'yDxxxx' }],
    ['without an operator', 'MissingParameter', { Operator: { UserId: '' } }],
  ])('%s answers %s', async (_, code, changes) => {
    const { flowId } = await send()
    expect(
      await codeOf(
        bench.client().CancelFlow({ Operator: operator, FlowId: flowId, CancelMessage: '错'.repeat(200), ...changes }),
      ),
    ).toBe(code)
    expect(await status(flowId)).toBe(1)
  })

  it('of previews is an account of its own: one for each that is shown, none for one that is refused', async () => {
    const pdf = await bench.upload('form.pdf')
    const preview = (changes: object = {}) =>
      codeOf(bench.client().CreateFlowByFiles(aRequest(pdf, { NeedPreview: true, ...changes })))
    const left = () => control('quota')
    const start = await left()
    expect(await preview()).toBe('accepted')
    expect(await preview({ FlowName: '' })).toBe('InvalidParameter.FlowName')
    expect(await left()).toEqual({ ...start, previews: Number(start.previews) - 1 })
    await control('quota', { previews: 0 })
    expect(await preview()).toBe('OperationDenied.NoQuota')
    expect(await codeOf(bench.client().CreateFlowByFiles(aRequest(pdf)))).toBe('accepted')
    expect(await left()).toEqual({ ...start, quota: Number(start.quota) - 1, previews: 0 })
    await control('quota', start)
    expect(await preview()).toBe('accepted')
  })

  it('is what a contract without quota does not come to', async () => {
    const start = await quota()
    await control('quota', { quota: 0 })
    expect(await codeOf(send())).toBe('OperationDenied.NoQuota')
    await control('quota', { quota: start })
    expect(await codeOf(send())).toBe('accepted')
  })
})

describe('the control routes', () => {
  it('make a contract expire, become invalid or released, which nobody else could wait for', async () => {
    const first = (await send()).flowId
    await control(`flows/${first}/events`, { event: 'expire' })
    expect(await status(first)).toBe(5)
    const other = (await send()).flowId
    await control(`flows/${other}/events`, { event: 'invalidate' })
    expect(await status(other)).toBe(16)
    const done = (await send({ Approvers: [silent] })).flowId
    await control(`flows/${done}/events`, { event: 'release' })
    expect(await status(done)).toBe(21)
  })

  it.each(['expire', 'invalidate', 'release'])('do not %s a contract that has ended', async (event) => {
    const { flowId } = await send()
    await bench.client().CancelFlow({ Operator: operator, FlowId: flowId, CancelMessage: '合同发错' })
    const answer = await fetch(`${bench.address}/_sandbox/flows/${flowId}/events`, {
      method: 'POST',
      body: JSON.stringify({ event }),
    })
    expect([answer.status, await answer.json()]).toEqual([409, { error: 'ended' }])
    expect(await status(flowId)).toBe(6)
  })

  it('date the end of a contract that is made to expire now', async () => {
    const { flowId } = await send()
    await control(`flows/${flowId}/events`, { event: 'expire' })
    const { flows } = (await control('flows')) as { flows: { flowId: string; history: { at: number }[] }[] }
    expect(flows.find((flow) => flow.flowId === flowId)!.history.at(-1)!.at).toBeLessThanOrEqual(Date.now())
  })
})
