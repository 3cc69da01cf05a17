// Whether an error of a query says that the store cannot work at the moment: its server is away, or its disk is full.

const networkCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ENOSPC',
])

/** PostgreSQL's SQLSTATE classes: connection exception, insufficient resources, operator intervention, system error. */
const sqlStates = /^(?:08|53|57|58)[0-9A-Z]{3}$/

/** What pg says without a code. */
const messages =
  /^(?:timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection)/

/** The driver's error may stand in the causes of the query builder's, or among several of one connection. */
export function isStoreAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  if (typeof code === 'string' && (networkCodes.has(code) || sqlStates.test(code))) return true
  if (messages.test(error.message)) return true
  if (error instanceof AggregateError && error.errors.some(isStoreAway)) return true
  return isStoreAway(error.cause)
}
