// Why the store cannot be opened: a code, and a message for whoever runs the program. Never contains a password.

/**
 * `locked`: another process uses the folder. `unreachable`: no PostgreSQL answers, or it refuses the login. `newer`: a
 * later version of this program wrote the store.
 */
export type DatabaseErrorCode = 'locked' | 'unreachable' | 'newer'

export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly code: DatabaseErrorCode

  constructor(code: DatabaseErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
