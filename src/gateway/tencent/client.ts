// Calls Tencent through Tencent's own SDK, which signs the requests. What holds a file is signed and sent in pieces,
// since the SDK would hold it several times in memory. Returns an Outcome.
import { CommonClient } from 'tencentcloud-sdk-nodejs-common/tencentcloud/common/common_client.js'
import { z } from 'zod'
import { editions } from '../../contract/api/editions.ts'
import { holdable, holdableText } from '../../contract/values/holdable-text.ts'
import type { GatewayAction } from './actions.ts'
import { connectionTo, type Connection } from './connection.ts'
import type { CallFailure, Outcome } from './outcome.ts'
import { sendStreamed } from './send-streamed.ts'
import { signedHeaders } from './signature.ts'
import { sha256Of, streamedBody } from './streamed-body.ts'

export interface CallerOptions {
  readonly secretId: string
  readonly secretKey: string
  /** The SDK's proxy, from http_proxy. */
  readonly proxy?: string | undefined
}

export interface Call<Answer extends z.ZodType> {
  /** An origin. */
  readonly endpoint: string
  readonly action: GatewayAction
  /** By default that of the enterprise edition. */
  readonly version?: string | undefined
  /** May hold a FileContent. */
  readonly request: Readonly<Record<string, unknown>>
  readonly answer: Answer
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
}

export type Caller = <Answer extends z.ZodType>(call: Call<Answer>) => Promise<Outcome<z.output<Answer>>>

/** Calls exactly once: the SDK does not retry, and neither does this. Rejects only if a file cannot be read. */
export function createCaller({ secretId, secretKey, proxy }: CallerOptions): Caller {
  return async ({ endpoint, action, version = editions.ess.version, request, answer, timeoutMs, signal }) => {
    const body = streamedBody(request)
    const sha256 = body && (await sha256Of(body, signal))
    const connection = connectionTo(endpoint, proxy)
    const { agent } = connection
    const viaSdk = () => {
      const { protocol, host } = new URL(endpoint)
      const httpProfile = { endpoint: host, protocol: `${protocol}//`, reqTimeout: timeoutMs / 1000, agent }
      const client = new CommonClient(host, version, { credential: { secretId, secretKey }, profile: { httpProfile } })
      return client.request(action, request, signal ? { signal } : {})
    }
    let answered: unknown
    try {
      if (body === null || sha256 === null) answered = await viaSdk()
      else {
        const headers = signedHeaders({ secretId, secretKey, endpoint, action, version, sha256, now: Date.now() })
        answered = await sendStreamed({ endpoint, headers, body, agent, timeoutMs, signal })
      }
    } catch (error) {
      return { ok: false, failure: failureOf(error, connection) }
    } finally {
      connection.agent?.destroy()
    }
    const read = answer.safeParse(holdable(answered))
    if (read.success) return { ok: true, answer: read.data }
    return {
      ok: false,
      failure: { kind: 'unknown', message: `The answer to ${action} is not of the form that Tencent documents.` },
    }
  }
}

function failureOf(error: unknown, connection: Connection): CallFailure {
  const message = holdableText(error instanceof Error ? error.message : String(error))
  const refused = refusal.safeParse(error)
  if (refused.success) return { kind: 'tencent', message, ...refused.data }
  const left = connection.stood() ?? !neverConnected.test(message)
  return { kind: left ? 'unknown' : 'not-sent', message }
}

/**
 * Whether this is the SDK's exception for a refusal. Judged by its form and not its class: the SDK throws the same
 * class for a broken connection, but without a code.
 */
const refusal = z.object({
  code: z.string().min(1).transform(holdableText),
  requestId: z.string().transform(holdableText),
})

/** Behind a proxy only the message tells, and only these messages are certain. */
const neverConnected = /reason: (?:connect ECONNREFUSED|getaddrinfo (?:ENOTFOUND|EAI_AGAIN))\b/
