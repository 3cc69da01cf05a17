// The two times of a contract, in Unix seconds (S4): the signing deadline (Deadline), and the reminder of the
// contract's expiry (RemindedOn).

/** Ten digits; a larger number is in milliseconds, or not a time. */
export const maxUnixSeconds = 9_999_999_999
/** RemindedOn is within ten years of the start (S4); leap days are allowed on top, as the API only says "10年". */
export const tenYearsSeconds = 10 * 366 * 24 * 3600

export type MomentProblem = 'notTime' | 'gone' | 'tooFar'

/** Compares Unix seconds with a clock in milliseconds. */
export function isLater(unixSeconds: number, now: number): boolean {
  return unixSeconds * 1000 > now
}

/** The problem of a Deadline, of any type; null if it is valid or not set. `now` in milliseconds. */
export function deadlineProblem(value: unknown, now: number): MomentProblem | null {
  if (value === undefined || value === null) return null
  if (typeof value !== 'number' || !Number.isInteger(value) || value > maxUnixSeconds) return 'notTime'
  return isLater(value, now) ? null : 'gone'
}

/** The problem of a RemindedOn. `now` in milliseconds. */
export function remindedOnProblem(value: unknown, now: number): MomentProblem | null {
  return (
    deadlineProblem(value, now) ?? (typeof value === 'number' && value > now / 1000 + tenYearsSeconds ? 'tooFar' : null)
  )
}
