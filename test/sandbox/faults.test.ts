import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { serverMessage } from '../../src/contract/checks/messages.ts'
import { aRequest, codeOf, operator, startSandbox } from './a-sandbox.ts'

const bench = startSandbox()

async function arm(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${bench.address}/_sandbox/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

async function flows(): Promise<{
  count: number
  flows: readonly { flowId: string; request: { FlowName: string } }[]
}> {
  return (await (await fetch(`${bench.address}/_sandbox/flows`)).json()) as Awaited<ReturnType<typeof flows>>
}

const create = async () => bench.client().CreateFlowByFiles(aRequest(await bench.upload('form.pdf')))

describe('a fault', () => {
  it('with a code is answered as often as it was armed, and no contract is made', async () => {
    const { count } = await flows()
    await arm({ action: 'CreateFlowByFiles', fault: { code: 'RequestLimitExceeded' }, times: 2 })
    expect([await codeOf(create()), await codeOf(create()), await codeOf(create())]).toEqual([
      'RequestLimitExceeded',
      'RequestLimitExceeded',
      'accepted',
    ])
    expect((await flows()).count).toBe(count + 1)
  })

  it('can be any code that Tencent documents, in its words', async () => {
    const documented = JSON.parse(
      readFileSync(new URL('../conformance/errors/2020-11-11.json', import.meta.url), 'utf8'),
    ) as Record<string, string[]>
    const codes = [...new Set(Object.values(documented).flat())]
    for (const code of codes) {
      await arm({ action: 'DescribeFlowBriefs', fault: { code } })
      await expect(bench.client().DescribeFlowBriefs({ Operator: operator, FlowIds: ['x'] })).rejects.toMatchObject({
        code,
        message: serverMessage(code),
      })
    }
    expect(codes.length).toBeGreaterThan(150)
  })

  it('hits its own action only', async () => {
    await arm({ action: 'CreateFlowByFiles', fault: { code: 'InternalError' } })
    expect(await codeOf(bench.client().DescribeFlowBriefs({ Operator: operator, FlowIds: ['x'] }))).toBe('accepted')
    expect(await codeOf(create())).toBe('InternalError')
  })

  it('that drops the connection before the work leaves no contract', async () => {
    const { count } = await flows()
    await arm({ action: 'CreateFlowByFiles', fault: { drop: 'before' } })
    expect(await codeOf(create())).not.toMatch(/^(accepted|[A-Z][A-Za-z]+(\.[A-Z]\w+)?)$/)
    expect((await flows()).count).toBe(count)
  })

  it('that drops the connection after the work leaves a contract that nobody was told of', async () => {
    const { count } = await flows()
    await arm({ action: 'CreateFlowByFiles', fault: { drop: 'after' } })
    expect(await codeOf(create())).not.toMatch(/^(accepted|[A-Z][A-Za-z]+(\.[A-Z]\w+)?)$/)
    expect((await flows()).count).toBe(count + 1)
  })

  it('that delays lets the call through later', async () => {
    await arm({ action: 'DescribeFlowBriefs', fault: { delayMs: 150 } })
    const start = performance.now()
    expect(await codeOf(bench.client().DescribeFlowBriefs({ Operator: operator, FlowIds: ['x'] }))).toBe('accepted')
    expect(performance.now() - start).toBeGreaterThanOrEqual(145)
  })

  it('armed for no calls takes back what was armed', async () => {
    await arm({ action: 'CreateFlowByFiles', fault: { code: 'InternalError' }, times: 5 })
    await arm({ action: 'CreateFlowByFiles', fault: {}, times: 0 })
    expect(await codeOf(create())).toBe('accepted')
  })

  it('is not used up by a call whose signature is wrong', async () => {
    await arm({ action: 'DescribeFlowBriefs', fault: { code: 'InternalError' } })
    const briefs = { Operator: operator, FlowIds: ['x'] }
    await codeOf(bench.client({ secretId: 'AKIDLUOKUANSANDBOX', secretKey: 'wrong' }).DescribeFlowBriefs(briefs))
    expect(await codeOf(bench.client().DescribeFlowBriefs(briefs))).toBe('InternalError')
  })

  it.each([
    ['without an action', { fault: {} }],
    ['of another kind', { action: 'A', fault: { explode: true } }],
    ['with a negative delay', { action: 'A', fault: { delayMs: -1 } }],
    ['that is no object', 'drop'],
  ])('%s is refused', async (_, body) => {
    expect((await arm(body)).status).toBe(400)
  })
})

describe('the control routes', () => {
  it('list the contracts with what was asked for', async () => {
    const { FlowId } = await create()
    expect((await flows()).flows.at(-1)).toMatchObject({ flowId: FlowId, request: { FlowName: '采购合同' } })
  })

  it('answer no web page', async () => {
    expect((await arm({ action: 'A', fault: {} }, { origin: 'https://example.com' })).status).toBe(403)
  })

  it.each([
    ['another machine', '192.0.2.7', 'localhost'],
    ["a name of somebody else's", '127.0.0.1', 'sandbox.example.com'],
  ])('do not answer %s', async (_, remoteAddress, host) => {
    const answer = await bench.sandbox().app.inject({ url: '/_sandbox/flows', remoteAddress, headers: { host } })
    expect(answer.statusCode).toBe(403)
    expect(answer.body).not.toContain('采购合同')
  })
})
