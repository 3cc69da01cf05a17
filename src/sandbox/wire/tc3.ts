// TC3-HMAC-SHA256 (API 3.0 signature v3), verified as Tencent does: the canonical request is made again from what came in.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { SANDBOX_SECRET_ID, SANDBOX_SECRET_KEY } from './keys.ts'

export type SignatureFault =
  | 'AuthFailure.InvalidAuthorization'
  | 'AuthFailure.SecretIdNotFound'
  | 'AuthFailure.SignatureFailure'
  | 'AuthFailure.SignatureExpire'

export interface SignedRequest {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Uint8Array
}

interface Authorization {
  readonly secretId: string
  readonly date: string
  readonly service: string
  readonly signedHeaders: readonly string[]
  readonly signature: string
}

/** The clock of the caller may be five minutes off (docs/facts.md). */
const LEEWAY_S = 5 * 60

const pattern =
  /^TC3-HMAC-SHA256 +Credential=([^/,\s]+)\/(\d{4}-\d\d-\d\d)\/([a-z0-9_.-]+)\/tc3_request, *SignedHeaders=([a-z0-9;-]+), *Signature=([0-9a-f]{64})$/

/** What is wrong with a request's signature, in the order of docs/checks.md row 1; null where it is good. */
export function signatureFault(request: SignedRequest, nowMs: number): SignatureFault | null {
  const authorization = parse(header(request, 'authorization'))
  const timestamp = header(request, 'x-tc-timestamp')
  if (authorization === null || !/^\d{1,12}$/.test(timestamp)) return 'AuthFailure.InvalidAuthorization'
  if (authorization.secretId !== SANDBOX_SECRET_ID) return 'AuthFailure.SecretIdNotFound'
  if (!isSigned(request, authorization, timestamp)) return 'AuthFailure.SignatureFailure'
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > LEEWAY_S) return 'AuthFailure.SignatureExpire'
  return null
}

function parse(text: string): Authorization | null {
  const match = pattern.exec(text)
  if (!match) return null
  const [, secretId = '', date = '', service = '', list = '', signature = ''] = match
  const signedHeaders = list.split(';')
  const complete = signedHeaders.includes('content-type') && signedHeaders.includes('host')
  return complete ? { secretId, date, service, signedHeaders, signature } : null
}

function isSigned(request: SignedRequest, { date, service, signedHeaders, signature }: Authorization, timestamp: string): boolean {
  if (new Date(Number(timestamp) * 1000).toISOString().slice(0, 10) !== date) return false
  const payload = sha256(request.body)
  // The service is whatever the scope names: the SDK makes it from the endpoint, and from 127.0.0.1 it makes 127.
  const key = hmac(hmac(hmac(`TC3${SANDBOX_SECRET_KEY}`, date), service), 'tc3_request')
  const given = Buffer.from(signature, 'hex')
  return canonicalHeaders(request, signedHeaders).some((headers) => {
    const canonical = [request.method, request.path, request.query, headers, signedHeaders.join(';'), payload].join('\n')
    const text = ['TC3-HMAC-SHA256', timestamp, `${date}/${service}/tc3_request`, sha256(canonical)].join('\n')
    return timingSafeEqual(hmac(key, text), given)
  })
}

/**
 * The ways to write the signed headers down: Tencent's Node SDK signs the host without its port and values as they are, other
 * SDKs the Host header as it is sent, and the manual says small letters.
 */
function canonicalHeaders(request: SignedRequest, names: readonly string[]): readonly string[] {
  const host = header(request, 'host')
  const hosts = new Set([host, host.replace(/:\d+$/, '')])
  const forms = [...hosts].flatMap((value) =>
    [(text: string) => text, (text: string) => text.toLowerCase()].map((write) =>
      names.map((name) => `${name}:${write((name === 'host' ? value : header(request, name)).trim())}\n`).join(''),
    ),
  )
  return [...new Set(forms)]
}

function header({ headers }: SignedRequest, name: string): string {
  const value = headers[name]
  return Array.isArray(value) ? value.join(', ') : (value ?? '')
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'utf8').digest()
}
