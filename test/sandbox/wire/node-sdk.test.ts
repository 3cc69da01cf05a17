// Tencent's own SDK for Node, unchanged, in every mode that it has.
import { ess } from 'tencentcloud-sdk-nodejs/tencentcloud/services/ess/index.js'
import { describe, expect, it } from 'vitest'
import {
  SANDBOX_SECRET_ID,
  SANDBOX_SECRET_KEY,
  SANDBOX_TEMPORARY_SECRET_ID,
  SANDBOX_TEMPORARY_SECRET_KEY,
  SANDBOX_TOKEN,
} from '../../../src/sandbox/create-sandbox.ts'
import { aComponent, aPerson, aRequest, codeOf, operator, startSandbox, type Client } from '../a-sandbox.ts'

const bench = startSandbox()

const permanent = { secretId: SANDBOX_SECRET_ID, secretKey: SANDBOX_SECRET_KEY }
const temporary = { secretId: SANDBOX_TEMPORARY_SECRET_ID, secretKey: SANDBOX_TEMPORARY_SECRET_KEY }
const signMethods = ['TC3-HMAC-SHA256', 'HmacSHA256', 'HmacSHA1'] as const
const modes = signMethods.flatMap((signMethod) =>
  (['POST', 'GET'] as const).map((reqMethod) => ({ signMethod, reqMethod })),
)

interface Mode {
  readonly signMethod: (typeof signMethods)[number]
  readonly reqMethod: 'GET' | 'POST'
  readonly language?: 'zh-CN' | 'en-US'
  readonly credential?: { secretId: string; secretKey: string; token?: string }
}

function clientOf({ signMethod, reqMethod, language, credential = permanent }: Mode): Client {
  const { host: endpoint } = new URL(bench.address)
  return new ess.v20201111.Client({
    credential,
    region: '',
    profile: { signMethod, ...(language && { language }), httpProfile: { endpoint, reqMethod, protocol: 'http://' } },
  })
}

const briefs = { Operator: operator, FlowIds: ['unknown', 'another'] }

describe.each(modes)('with $signMethod by $reqMethod', (mode) => {
  it('makes a contract out of numbers, booleans, lists and structures', async () => {
    const request = aRequest(await bench.upload('form.pdf'), {
      FlowName: '采购合同 (B2C) [1] a_b-c,d;e.f&g+h',
      Unordered: true,
      Approvers: [
        aPerson({
          PreReadTime: 10,
          ApproverOption: { NoRefuse: true },
          SignComponents: [aComponent({ ComponentType: 'SIGN_SIGNATURE', ComponentPosX: 100.25 })],
        }),
      ],
    })
    const { FlowId } = await clientOf(mode).CreateFlowByFiles(request)
    const { FlowBriefs } = await clientOf(mode).DescribeFlowBriefs({ Operator: operator, FlowIds: [FlowId!] })
    expect(FlowBriefs).toMatchObject([{ FlowId, FlowName: request.FlowName }])
    const { flows } = (await (await fetch(`${bench.address}/_sandbox/flows`)).json()) as {
      flows: readonly { flowId: string; request: unknown }[]
    }
    expect(flows.find((flow) => flow.flowId === FlowId)?.request).toEqual(request)
  })

  it('hears why it is refused', async () => {
    expect(
      await codeOf(
        clientOf({ ...mode, credential: { ...permanent, secretKey: 'another' } }).DescribeFlowBriefs(briefs),
      ),
    ).toBe('AuthFailure.SignatureFailure')
    expect(await codeOf(clientOf(mode).DescribeFlowInfo({ Operator: operator, FlowIds: [] }))).toBe('MissingParameter')
    expect(
      await codeOf(clientOf(mode).CancelFlow({ Operator: operator, FlowId: 'unknown', CancelMessage: '不签了' })),
    ).toBe('ResourceNotFound.Flow')
  })

  it('comes with the token of its temporary credential, and with no other', async () => {
    const tries = [
      { ...temporary, token: SANDBOX_TOKEN },
      { ...temporary, token: 'another' },
      temporary,
      { ...permanent, token: SANDBOX_TOKEN },
    ]
    const codes = await Promise.all(
      tries.map((credential) => codeOf(clientOf({ ...mode, credential }).DescribeFlowBriefs(briefs))),
    )
    expect(codes).toEqual([
      'accepted',
      'AuthFailure.TokenFailure',
      'AuthFailure.TokenFailure',
      'AuthFailure.TokenFailure',
    ])
  })

  it('is answered in its language', async () => {
    const refused = (language?: 'zh-CN' | 'en-US') =>
      clientOf({ ...mode, ...(language && { language }) }).DescribeFlowInfo({ Operator: operator, FlowIds: [] })
    await expect(refused('en-US')).rejects.toThrow('A parameter is missing.（FlowIds）')
    await expect(refused('zh-CN')).rejects.toThrow('缺少参数错误。（FlowIds）')
    await expect(refused()).rejects.toThrow('缺少参数错误。（FlowIds）')
  })
})
