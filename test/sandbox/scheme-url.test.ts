// The links that lead to a contract, through Tencent's SDK.
import { describe, expect, it, vi } from 'vitest'
import { aPerson, codeOf, operator, startSandbox } from './a-sandbox.ts'
import { afterSending, person } from './after-sending.ts'

// The first font takes seconds on a busy computer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const bench = startSandbox()
const { send, open } = afterSending(bench)

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
