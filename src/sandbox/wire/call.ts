// One request to `/` as received: bytes, headers, and the version of Tencent's signature that it uses.

export interface Call {
  readonly method: string
  /** The part after the `?`, still encoded. */
  readonly query: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Uint8Array
}

/**
 * Signature v3 (TC3-HMAC-SHA256) sends its common parameters in headers. v1 (HmacSHA1, HmacSHA256) mixes them with the
 * others: in the query of a GET, or in a form, which only v1 may send (Tencent's page 请求结构).
 */
export type SignatureVersion = 'v1' | 'v3'

export function signatureVersion(call: Call): SignatureVersion {
  if (headerOf(call, 'authorization') !== '' || headerOf(call, 'x-tc-action') !== '') return 'v3'
  return call.method === 'GET' || mediaTypeOf(call) === FORM ? 'v1' : 'v3'
}

const FORM = 'application/x-www-form-urlencoded'
const JSON_TYPE = 'application/json'

/**
 * The Content-Type that a request must have; any other is UnsupportedProtocol (docs/checks.md row 1). Null for v1: its
 * GET needs none, and its POST is recognised by its type.
 */
export function requiredType(call: Call): string | null {
  if (signatureVersion(call) === 'v1') return null
  return call.method === 'GET' ? FORM : JSON_TYPE
}

/** Without parameters, since Java's SDK sends `application/json; charset=utf-8`. '' if absent. */
export function mediaTypeOf(call: Call): string {
  return (headerOf(call, 'content-type').split(';')[0] ?? '').trim().toLowerCase()
}

/** '' if absent: Go's SDK sends unused headers with an empty value. */
export function headerOf({ headers }: Call, name: string): string {
  const value = headers[name]
  return Array.isArray(value) ? value.join(', ') : (value ?? '')
}

/** The host as it may have been signed: as sent (most SDKs), or without its port (Node's SDK). */
export function hostsOf(call: Call): readonly string[] {
  const host = headerOf(call, 'host')
  return [...new Set([host, host.replace(/:\d+$/, '')])]
}

/**
 * A request's target without the server's address. A proxy sends the whole address (RFC 9112, 3.2.2), and Ruby's SDK,
 * which accepts no port, can reach the sandbox only as a proxy.
 */
export function originForm(target: string): string {
  const rest = target.replace(/^https?:\/\/[^/?]*/i, '')
  return rest === target || rest.startsWith('/') ? rest : `/${rest}`
}
