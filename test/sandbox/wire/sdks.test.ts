// Every official SDK gets through, in every way of signing that it has, and finds the error in a refusal.
import { describe, expect, it } from 'vitest'
import {
  SANDBOX_TEMPORARY_SECRET_ID,
  SANDBOX_TEMPORARY_SECRET_KEY,
  SANDBOX_TOKEN,
} from '../../../src/sandbox/create-sandbox.ts'
import { sandboxTemplates } from '../../../src/sandbox/templates/sandbox-templates.ts'
import { aComponent, aPerson, aRequest, operator, startSandbox } from '../a-sandbox.ts'
import { call, responseOf, sdks, type Asked, type Way } from './an-sdk.ts'

const bench = startSandbox()

const [template] = sandboxTemplates
/** With text, whole numbers, booleans, lists and structures in it. */
const templates: Asked = {
  action: 'DescribeFlowTemplates',
  parameters: {
    Operator: operator,
    Filters: [{ Key: 'template-id', Values: [template!.id] }],
    Limit: 1,
    Offset: 0,
    WithPreviewUrl: true,
  },
}

const allWays: readonly (readonly [string, Way])[] = [
  ['signature v3 by POST', {}],
  ['signature v3 by GET', { method: 'GET' }],
  ['signature v3 by POST without its payload', { unsigned: true }],
  ['signature v3 by GET without its payload', { unsigned: true, method: 'GET' }],
  ['HmacSHA256 by POST', { signature: 'HmacSHA256' }],
  ['HmacSHA256 by GET', { signature: 'HmacSHA256', method: 'GET' }],
  ['HmacSHA1 by POST', { signature: 'HmacSHA1' }],
  ['HmacSHA1 by GET', { signature: 'HmacSHA1', method: 'GET' }],
]

describe.each(sdks)('$name', (sdk) => {
  const ways = allWays.filter(([, way]) => sdk.has(way))

  it.each(ways)('is answered with %s', async (_, way) => {
    const answer = await call(sdk, bench.address, { ...templates, ...way })
    expect(sdk.errorOf(answer)).toBeNull()
    expect(responseOf(answer)).toMatchObject({
      TotalCount: 1,
      Templates: [{ TemplateId: template!.id, PreviewUrl: expect.stringMatching(/^http/) }],
    })
  })

  it.each(ways)('sees that it is refused with %s', async (_, way) => {
    const refused = async (asked: Partial<Asked>) =>
      sdk.errorOf(await call(sdk, bench.address, { ...templates, ...way, ...asked }))
    expect(await refused({ secretKey: 'another' })).toBe('AuthFailure.SignatureFailure')
    expect(await refused({ secretId: 'AKIDSOMEBODYELSE' })).toBe('AuthFailure.SecretIdNotFound')
    expect(await refused({ action: 'DescribeWeather' })).toBe('InvalidAction')
    expect(await refused({ version: '2019-01-01' })).toBe('NoSuchVersion')
    expect(await refused({ parameters: { Limit: 1 } })).toBe('MissingParameter')
    expect(await refused({ parameters: { Operator: operator, Limit: 'many' } })).toBe('InvalidParameter')
    expect(await refused({ parameters: { Operator: operator, Limit: 1000 } })).toBe('InvalidParameter.ParamError')
  })

  it.each(ways)('comes with a temporary credential with %s', async (_, way) => {
    const temporary = {
      ...templates,
      ...way,
      secretId: SANDBOX_TEMPORARY_SECRET_ID,
      secretKey: SANDBOX_TEMPORARY_SECRET_KEY,
      token: SANDBOX_TOKEN,
    }
    expect(sdk.errorOf(await call(sdk, bench.address, temporary))).toBeNull()
    expect(sdk.errorOf(await call(sdk, bench.address, { ...temporary, token: 'another' }))).toBe(
      'AuthFailure.TokenFailure',
    )
  })
})

it.each(['', 'HmacMD5', 'TC3-HMAC-SHA256'])(
  'a v1 request that says "%s" of its hash means HmacSHA1',
  async (signatureMethod) => {
    const [python] = sdks
    const codeOf = async (signature: 'HmacSHA1' | 'HmacSHA256') =>
      python!.errorOf(await call(python!, bench.address, { ...templates, signature, signatureMethod }))
    expect(await codeOf('HmacSHA1')).toBeNull()
    expect(await codeOf('HmacSHA256')).toBe('AuthFailure.SignatureFailure')
  },
)

it("an SDK that makes the scope's service from an endpoint without a dot is answered", async () => {
  const java = sdks.find(({ name }) => name === 'Java')!
  const atLocalhost = { ...java, host: ({ port }: URL) => `localhost:${port}` }
  expect(java.errorOf(await call(atLocalhost, bench.address, templates))).toBeNull()
})

describe('a contract', () => {
  const person = aPerson({
    PreReadTime: 10,
    ApproverOption: { NoRefuse: true, FillType: 0 },
    SignComponents: [
      aComponent({
        ComponentType: 'SIGN_SIGNATURE',
        ComponentPosX: 100.5,
        ComponentRequired: false,
        ComponentExtra: '{"Values":[1]}',
      }),
    ],
  })
  const asked = async (): Promise<Asked> => ({
    action: 'CreateFlowByFiles',
    parameters: {
      ...aRequest(await bench.upload('form.pdf'), {
        FlowName: '采购合同 A&B',
        Unordered: true,
        Approvers: [person],
        Deadline: Math.floor(Date.now() / 1000) + 86_400,
      }),
    },
  })

  it.each(sdks.filter(({ has }) => has({ method: 'GET' })))(
    'of $name as a form is kept as the same contract as JSON is',
    async (sdk) => {
      const json = await asked()
      for (const way of [{ signature: 'HmacSHA256' }, { method: 'GET' }] as const) {
        const answer = await call(sdk, bench.address, { ...json, ...way })
        expect(sdk.errorOf(answer)).toBeNull()
        expect((await kept(responseOf(answer).FlowId)).request).toEqual(json.parameters)
      }
    },
  )

  it('whose form says something of another type is refused for that', async () => {
    const [python] = sdks
    const json = await asked()
    const wrong = { ...json, parameters: { ...json.parameters, Deadline: 'tomorrow' }, signature: 'HmacSHA1' } as const
    expect(responseOf(await call(python!, bench.address, wrong)).Error?.Code).toBe('InvalidParameter')
  })
})

describe('PHP, which writes an empty structure as []', () => {
  const php = sdks.find(({ name }) => name === 'PHP')!

  it('has it taken for one, and kept as one', async () => {
    const request = {
      ...aRequest(await bench.upload('form.pdf')),
      Agent: [],
      FlowOperateLimit: [],
      CcInfos: [],
      Approvers: [{ ...aPerson(), ApproverOption: [], Components: [] }],
    }
    const answer = await call(php, bench.address, { action: 'CreateFlowByFiles', parameters: request })
    expect(php.errorOf(answer)).toBeNull()
    const { request: stored } = await kept(responseOf(answer).FlowId)
    expect(stored).toMatchObject({
      Agent: {},
      FlowOperateLimit: {},
      CcInfos: [],
      Approvers: [{ ApproverOption: {}, Components: [] }],
    })
    expect(stored).toEqual({
      ...request,
      Agent: {},
      FlowOperateLimit: {},
      Approvers: [{ ...aPerson(), ApproverOption: {}, Components: [] }],
    })
  })

  it.each([
    ['DescribeFlowTemplates', { Operator: [] }, 'MissingParameter.UserId'],
    ['DescribeFlowTemplates', { Operator: operator, Filters: [[]] }, 'MissingParameter'],
    ['CreateFlowByFiles', { Operator: [], FlowName: 'A', FileIds: ['a'], Approvers: [] }, 'MissingParameter'],
  ])('is told by %s what is missing in it, and not that it is of the wrong type', async (action, parameters, code) => {
    expect(php.errorOf(await call(php, bench.address, { action, parameters }))).toBe(code)
  })

  it('is still told where a list with something in it stands for a structure', async () => {
    const asked = { action: 'DescribeFlowTemplates', parameters: { Operator: [operator] } }
    expect(php.errorOf(await call(php, bench.address, asked))).toBe('InvalidParameter')
  })
})

async function kept(flowId: unknown): Promise<{ request: unknown }> {
  const { flows } = (await (await fetch(`${bench.address}/_sandbox/flows`)).json()) as {
    flows: readonly { flowId: string; request: unknown }[]
  }
  return flows.find((flow) => flow.flowId === flowId)!
}
