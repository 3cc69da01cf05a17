// One request at `/`, as it came over the wire: bytes and headers, and which version of Tencent's signature it follows.

export interface Call {
  readonly method: string
  /** What stands behind the `?`, as it was written. */
  readonly query: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Uint8Array
}

/**
 * Signature v3 (TC3-HMAC-SHA256) has its common parameters in headers. v1 (HmacSHA1, HmacSHA256) has them among the
 * others: in the query of a GET, or in a form, which nothing but v1 may send (Tencent's page 请求结构).
 */
export type SignatureVersion = 'v1' | 'v3'

export function signatureVersion(call: Call): SignatureVersion {
  if (headerOf(call, 'authorization') !== '' || headerOf(call, 'x-tc-action') !== '') return 'v3'
  return call.method === 'GET' || mediaTypeOf(call) === FORM ? 'v1' : 'v3'
}

const FORM = 'application/x-www-form-urlencoded'
const JSON_TYPE = 'application/json'

/**
 * The Content-Type that a request must have: another one, or none, is UnsupportedProtocol (docs/checks.md row 1). Null
 * for v1, of which a GET needs none and a POST is one by its type.
 */
export function requiredType(call: Call): string | null {
  if (signatureVersion(call) === 'v1') return null
  return call.method === 'GET' ? FORM : JSON_TYPE
}

/** Without its parameters: Java's SDK says `application/json; charset=utf-8`. '' where there is none. */
export function mediaTypeOf(call: Call): string {
  return (headerOf(call, 'content-type').split(';')[0] ?? '').trim().toLowerCase()
}

/** '' where it is absent: Go's SDK sends headers that it has nothing for empty. */
export function headerOf({ headers }: Call, name: string): string {
  const value = headers[name]
  return Array.isArray(value) ? value.join(', ') : (value ?? '')
}

/** The ways to write the host: as it is sent, which is what most SDKs sign, or without its port, as Node's does. */
export function hostsOf(call: Call): readonly string[] {
  const host = headerOf(call, 'host')
  return [...new Set([host, host.replace(/:\d+$/, '')])]
}

/**
 * A request's target without the address of a server: through a proxy the whole address is named (RFC 9112, 3.2.2), and
 * Ruby's SDK, which takes no port, can only get here by taking the sandbox for one.
 */
export function originForm(target: string): string {
  const rest = target.replace(/^https?:\/\/[^/?]*/i, '')
  return rest === target || rest.startsWith('/') ? rest : `/${rest}`
}
