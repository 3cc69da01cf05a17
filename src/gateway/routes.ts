// The shapes of the gateway's routes. The editor imports these types, and nothing else of the gateway.

/** GET /api/health */
export interface Health {
  readonly status: 'ok'
  readonly version: string
}

/** What every route answers with where it cannot do what was asked. */
export interface Failure {
  readonly error: { readonly code: string; readonly message: string }
}
