import { createHash, createHmac } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { describe, expect, it } from 'vitest'
import { SANDBOX_SECRET_ID, SANDBOX_SECRET_KEY } from '../../src/sandbox/create-sandbox.ts'
import { codeOf, operator, startSandbox } from './a-sandbox.ts'

const bench = startSandbox()

interface Signed {
  readonly secretId?: string
  readonly secretKey?: string
  readonly service?: string
  readonly seconds?: number
  readonly action?: string
  readonly version?: string
  /** Sent in place of the body that was signed. */
  readonly sent?: string
  readonly body?: string
  readonly signedHeaders?: readonly string[]
  readonly authorization?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly host?: string
}

/** Signs as Tencent's manual says (headers and values in small letters, the Host as it is sent), and sends. */
async function call(options: Signed = {}): Promise<{ status: number; code: string; requestId: string }> {
  const {
    secretId = SANDBOX_SECRET_ID,
    secretKey = SANDBOX_SECRET_KEY,
    service = 'ess',
    action = 'DescribeFlowBriefs',
    version = '2020-11-11',
  } = options
  const body = options.body ?? JSON.stringify({ Operator: operator, FlowIds: ['unknown'] })
  const seconds = options.seconds ?? Math.floor(Date.now() / 1000)
  const values: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    host: options.host ?? new URL(bench.address).host,
    'x-tc-action': action,
  }
  const names = options.signedHeaders ?? ['content-type', 'host', 'x-tc-action']
  const canonical = [
    'POST',
    '/',
    '',
    names.map((name) => `${name}:${(values[name] ?? '').toLowerCase()}\n`).join(''),
    names.join(';'),
    sha256(body),
  ].join('\n')
  const date = new Date(seconds * 1000).toISOString().slice(0, 10)
  const text = ['TC3-HMAC-SHA256', seconds, `${date}/${service}/tc3_request`, sha256(canonical)].join('\n')
  const key = [date, service, 'tc3_request'].reduce<string | Buffer>(
    (before, part) => createHmac('sha256', before).update(part).digest(),
    `TC3${secretKey}`,
  )
  const signature = createHmac('sha256', key).update(text).digest('hex')
  return post(options.sent ?? body, {
    ...values,
    'x-tc-version': version,
    'x-tc-timestamp': String(seconds),
    authorization:
      options.authorization ??
      `TC3-HMAC-SHA256 Credential=${secretId}/${date}/${service}/tc3_request, ` +
        `SignedHeaders=${names.join(';')}, Signature=${signature}`,
    ...options.headers,
  })
}

/** node:http and not fetch, which writes the Host header itself. */
function post(
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ status: number; code: string; requestId: string }> {
  return new Promise((resolve, reject) => {
    const sending = httpRequest(bench.address, { method: 'POST', headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const { Response } = JSON.parse(Buffer.concat(parts).toString('utf8')) as {
          Response: { Error?: { Code: string }; RequestId: string }
        }
        resolve({
          status: response.statusCode ?? 0,
          code: Response.Error?.Code ?? 'accepted',
          requestId: Response.RequestId,
        })
      })
    })
    sending.on('error', reject)
    sending.end(body)
  })
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const wrongSignature = '0'.repeat(64)
const now = () => Math.floor(Date.now() / 1000)

describe('a signature', () => {
  it('made as the manual says is accepted, whatever service its scope names', async () => {
    expect((await call()).code).toBe('accepted')
    expect((await call({ service: '127' })).code).toBe('accepted')
    expect((await call({ signedHeaders: ['content-type', 'host'] })).code).toBe('accepted')
  })

  it("of Tencent's SDK is accepted", async () => {
    expect(await codeOf(bench.client().DescribeFlowBriefs({ Operator: operator, FlowIds: ['unknown'] }))).toBe(
      'accepted',
    )
  })

  it.each<readonly [string, string, Signed]>([
    ['with another key', 'AuthFailure.SignatureFailure', { secretKey: 'another' }],
    [
      'of another body',
      'AuthFailure.SignatureFailure',
      { sent: JSON.stringify({ Operator: operator, FlowIds: ['another'] }) },
    ],
    ['of another action', 'AuthFailure.SignatureFailure', { headers: { 'x-tc-action': 'UploadFiles' } }],
    ['of another host', 'AuthFailure.SignatureFailure', { headers: { host: 'localhost:1' } }],
    ['of another time', 'AuthFailure.SignatureFailure', { headers: { 'x-tc-timestamp': String(now() - 1) } }],
    ['of an unknown id', 'AuthFailure.SecretIdNotFound', { secretId: 'AKIDSOMEBODYELSE' }],
    ['six minutes old', 'AuthFailure.SignatureExpire', { seconds: now() - 360 }],
    ['six minutes ahead', 'AuthFailure.SignatureExpire', { seconds: now() + 360 }],
    ['that is absent', 'AuthFailure.InvalidAuthorization', { authorization: '' }],
    ['of another method', 'AuthFailure.InvalidAuthorization', { authorization: `TC2 Credential=${SANDBOX_SECRET_ID}` }],
    [
      'without its scope',
      'AuthFailure.InvalidAuthorization',
      {
        authorization:
          `TC3-HMAC-SHA256 Credential=${SANDBOX_SECRET_ID}, ` +
          `SignedHeaders=content-type;host, Signature=${wrongSignature}`,
      },
    ],
    ['that leaves the host out', 'AuthFailure.InvalidAuthorization', { signedHeaders: ['content-type'] }],
    ['with a timestamp that is none', 'AuthFailure.InvalidAuthorization', { headers: { 'x-tc-timestamp': 'soon' } }],
    ['without a timestamp', 'MissingParameter', { headers: { 'x-tc-timestamp': '' } }],
  ])('%s is refused with %s, in an answer of HTTP 200', async (_, code, options) => {
    expect(await call(options)).toMatchObject({
      status: 200,
      code,
      requestId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f-]{27}$/),
    })
  })

  it('within five minutes is accepted', async () => {
    expect((await call({ seconds: now() - 290 })).code).toBe('accepted')
    expect((await call({ seconds: now() + 290 })).code).toBe('accepted')
  })

  it('of the SDK with other keys is refused', async () => {
    const briefs = { Operator: operator, FlowIds: ['unknown'] }
    expect(
      await codeOf(bench.client({ secretId: SANDBOX_SECRET_ID, secretKey: 'wrong' }).DescribeFlowBriefs(briefs)),
    ).toBe('AuthFailure.SignatureFailure')
    expect(
      await codeOf(bench.client({ secretId: 'AKIDWRONG', secretKey: SANDBOX_SECRET_KEY }).DescribeFlowBriefs(briefs)),
    ).toBe('AuthFailure.SecretIdNotFound')
  })
})

describe('a call', () => {
  it.each<readonly [string, string, Signed]>([
    ['of an action that there is not', 'InvalidAction', { action: 'DescribeWeather' }],
    ['of no action', 'MissingParameter', { signedHeaders: ['content-type', 'host'], headers: { 'x-tc-action': '' } }],
    ['of a version that there is not', 'NoSuchVersion', { version: '2019-01-01' }],
    ['of no version', 'MissingParameter', { version: '' }],
    ['whose body is no JSON', 'InvalidParameter', { body: '{' }],
    ['whose body is a list', 'InvalidParameter', { body: '[]' }],
    ['without a parameter that is required', 'MissingParameter', { body: JSON.stringify({ Operator: operator }) }],
    [
      'with a parameter that is null',
      'MissingParameter',
      { body: JSON.stringify({ Operator: operator, FlowIds: null }) },
    ],
    [
      'with a parameter of the wrong type',
      'InvalidParameter',
      { body: JSON.stringify({ Operator: operator, FlowIds: 'one' }) },
    ],
  ])('%s is refused with %s', async (_, code, options) => {
    expect(await call(options)).toMatchObject({ status: 200, code })
  })

  it('is refused for its signature before anything else is looked at', async () => {
    expect((await call({ secretKey: 'another', action: 'DescribeWeather', body: '{' })).code).toBe(
      'AuthFailure.SignatureFailure',
    )
    expect((await call({ seconds: now() - 360, action: 'DescribeWeather' })).code).toBe('AuthFailure.SignatureExpire')
    expect((await call({ action: 'DescribeWeather', version: '1', body: '{' })).code).toBe('InvalidAction')
  })

  it('has a RequestId of its own', async () => {
    const [first, second] = [await call(), await call()]
    expect(first.requestId).not.toBe(second.requestId)
  })
})
