// What a route answers when it fails: the status and the body of each failure.
import { z } from 'zod'
import type { Failure, FailureCode } from '../failures/failure.ts'
import { SendFailure } from '../sends/send-failure.ts'
import { send, sendOf } from '../sends/send-shape.ts'
import { requestId } from './shapes.ts'

export const failure = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      tencent: z.object({ code: z.string(), message: z.string(), requestId }).optional().describe('What Tencent said.'),
      send: send.optional().describe('The send that it is about.'),
      rules: z
        .array(z.object({ code: z.string().describe('Tencent’s code.'), param: z.string(), why: z.string() }))
        .optional()
        .describe('What Tencent would not take.'),
    }),
  })
  .meta({ id: 'Failure' })

export type FailureBody = z.output<typeof failure>

const statuses = {
  'bad-request': 400,
  unauthorized: 401,
  'wrong-token': 401,
  'forbidden-origin': 403,
  'too-many-requests': 429,
  'not-found': 404,
  'unsupported-media-type': 415,
  internal: 500,
  unavailable: 503,
  'store-away': 503,
  'file-too-large': 413,
  'file-empty': 422,
  'file-type': 415,
  'not-a-pdf': 422,
  'file-broken': 422,
  'file-encrypted': 422,
  'file-too-complex': 422,
  busy: 503,
  'file-expired': 409,
  'conversion-unfinished': 409,
  refused: 422,
  'not-sent': 503,
  'no-answer': 504,
  'under-way': 409,
  'outcome-unknown': 409,
  'already-sent': 409,
  'already-settled': 409,
  'flow-not-found': 422,
  'flow-taken': 409,
  'against-rules': 422,
  'not-set-up': 409,
  'id-taken': 409,
  'qr-code-taken': 409,
} as const satisfies Readonly<Record<FailureCode, number>>

/** The HTTP status of a failure. */
export function statusOf(code: FailureCode): number {
  return statuses[code]
}

export function failureBody(
  failed: Failure | { readonly code: FailureCode; readonly message: string },
): z.input<typeof failure> {
  const { code, message } = failed
  if (!('details' in failed)) return { error: { code, message } }
  const { tencent, rules } = failed.details
  return {
    error: {
      code,
      message,
      tencent,
      rules: rules && [...rules],
      send: failed instanceof SendFailure ? sendOf(failed.send) : undefined,
    },
  }
}
