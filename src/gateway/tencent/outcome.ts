// The outcome of a call to Tencent: a value, never an exception, so that every caller must handle each case.

export type CallFailure =
  /** Tencent refused. Nothing was done. */
  | { readonly kind: 'tencent'; readonly code: string; readonly message: string; readonly requestId: string }
  /** The request never left: unknown host, connection refused, no secure connection. Nothing was done. */
  | { readonly kind: 'not-sent'; readonly message: string }
  /**
   * After the request left, the connection broke, the call timed out or the answer could not be read. It may have been
   * done.
   */
  | { readonly kind: 'unknown'; readonly message: string }

export type Outcome<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly failure: CallFailure }

/** A failure in one line for the log: never with Tencent's message, which may name a person. */
export function failureLabel(failure: CallFailure): string {
  return failure.kind === 'tencent' ? failure.code : failure.kind
}
