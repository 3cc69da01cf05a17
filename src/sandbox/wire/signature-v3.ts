// Signature v3 (TC3-HMAC-SHA256; Tencent's page 签名方法 v3), verified as Tencent does it: by rebuilding the canonical
// request.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { sha256InTurns } from '../../work/in-turns.ts'
import { headerOf, hostsOf, type Call } from './call.ts'
import { EssError } from './ess-error.ts'
import type { Signature } from './read-signature.ts'

interface Authorization {
  readonly secretId: string
  readonly date: string
  readonly service: string
  readonly signedHeaders: readonly string[]
  readonly signature: string
}

const credential = String.raw`Credential=([^/,\s]+)/(\d{4}-\d\d-\d\d)/([^/,\s]+)/tc3_request`
const pattern = new RegExp(`^TC3-HMAC-SHA256 +${credential}, *SignedHeaders=([a-z0-9;-]+), *Signature=([0-9a-f]{64})$`)

/** What SDKs send instead of the payload's hash when told not to sign it (Python, Go, PHP, Java, Ruby). */
const UNSIGNED = 'UNSIGNED-PAYLOAD'

/** Throws if the header is malformed or the timestamp is missing. */
export function readV3(call: Call, timestamp: string): Signature {
  const authorization = parse(headerOf(call, 'authorization'))
  if (authorization === null) throw new EssError('AuthFailure.InvalidAuthorization')
  if (timestamp === '') throw new EssError('MissingParameter', '（X-TC-Timestamp）')
  if (!/^\d{1,12}$/.test(timestamp)) throw new EssError('AuthFailure.InvalidAuthorization')
  return {
    secretId: authorization.secretId,
    isOf: ({ secretKey }) => isSigned(call, authorization, timestamp, secretKey),
  }
}

function parse(text: string): Authorization | null {
  const match = pattern.exec(text)
  if (!match) return null
  const [, secretId = '', date = '', service = '', list = '', signature = ''] = match
  const signedHeaders = list.split(';')
  const complete = signedHeaders.includes('content-type') && signedHeaders.includes('host')
  return complete ? { secretId, date, service, signedHeaders, signature } : null
}

async function isSigned(
  call: Call,
  { date, service, signedHeaders, signature }: Authorization,
  timestamp: string,
  secretKey: string,
): Promise<boolean> {
  if (new Date(Number(timestamp) * 1000).toISOString().slice(0, 10) !== date) return false
  // The query of a POST is never signed, and the payload of a GET is empty.
  const isGet = call.method === 'GET'
  const payload = headerOf(call, 'x-tc-content-sha256') === UNSIGNED ? UNSIGNED : isGet ? '' : call.body
  // Any service name is accepted: most SDKs derive it from the endpoint, and 127.0.0.1 gives them "127".
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), 'tc3_request')
  const given = Buffer.from(signature, 'hex')
  const hash = typeof payload === 'string' ? sha256(payload) : await sha256InTurns(payload)
  return canonicalHeaders(call, signedHeaders).some((headers) => {
    const canonical = [call.method, '/', isGet ? call.query : '', headers, signedHeaders.join(';'), hash].join('\n')
    const text = ['TC3-HMAC-SHA256', timestamp, `${date}/${service}/tc3_request`, sha256(canonical)].join('\n')
    return timingSafeEqual(hmac(key, text), given)
  })
}

/** SDKs sign header values unchanged, while the manual asks for lower case. */
function canonicalHeaders(call: Call, names: readonly string[]): readonly string[] {
  const forms = hostsOf(call).flatMap((host) =>
    [(text: string) => text, (text: string) => text.toLowerCase()].map((write) =>
      names.map((name) => `${name}:${write((name === 'host' ? host : headerOf(call, name)).trim())}\n`).join(''),
    ),
  )
  return [...new Set(forms)]
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'utf8').digest()
}
