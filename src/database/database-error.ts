// Why the store cannot be opened: values with a code, and a message for whoever runs the program. Never a password.

/**
 * `locked`: another process has the folder. `unreachable`: no PostgreSQL answers, or it refuses us. `newer`: the store
 * was written by a later version of this program.
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
