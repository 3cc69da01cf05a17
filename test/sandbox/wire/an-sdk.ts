// The official SDKs that are not written for Node: requests as each of them writes and signs them, answers as each of
// them reads them. Written from what their sources do (tencentcloud-sdk-python, -go, -java, -php, -dotnet, -cpp, -ruby,
// tencentcloud-cli).
import { createHash, createHmac } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { SANDBOX_SECRET_ID, SANDBOX_SECRET_KEY } from '../../../src/sandbox/create-sandbox.ts'

export interface Sdk {
  readonly name: string
  /** The ways of signing that it has. */
  readonly has: (way: Way) => boolean
  /** The Host header, which is what is signed. */
  readonly host: (address: URL) => string
  /** What stands in the request line; `query` is '' of a POST. */
  readonly target: (query: string, host: string) => string
  /** Behind the content types. */
  readonly charset: '' | '; charset=utf-8'
  /** The first part of the v3 scope. */
  readonly service: (host: string) => string
  readonly authorization: (parts: string) => string
  readonly boolean: (value: boolean) => string
  /** Behind a v1 signature. */
  readonly signatureEnd: '' | '\n'
  /** Common parameters of v1 that are sent though there is nothing in them, and not signed. */
  readonly emptyCommon: readonly string[]
  /** The code of an error that the SDK finds in the answer; null where it takes it for a success. */
  readonly errorOf: (answer: Answered) => string | null
}

export interface Way {
  readonly method?: 'GET' | 'POST'
  readonly signature?: 'TC3-HMAC-SHA256' | 'HmacSHA256' | 'HmacSHA1'
  readonly unsigned?: boolean
}

export interface Answered {
  readonly status: number
  readonly contentType: string | undefined
  readonly text: string
}

interface Response {
  readonly Error?: { readonly Code: string; readonly Message: string }
  readonly RequestId: string
  readonly [key: string]: unknown
}

export function responseOf({ text }: Answered): Response {
  return (JSON.parse(text) as { Response: Response }).Response
}

/** All but Python's: whatever is not HTTP 200 is a fault of the network, and any body is read. */
function errorInBody(answer: Answered): string | null {
  if (answer.status !== 200) return `HTTP ${answer.status}`
  return responseOf(answer).Error?.Code ?? null
}

const plain: Omit<Sdk, 'name'> = {
  has: () => true,
  host: ({ host }) => host,
  target: (query) => (query === '' ? '/' : `/?${query}`),
  charset: '',
  service: (host) => host.split('.')[0] ?? '',
  authorization: (parts) => `TC3-HMAC-SHA256 ${parts}`,
  boolean: String,
  signatureEnd: '',
  emptyCommon: [],
  errorOf: errorInBody,
}

const python: Sdk = {
  ...plain,
  name: 'Python',
  service: () => 'ess',
  boolean: (value) => (value ? 'True' : 'False'),
  errorOf: (answer) => {
    if (answer.status !== 200) return 'ServerNetworkError'
    return answer.contentType === 'application/json' || answer.contentType === 'text/plain'
      ? (responseOf(answer).Error?.Code ?? null)
      : null
  },
}

export const sdks: readonly Sdk[] = [
  python,
  { ...python, name: 'tccli', host: ({ host }) => `http://${host}` },
  { ...plain, name: 'Go', service: () => 'ess', emptyCommon: ['Language', 'Region'] },
  { ...plain, name: 'Java', charset: '; charset=utf-8' },
  { ...plain, name: 'PHP' },
  {
    ...plain,
    name: '.NET',
    has: ({ unsigned }) => unsigned !== true,
    charset: '; charset=utf-8',
    target: (query) => `/?${query}`,
    authorization: (parts) => `TC3-HMAC-SHA256  ${parts}`,
    boolean: (value) => (value ? 'True' : 'False'),
  },
  {
    ...plain,
    name: 'C++',
    has: ({ method = 'POST', signature = 'TC3-HMAC-SHA256', unsigned }) =>
      method === 'POST' && signature === 'TC3-HMAC-SHA256' && unsigned !== true,
  },
  {
    ...plain,
    name: 'Ruby',
    host: ({ hostname }) => hostname,
    target: (query, host) => `http://${host}/${query === '' ? '' : `?${query}`}`,
    signatureEnd: '\n',
  },
]

export interface Asked extends Way {
  readonly action: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly token?: string
  readonly language?: string
  readonly secretId?: string
  readonly secretKey?: string
  readonly version?: string
  /** What v1 says of its hash, where that is not the name of the signature. */
  readonly signatureMethod?: string
  /** Of a POST with signature v3, in place of JSON of the parameters. */
  readonly body?: string | Uint8Array
  readonly contentType?: string
  /** In place of the body that was signed. */
  readonly sent?: string
}

const FORM = 'application/x-www-form-urlencoded'

export function call(sdk: Sdk, address: string, asked: Asked): Promise<Answered> {
  return asked.signature === undefined || asked.signature === 'TC3-HMAC-SHA256'
    ? callV3(sdk, address, asked)
    : callV1(sdk, address, asked)
}

function callV3(sdk: Sdk, address: string, asked: Asked): Promise<Answered> {
  const {
    action,
    parameters,
    method = 'POST',
    unsigned = false,
    token,
    language,
    secretId = SANDBOX_SECRET_ID,
    secretKey = SANDBOX_SECRET_KEY,
  } = asked
  const host = sdk.host(new URL(address))
  const query = method === 'GET' ? encoded(flat(sdk, parameters)) : ''
  const body = method === 'GET' ? '' : (asked.body ?? JSON.stringify(parameters))
  const contentType = asked.contentType ?? `${method === 'GET' ? FORM : 'application/json'}${sdk.charset}`
  const seconds = Math.floor(Date.now() / 1000)
  const scope = `${new Date(seconds * 1000).toISOString().slice(0, 10)}/${sdk.service(host)}/tc3_request`
  const canonical = [
    method,
    '/',
    query,
    `content-type:${contentType}\nhost:${host}\n`,
    'content-type;host',
    sha256(unsigned ? 'UNSIGNED-PAYLOAD' : body),
  ].join('\n')
  const key = scope
    .split('/')
    .reduce<string | Buffer>((before, part) => createHmac('sha256', before).update(part).digest(), `TC3${secretKey}`)
  const signature = createHmac('sha256', key)
    .update(`TC3-HMAC-SHA256\n${seconds}\n${scope}\n${sha256(canonical)}`)
    .digest('hex')
  const headers = {
    Host: host,
    'Content-Type': contentType,
    Authorization: sdk.authorization(
      `Credential=${secretId}/${scope}, SignedHeaders=content-type;host, Signature=${signature}`,
    ),
    'X-TC-Action': action,
    'X-TC-Version': asked.version ?? '2020-11-11',
    'X-TC-Timestamp': String(seconds),
    'X-TC-RequestClient': `SDK_${sdk.name}_3.0`,
    ...(unsigned && { 'X-TC-Content-SHA256': 'UNSIGNED-PAYLOAD' }),
    ...(token !== undefined && { 'X-TC-Token': token }),
    // Go's SDK sends the header empty.
    'X-TC-Language': language ?? '',
  }
  return send(address, method, sdk.target(query, host), headers, asked.sent ?? body)
}

function callV1(sdk: Sdk, address: string, asked: Asked): Promise<Answered> {
  const {
    action,
    parameters,
    method = 'POST',
    signature = 'HmacSHA1',
    token,
    language,
    secretId = SANDBOX_SECRET_ID,
    secretKey = SANDBOX_SECRET_KEY,
  } = asked
  const host = sdk.host(new URL(address))
  const signed = new Map([
    ...flat(sdk, parameters),
    ['Action', action],
    ['Version', asked.version ?? '2020-11-11'],
    ['Timestamp', String(Math.floor(Date.now() / 1000))],
    // Python's goes up to sys.maxsize.
    ['Nonce', '9223372036854775806'],
    ['RequestClient', `SDK_${sdk.name}_3.0`],
    ['SecretId', secretId],
    ...(asked.signatureMethod === '' ? [] : [['SignatureMethod', asked.signatureMethod ?? signature] as const]),
    ...(token === undefined ? [] : [['Token', token] as const]),
    ...(language === undefined ? [] : [['Language', language] as const]),
  ] as const)
  const text = `${method}${host}/?${[...signed.keys()]
    .sort()
    .map((name) => `${name}=${signed.get(name)}`)
    .join('&')}`
  const digest = createHmac(signature === 'HmacSHA256' ? 'sha256' : 'sha1', secretKey)
    .update(text)
    .digest('base64')
  const all: (readonly [string, string])[] = [...signed, ['Signature', `${digest}${sdk.signatureEnd}`]]
  for (const name of sdk.emptyCommon) if (!signed.has(name)) all.push([name, ''])
  const written = encoded(all)
  const headers = { Host: host, ...(method === 'POST' && { 'Content-Type': `${FORM}${sdk.charset}` }) }
  return send(
    address,
    method,
    sdk.target(method === 'GET' ? written : '', host),
    headers,
    asked.sent ?? (method === 'GET' ? '' : written),
  )
}

/** `Approvers.0.ApproverName`; what is empty is not there. */
function flat(sdk: Sdk, value: unknown, name = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) => flat(sdk, item, name === '' ? key : `${name}.${key}`))
  return [[name, typeof value === 'boolean' ? sdk.boolean(value) : String(value)]]
}

function encoded(fields: readonly (readonly [string, string])[]): string {
  return fields.map((field) => field.map((part) => encodeURIComponent(part).replaceAll('%20', '+')).join('=')).join('&')
}

/** node:http and not fetch, which writes the Host header and the request line itself. */
export function send(
  address: string,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array = '',
): Promise<Answered> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const sending = httpRequest({ hostname, port, method, path, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          contentType: response.headers['content-type'],
          text: Buffer.concat(parts).toString('utf8'),
        }),
      )
    })
    sending.on('error', reject)
    sending.end(body)
  })
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
