// Why something cannot be done: a code, for which the editor has words, and what Tencent said about it. Knows nothing
// of HTTP: the status of each code is in `api/failure-body.ts`.
import type { BrokenRule } from '../../contract/after-sending/broken-rule.ts'
import type { CallFailure } from '../tencent/outcome.ts'

export type FailureCode =
  | 'bad-request'
  | 'unauthorized'
  | 'wrong-token'
  | 'forbidden-origin'
  | 'too-many-requests'
  | 'not-found'
  | 'unsupported-media-type'
  | 'internal'
  /** The gateway is closing. */
  | 'unavailable'
  /** The store cannot work at the moment. Nothing was sent. */
  | 'store-away'
  | 'file-too-large'
  | 'file-empty'
  | 'file-type'
  | 'not-a-pdf'
  | 'file-broken'
  | 'file-encrypted'
  /** It may be fine, and takes more time or memory to open than the gateway gives. */
  | 'file-too-complex'
  /** Too many wait for the same: come again after `retryMs`. Nothing was done. */
  | 'busy'
  /** Tencent has deleted the file or is about to; upload it again. */
  | 'file-expired'
  | 'conversion-unfinished'
  /** Tencent refused. */
  | 'refused'
  /** Tencent could not be reached; nothing was sent. */
  | 'not-sent'
  /** Tencent did not answer, or its answer could not be read. Never used for a send. */
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
  /** The id for a new QR code already belongs to another one. */
  | 'id-taken'
  /** The QrCodeId belongs to another QR code that is known here. */
  | 'qr-code-taken'

export interface FailureDetails {
  /** What Tencent said. */
  readonly tencent?: { readonly code: string; readonly message: string; readonly requestId: string }
  /** What Tencent would refuse. */
  readonly rules?: readonly BrokenRule[]
  /** When to come again, in milliseconds. */
  readonly retryMs?: number
}

/** Thrown by code that cannot do what was asked; the server turns it into its answer. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly code: FailureCode
  readonly details: FailureDetails

  /** `options.cause` is for whoever runs the gateway; it goes only to the log. */
  constructor(code: FailureCode, message: string, details: FailureDetails = {}, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.details = details
  }
}

/** For a call that can be repeated without harm: an upload, a preview, a query. */
export function tencentFailure(failure: CallFailure): Failure {
  switch (failure.kind) {
    case 'tencent': {
      const { code, message, requestId } = failure
      return new Failure('refused', `Tencent eSign refused this: ${code}`, { tencent: { code, message, requestId } })
    }
    case 'not-sent':
      return new Failure(
        'not-sent',
        'Tencent eSign cannot be reached; nothing was sent.',
        {},
        { cause: failure.message },
      )
    case 'unknown':
      return new Failure(
        'no-answer',
        'Tencent eSign did not answer, or not in a form that it documents.',
        {},
        { cause: failure.message },
      )
  }
}

/** Throws a Failure if there is anything that Tencent would refuse. */
export function refuseBroken(rules: readonly BrokenRule[]): void {
  if (rules.length === 0) return
  throw new Failure(
    'against-rules',
    `Tencent eSign would refuse this: ${rules.map(({ param, why }) => `${param}: ${why}`).join('; ')}`,
    { rules: [...rules] },
  )
}
