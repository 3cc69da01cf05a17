// DescribeFileUrls for everything that has a file, in the kinds in which it can be had.
import { unzipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { aPerson, codeOf, operator, startSandbox } from './a-sandbox.ts'
import { afterSending, templates } from './after-sending.ts'

// The first font takes seconds on a busy computer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const bench = startSandbox()
const { send, sign } = afterSending(bench)
const OFFICIAL_SEAL = 'yDSandboxOfficia1Sea1x00000000A1'

async function fetched(BusinessType: string, BusinessIds: string[], changes: object = {}) {
  const { FileUrls, TotalCount } = await bench.client().DescribeFileUrls({ Operator: operator, BusinessType, BusinessIds, ...changes })
  expect(TotalCount).toBe(FileUrls!.length)
  return Promise.all(
    FileUrls!.map(async ({ Url }) => {
      const answer = await fetch(Url)
      return { type: answer.headers.get('content-type'), name: decodeURIComponent(/''(.*)$/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? ''), bytes: new Uint8Array(await answer.arrayBuffer()) }
    }),
  )
}

const isJpg = (bytes: Uint8Array) => bytes[0] === 0xff && bytes[1] === 0xd8

describe('DescribeFileUrls', () => {
  it('has templates and seals too', async () => {
    const [template, other] = await fetched('TEMPLATE', [templates.onboarding, templates.lease])
    expect([template!.type, template!.name, other!.name]).toEqual(['application/pdf', '员工入职确认书.pdf', '房屋租赁合同.pdf'])
    const [seal] = await fetched('SEAL', [OFFICIAL_SEAL])
    expect([seal!.type, seal!.name]).toEqual(['image/png', '公章.png'])
  })

  it('puts several into one ZIP under the name that is asked for', async () => {
    const [first, second] = [await send(), await send()]
    const all = await fetched('FLOW', [first.flowId, second.flowId], { FileType: 'ZIP', FileName: '归档' })
    expect(all.map(({ name }) => name)).toEqual(['归档.zip'])
    expect(Object.keys(unzipSync(all[0]!.bytes))).toEqual(['采购合同.pdf', '采购合同(2).pdf'])
  })

  it('has the marks of those who signed on the paper', async () => {
    const { flowId, recipients } = await send({ Approvers: [aPerson()] })
    const [before] = await fetched('FLOW', [flowId])
    await sign(flowId, recipients[0]!)
    const [after] = await fetched('FLOW', [flowId])
    expect(after!.bytes.length).toBeGreaterThan(before!.bytes.length)
  })

  it('answers pictures as JPG, and says that it does not draw PDFs', async () => {
    const [seal] = await fetched('SEAL', [OFFICIAL_SEAL], { FileType: 'JPG' })
    expect([seal!.name, seal!.type, isJpg(seal!.bytes)]).toEqual(['公章.jpg', 'image/jpeg', true])
    expect(await codeOf(fetched('TEMPLATE', [templates.lease], { FileType: 'jpg' }))).toBe('UnsupportedOperation')
  })
})
