// The gateway's routes, as the editor calls them. What goes wrong comes out as a GatewayError with a code.
import type {
  Conversion,
  ConversionState,
  Environment,
  FailureBody,
  NewPreview,
  NewSend,
  Preview,
  Send,
  SendAnswer,
  SendList,
  Settlement,
  UploadedFile,
} from '../../gateway/routes.ts'

export type { Conversion, Environment, Preview, Send, UploadedFile }

export class GatewayError extends Error {
  /** A FailureCode of the gateway, or `offline` where it did not answer. */
  readonly code: string
  readonly tencent: NonNullable<FailureBody['error']['tencent']> | null
  readonly send: Send | null
  /** What Tencent would not take, with `against-rules`. */
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

export function asGatewayError(error: unknown): GatewayError {
  return error instanceof GatewayError ? error : new GatewayError('unexpected')
}

export function getEnvironment(): Promise<Environment> {
  return call<Environment>('GET', '/api/environment')
}

export function makePreview(body: NewPreview): Promise<Preview> {
  return call<Preview>('POST', '/api/previews', body)
}

/**
 * Sends. Called once for one press of the button, and never again by itself: a second call may be a second contract.
 */
export async function postSend(body: NewSend): Promise<Send> {
  return (await call<SendAnswer>('POST', '/api/sends', body)).send
}

/** The draft's sends, newest first. */
export async function getSends(draftId: string): Promise<readonly Send[]> {
  return (await call<SendList>('GET', `/api/sends?draftId=${encodeURIComponent(draftId)}`)).sends
}

export async function settle(sendId: string, settlement: Settlement): Promise<Send> {
  return (await call<SendAnswer>('POST', `/api/sends/${encodeURIComponent(sendId)}/settlement`, settlement)).send
}

export function getConversion(id: string): Promise<ConversionState> {
  return call<ConversionState>('GET', `/api/conversions/${encodeURIComponent(id)}`)
}

/** The PDF that a file was converted to. */
export async function getConvertedPdf(id: string): Promise<Uint8Array<ArrayBuffer>> {
  let response: Response
  try {
    response = await fetch(`/api/conversions/${encodeURIComponent(id)}/pdf`)
    if (response.ok) return new Uint8Array(await response.arrayBuffer())
  } catch {
    throw new GatewayError('offline')
  }
  return answerOf<never>(response.status, await response.text().catch(() => ''))
}

async function call<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
  let response: Response
  try {
    response =
      method === 'GET'
        ? await fetch(path)
        : await fetch(path, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          })
  } catch {
    throw new GatewayError('offline')
  }
  return answerOf<T>(response.status, await response.text().catch(() => ''))
}

/** The answer of a request, or the error that it names. */
export function answerOf<T>(status: number, text: string): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new GatewayError('offline')
  }
  if (status >= 200 && status < 300) return value as T
  const error = (value as Partial<FailureBody> | null)?.error
  throw new GatewayError(typeof error?.code === 'string' ? error.code : 'unexpected', error)
}
