// The statuses of a contract (FlowStatus of DescribeFlowBriefs, SDK FlowBrief; FlowCallbackStatus of a callback), and
// which of two reports is the later one.

export const flowStatuses = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 16, 21] as const
export type FlowStatus = (typeof flowStatuses)[number]

export const SIGNED = 4
export const REFUSED = 3
export const CANCELLED = 6
/** A signed contract that both sides annulled by another one (解除). */
export const RELEASED = 21
export const TO_SIGN = 1
export const PARTLY_SIGNED = 2
export const TO_FILL = 8
/** To fill in, and partly filled in; nobody can sign before that is done. */
export const FILLING: readonly number[] = [TO_FILL, 9]

/** Refused, signed, expired, cancelled, refused to fill in, invalid, released. */
export const finalStatuses: readonly number[] = [3, 4, 5, 6, 10, 16, 21]

export function isFinal(status: number): boolean {
  return finalStatuses.includes(status)
}

/**
 * Rank of a status: not started, to fill in, partly filled in, to sign, partly signed, ended. Unknown statuses rank as
 * not started.
 */
function progressOf(status: number): number {
  if (isFinal(status)) return 5
  return [[8], [9], [1], [2]].findIndex((states) => states.includes(status)) + 1
}

export interface ReportedStatus {
  readonly status: number
  /** When it was reported, in ms. */
  readonly at: number
}

/**
 * Whether a reported status replaces the known one. An end is final, except that a signed contract may be released. A
 * status further along always wins, because contracts do not go back; an earlier one only wins if its time is later,
 * because messages may be late or repeated, and clocks differ.
 */
export function isNewerStatus(known: ReportedStatus, reported: ReportedStatus): boolean {
  if (reported.status === known.status) return false
  if (isFinal(known.status)) return known.status === SIGNED && reported.status === RELEASED
  return progressOf(reported.status) > progressOf(known.status) || reported.at > known.at
}
