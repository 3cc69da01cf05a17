// What can be done to a contract that was sent, through Tencent's SDK and on the sandbox's pages.
import { describe, expect, it, vi } from 'vitest'
import { aComponent, aPerson, aRequest, codeOf, operator, startSandbox } from './a-sandbox.ts'
import { afterSending, person } from './after-sending.ts'

// The first font takes seconds on a busy computer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const bench = startSandbox()
const { send, sign, refuse, status, brief, link, open, control, quota } = afterSending(bench)

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

describe('CreateSchemeUrl', () => {
  const url = (changes: object) => bench.client().CreateSchemeUrl({ Operator: operator, ...changes })

  it("opens the party's own page by name and mobile, in each form", async () => {
    const { flowId } = await send({ FlowName: '租房合同' })
    const asked = { FlowId: flowId, PathType: 1, Name: person.name, Mobile: person.mobile }
    for (const EndPoint of ['HTTP', 'HTTP_SHORT_URL', undefined]) {
      const { SchemeUrl } = await url({ ...asked, EndPoint })
      expect((await open(SchemeUrl!)).text).toContain('您好，李四')
    }
    const { SchemeUrl } = await url({ ...asked, EndPoint: 'APP' })
    const shortKey = new URLSearchParams(SchemeUrl!.split('?')[1]).get('shortKey')!
    expect(SchemeUrl).toMatch(/^pages\/guide\?from=default&where=mini&id=yD\w{30}&to=CONTRACT_DETAIL&/)
    expect((await open(`${bench.address}/sign/${shortKey}`)).status).toBe(200)
  })

  it('asks who opens it where it names nobody', async () => {
    const { flowId } = await send()
    const { SchemeUrl } = await url({ FlowId: flowId, PathType: 1 })
    expect((await open(`${SchemeUrl}/sign`, {})).text).toContain('请先确认您的身份')
    expect((await open(`${SchemeUrl}/identity`, { name: '别人', mobile: person.mobile })).text).toContain(
      '与签署方不符',
    )
    const { to } = await open(`${SchemeUrl}/identity`, person)
    expect((await open(`${bench.address}${to}`)).text).toContain('您好，李四')
  })

  it('leads home without a contract', async () => {
    expect((await url({})).SchemeUrl).toBe(`${bench.address}/_sandbox/`)
    expect((await url({ PathType: 2 })).SchemeUrl).toBe(`${bench.address}/_sandbox/`)
    expect((await url({ PathType: 1, FlowGroupId: 'yDgroup' })).SchemeUrl).toBe(`${bench.address}/_sandbox/`)
  })

  it('of a group leads to the first contract that it names, of a signer named later comes with a QR code', async () => {
    const dynamic = aPerson({ ApproverName: '', ApproverMobile: '', ApproverOption: { FillType: 1 } })
    const [one, other] = [await send({ Approvers: [dynamic], FlowName: '主合同' }), await send({ FlowName: '附件' })]
    const infos = [one, other].map(({ flowId, recipients }) => ({ FlowId: flowId, RecipientId: recipients[0]! }))
    const group = (FlowGroupApproverInfos: object[]) =>
      url({ FlowGroupId: 'yDgroup', PathType: 1, FlowGroupUrlInfo: { FlowGroupApproverInfos } })
    const { SchemeUrl, SchemeQrcodeUrl } = await group(infos)
    expect((await open(SchemeUrl!)).text).toContain('主合同')
    expect((await fetch(SchemeQrcodeUrl!)).headers.get('content-type')).toBe('image/png')
    expect((await group(infos.toReversed())).SchemeQrcodeUrl).toBe('')
    expect(await codeOf(group([infos[0]!, { FlowId: 'unknown' }]))).toBe('ResourceNotFound.Flow')
  })

  it('is good for 90 days', async () => {
    const { flowId } = await send()
    const { SchemeUrl } = await url({ FlowId: flowId, PathType: 1 })
    bench.travel(90 * 86_400_000 - 1000)
    expect((await open(SchemeUrl!)).status).toBe(200)
    bench.travel(2000)
    expect((await open(SchemeUrl!)).status).toBe(404)
  })

  it.each([
    ['to a contract without one', 'MissingParameter', { PathType: 1 }],
    ['to a cover without a contract', 'MissingParameter', { PathType: 3 }],
    ['of another kind', 'InvalidParameterValue', { EndPoint: 'FTP' }],
    ['to another page', 'FailedOperation.PathTypeError', { PathType: 4 }],
    ['for half a mobile', 'InvalidParameter.Mobile', { Mobile: '+8615100000000' }],
    ['for a name of 51 characters', 'InvalidParameter.Name', { Name: '名'.repeat(51) }],
    ['to a contract that there is not', 'ResourceNotFound.Flow', { PathType: 1, FlowId: 'unknown' }],
  ])('%s answers %s', async (_, code, changes) => {
    expect(await codeOf(url(changes))).toBe(code)
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
