// What a route answers where it cannot do what was asked. The editor has words for each code.
import type { BrokenRule } from '../../contract/after-sending/broken-rule.ts'
import type { CallFailure } from '../tencent/outcome.ts'
import type * as shapes from './shapes.ts'
import type { z } from 'zod'

export type FailureCode =
  | 'bad-request'
  | 'unauthorized'
  | 'wrong-token'
  | 'forbidden-origin'
  | 'too-many-requests'
  | 'not-found'
  | 'unsupported-media-type'
  | 'internal'
  /** The gateway is ending. */
  | 'unavailable'
  | 'file-too-large'
  | 'file-empty'
  | 'file-type'
  | 'not-a-pdf'
  | 'file-broken'
  | 'file-encrypted'
  /** Tencent forgot the file, or is about to: upload it again. */
  | 'file-expired'
  | 'conversion-unfinished'
  /** Tencent said no. */
  | 'refused'
  /** Tencent could not be reached; nothing was sent. */
  | 'not-sent'
  /** Tencent did not answer, or answered what nobody understands. Never about a send. */
  | 'no-answer'
  | 'under-way'
  | 'outcome-unknown'
  | 'already-sent'
  | 'already-settled'
  | 'flow-not-found'
  | 'flow-taken'
  /** Tencent would refuse it: `rules` says what and why. Nothing was sent. */
  | 'against-rules'
  /** The gateway lacks the settings for it. */
  | 'not-set-up'
  /** The id of a QR code that is to be made belongs to another one already. */
  | 'id-taken'
  /** The QrCodeId belongs to another QR code that is known here. */
  | 'qr-code-taken'

type Details = Omit<z.input<typeof shapes.failure>['error'], 'code' | 'message'>

/** Thrown by a handler, answered by the server's error handler. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure'
  readonly status: number
  readonly code: FailureCode
  readonly details: Details

  /** `options.cause`: what whoever runs the gateway may want to know; for the log alone. */
  constructor(status: number, code: FailureCode, message: string, details: Details = {}, options?: ErrorOptions) {
    super(message, options)
    this.status = status
    this.code = code
    this.details = details
  }
}

export function failureBody({
  code,
  message,
  details,
}: Pick<ApiFailure, 'code' | 'message'> & Partial<Pick<ApiFailure, 'details'>>): z.input<typeof shapes.failure> {
  return { error: { code, message, ...details } }
}

/** For a call that may as well be made again: an upload, a preview, a query. */
export function tencentFailure(failure: CallFailure, details: Details = {}): ApiFailure {
  switch (failure.kind) {
    case 'tencent': {
      const { code, message, requestId } = failure
      return new ApiFailure(422, 'refused', `Tencent eSign refused this: ${code}`, {
        ...details,
        tencent: { code, message, requestId },
      })
    }
    case 'not-sent':
      return new ApiFailure(503, 'not-sent', 'Tencent eSign cannot be reached; nothing was sent.', details, {
        cause: failure.message,
      })
    case 'unknown':
      return new ApiFailure(
        504,
        'no-answer',
        'Tencent eSign did not answer, or not in a form that it documents.',
        details,
        { cause: failure.message },
      )
  }
}

/** What Tencent would not take; empty: nothing. Throws where there is something. */
export function refuseBroken(rules: readonly BrokenRule[]): void {
  if (rules.length === 0) return
  throw new ApiFailure(
    422,
    'against-rules',
    `Tencent eSign would refuse this: ${rules.map(({ param, why }) => `${param}: ${why}`).join('; ')}`,
    { rules: [...rules] },
  )
}
