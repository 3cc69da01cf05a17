// Sends a body in pieces, by the SDK's own `fetch`: proxies, limits on time and errors are those of every other call.
import { Readable } from 'node:stream'
import * as loaded from 'tencentcloud-sdk-nodejs-common/tencentcloud/common/http/fetch.js'
import type { Connection } from './connection.ts'
import type { StreamedBody } from './streamed-body.ts'

type Fetch = typeof loaded.default

/** What `default` is depends on who loads a CommonJS module. */
const fetch = (loaded.default as Fetch & { readonly default?: Fetch }).default ?? loaded.default

export interface Sending {
  /** An origin. */
  readonly endpoint: string
  readonly headers: Record<string, string>
  readonly body: StreamedBody
  readonly agent: Connection['agent']
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
}

/**
 * What stands in `Response`, whatever it is. Rejects as the SDK does: for a refusal with an error that has Tencent's
 * `code` and `requestId`, for everything else with one that has no code.
 */
export async function sendStreamed({ endpoint, headers, body, agent, timeoutMs, signal }: Sending): Promise<unknown> {
  const stream = Readable.from(body.pieces(), { objectMode: false })
  const unreadable = new AbortController()
  // `fetch` would wait for the rest of the body until the time is over.
  stream.once('error', () => unreadable.abort())
  try {
    const response = await fetch(`${endpoint}/`, {
      method: 'POST',
      headers: { ...headers, 'Content-Length': String(body.size) },
      body: stream,
      agent,
      timeout: timeoutMs,
      signal: signal ? AbortSignal.any([signal, unreadable.signal]) : unreadable.signal,
    })
    if (response.status !== 200) throw new Error(response.statusText)
    const { Response } = (await response.json()) as Answered
    if (!Response.Error) return Response
    const { Code: code, Message: message } = Response.Error
    throw Object.assign(new Error(message), { code, requestId: Response.RequestId })
  } finally {
    // An answer may come before all is sent.
    stream.destroy()
  }
}

interface Answered {
  readonly Response: {
    readonly Error?: { readonly Code?: string; readonly Message?: string }
    readonly RequestId?: string
  }
}
