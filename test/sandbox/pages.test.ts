// The pages that people open: what they let in, what they let run, and what they do with what is written into them.
import { describe, expect, it, vi } from 'vitest'
import { aComponent, aPerson, operator, startSandbox } from './a-sandbox.ts'
import { afterSending, templates } from './after-sending.ts'
import { onePixelPng } from './pictures.ts'

// The first font takes seconds on a busy computer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const bench = startSandbox()
const { send, link, open, control } = afterSending(bench)
const pathOf = (url: string) => new URL(url).pathname

async function pages(): Promise<readonly string[]> {
  const { flowId, recipients } = await send()
  const { QrCode } = await bench
    .client()
    .CreateMultiFlowSignQRCode({ Operator: operator, TemplateId: templates.onboarding, FlowName: '入职' })
  return [pathOf(await link(flowId, recipients[0]!)), pathOf(QrCode!.QrCodeUrl!), '/_sandbox/']
}

describe('every page', () => {
  it('runs nothing inline, is kept nowhere and framed nowhere', async () => {
    for (const path of await pages()) {
      const { status, headers, text } = await open(`${bench.address}${path}`)
      expect(status).toBe(200)
      expect(headers.get('content-security-policy')).toMatch(
        /default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/,
      )
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(text).not.toMatch(/<script(?! src="\/_page\/page\.js")|<style| on\w+=| style=/)
    }
  })

  it('opens on this machine alone, under its own name', async () => {
    for (const url of await pages()) {
      for (const [remoteAddress, host] of [
        ['192.0.2.7', 'localhost'],
        ['127.0.0.1', 'sandbox.example.com'],
      ] as const) {
        expect((await bench.sandbox().app.inject({ url, remoteAddress, headers: { host } })).statusCode).toBe(403)
      }
    }
  })

  it("takes no form from a page of somebody else's", async () => {
    const { flowId, recipients } = await send()
    const url = `${await link(flowId, recipients[0]!)}/sign`
    const post = async (origin: string) =>
      (await fetch(url, { method: 'POST', headers: { origin }, redirect: 'manual' })).status
    expect(await post('https://example.com')).toBe(403)
    expect(await post('null')).toBe(403)
    expect(await post(bench.address)).toBe(303)
  })

  it('writes what came from outside as text', async () => {
    const Approvers = [aPerson({ Components: [aComponent({ ComponentName: '住址', ComponentRequired: true })] })]
    const { flowId, recipients } = await send({ Approvers, FlowName: '合同&附件' })
    const { text } = await open(await link(flowId, recipients[0]!))
    expect(text).toContain('合同&#38;附件')
    expect(text).toContain('住址')
    const refused = await open(`${await link(flowId, recipients[0]!)}/refuse`, {
      reason: '<img src=x onerror=alert(1)>',
    })
    expect(refused.status).toBe(303)
    expect((await open(`${bench.address}${refused.to}`)).text).toContain('&#60;img src=x onerror=alert(1)&#62;')
  })

  it('that there is not says so', async () => {
    for (const path of ['/sign/unknown', '/sign/unknown/document.pdf', '/scan/unknown', '/_sandbox/flows/x/sign/y'])
      expect((await open(`${bench.address}${path}`)).status).toBe(404)
    expect((await open(`${bench.address}/sign/unknown/sign`, {})).status).toBe(404)
  })
})

describe('the page of a signer', () => {
  it('keeps a picture that was filled in, and takes nothing else for one', async () => {
    const Approvers = [
      aPerson({
        Components: [aComponent({ ComponentType: 'FILL_IMAGE', ComponentName: '执照', ComponentRequired: true })],
      }),
    ]
    const { flowId, recipients } = await send({ Approvers })
    const url = await link(flowId, recipients[0]!)
    expect((await open(`${url}/sign`, { value0: Buffer.from('%PDF-1.4').toString('base64') })).text).toContain(
      'PNG 或 JPG',
    )
    expect((await open(`${url}/sign`, { value0: Buffer.from(onePixelPng).toString('base64') })).status).toBe(303)
    bench.travel(90 * 60_000)
    const { FileUrls } = await bench
      .client()
      .DescribeFileUrls({ Operator: operator, BusinessType: 'FLOW', BusinessIds: [flowId] })
    const pdf = Buffer.from(await (await fetch(FileUrls![0]!.Url)).arrayBuffer()).toString('latin1')
    expect(pdf).toContain('/Subtype /Image')
  })

  it('offers what can be done, and no more', async () => {
    const { flowId, recipients } = await send({
      Approvers: [
        aPerson(),
        aPerson({
          ApproverName: '王五',
          ApproverMobile: '15100000002',
          ApproverOption: { NoRefuse: true, NoTransfer: true },
        }),
      ],
    })
    const buttons = async (recipient: string) =>
      [...(await open(await link(flowId, recipient))).text.matchAll(/<button[^>]*>([^<]*)/g)].map(([, words]) => words)
    expect([await buttons(recipients[0]!), await buttons(recipients[1]!)]).toEqual([['签署', '转交', '拒绝签署'], []])
    await open(`${await link(flowId, recipients[0]!)}/sign`, {})
    expect([await buttons(recipients[0]!), await buttons(recipients[1]!)]).toEqual([[], ['签署']])
  })
})

describe('the list of the sandbox', () => {
  it('leads to the page of each party that signs itself', async () => {
    const { flowId, recipients } = await send({ FlowName: '列表里的合同' })
    const { text } = await open(`${bench.address}/_sandbox/`)
    expect(text).toContain('列表里的合同')
    expect(text).toContain(`/_sandbox/flows/${flowId}/sign/${recipients[0]}`)
    expect((await open(`${bench.address}/_sandbox/flows/${flowId}/sign/${recipients[0]}`)).text).toContain('您好，李四')
    expect(await control('flows')).toHaveProperty('count')
  })
})
