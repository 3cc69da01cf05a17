// What came of a call to Tencent: a value, never an exception, so that whoever calls must say what each means for them.

export type CallFailure =
  /** Tencent answered no. Nothing was done. */
  | { readonly kind: 'tencent'; readonly code: string; readonly message: string; readonly requestId: string }
  /** The request never left: no such host, nobody there, no secure connection. Nothing was done. */
  | { readonly kind: 'not-sent'; readonly message: string }
  /** It broke, took too long or was answered with nonsense after the request left. It may have been done. */
  | { readonly kind: 'unknown'; readonly message: string }

export type Outcome<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly failure: CallFailure }

/** A failure in one line for a log: never with Tencent's message, which may name a person. */
export function failureLabel(failure: CallFailure): string {
  return failure.kind === 'tencent' ? failure.code : failure.kind
}
