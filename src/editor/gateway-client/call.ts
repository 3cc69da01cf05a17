// Calls a route of the gateway by name. The types of its parameters and its answer are inferred from the route.
// Failures are GatewayErrors with a code.
import { gatewayAddress } from './address.ts'
import type { Answered, Asked, FailureBody, Routes, Send } from '../../gateway/routes.ts'

/** Such as `POST /api/sends`. */
type RouteName = keyof Routes

/** Routes that answer with a file, and routes that accept one. */
type FileRoute = {
  [Name in RouteName]: Answered<Routes[Name]> extends Uint8Array ? Name : never
}[RouteName]
export type UploadRoute = {
  [Name in RouteName]: Asked<Routes[Name]> extends { readonly body: Blob } ? Name : never
}[RouteName]
type JsonRoute = Exclude<RouteName, FileRoute | UploadRoute>

/** No arguments for a route without parameters. */
type Arguments<Name extends RouteName> = keyof Asked<Routes[Name]> extends never ? [] : [asked: Asked<Routes[Name]>]

interface Parts {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

export class GatewayError extends Error {
  /**
   * A FailureCode of the gateway; `offline` if it did not answer, `unexpected` if its answer is not understood,
   * `cancelled` if the person gave up waiting.
   */
  readonly code: string
  readonly tencent: NonNullable<FailureBody['error']['tencent']> | null
  readonly send: Send | null
  /** With `against-rules`: the rules of Tencent's that the request breaks. */
  readonly rules: NonNullable<FailureBody['error']['rules']>
  constructor(code: string, error?: FailureBody['error']) {
    super(code)
    this.name = 'GatewayError'
    this.code = code
    this.tencent = error?.tencent ?? null
    this.send = error?.send ?? null
    this.rules = error?.rules ?? []
  }
}

/** Resolves with the answer's JSON; null if the route has no answer body. */
export function call<Name extends JsonRoute>(name: Name, ...asked: Arguments<Name>): Promise<Answered<Routes[Name]>>
export async function call(name: RouteName, asked?: Parts): Promise<unknown> {
  const response = await request(name, asked)
  if (response.status === 204) return null
  return answerOf(response.status, await response.text().catch(() => ''))
}

/** Resolves with the file's bytes. */
export function callForFile<Name extends FileRoute>(
  name: Name,
  ...asked: Arguments<Name>
): Promise<Answered<Routes[Name]>>
export async function callForFile(name: RouteName, asked?: Parts): Promise<unknown> {
  const response = await request(name, asked)
  if (!response.ok) return answerOf(response.status, await response.text().catch(() => ''))
  const bytes = await response.arrayBuffer().catch(() => {
    throw new GatewayError('offline')
  })
  return new Uint8Array(bytes)
}

/** The JSON of an answer; throws the GatewayError that a failure describes. */
export function answerOf(status: number, text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new GatewayError('offline')
  }
  if (status >= 200 && status < 300) return value
  const error = (value as Partial<FailureBody> | null)?.error
  throw new GatewayError(typeof error?.code === 'string' ? error.code : 'unexpected', error)
}

export function asGatewayError(error: unknown): GatewayError {
  return error instanceof GatewayError ? error : new GatewayError('unexpected')
}

async function request(name: RouteName, asked: Parts = {}): Promise<Response> {
  const [method, path = ''] = name.split(' ')
  const { params = {}, query = {}, body } = asked
  const filled = path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(params[key] ?? ''))
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  ).toString()
  const url = search === '' ? filled : `${filled}?${search}`
  const content =
    body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  return fetch(gatewayAddress(url), { method, ...content }).catch(() => {
    throw new GatewayError('offline')
  })
}
