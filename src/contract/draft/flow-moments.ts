// The two moments of a contract: until when it can be signed (Deadline), and when its end is remembered (RemindedOn).
// Both are Unix seconds (S4).

/** Ten digits: a larger number is a time in milliseconds, or none. */
export const maxUnixSeconds = 9_999_999_999
/** RemindedOn lies within ten years of the beginning (S4); leap days are given, since the API says only "10年". */
export const tenYearsSeconds = 10 * 366 * 24 * 3600

export type MomentProblem = 'notTime' | 'gone' | 'tooFar'

/** Unix seconds against a clock in milliseconds. */
export function isLater(unixSeconds: number, now: number): boolean {
  return unixSeconds * 1000 > now
}

/**
 * What is wrong with a Deadline, whatever it holds; null where nothing is, or nothing is set. `now` in milliseconds.
 */
export function deadlineProblem(value: unknown, now: number): MomentProblem | null {
  if (value === undefined || value === null) return null
  if (typeof value !== 'number' || !Number.isInteger(value) || value > maxUnixSeconds) return 'notTime'
  return isLater(value, now) ? null : 'gone'
}

/** What is wrong with a RemindedOn. `now` in milliseconds. */
export function remindedOnProblem(value: unknown, now: number): MomentProblem | null {
  return (
    deadlineProblem(value, now) ?? (typeof value === 'number' && value > now / 1000 + tenYearsSeconds ? 'tooFar' : null)
  )
}

/** The last second of the day that is so many days after now, in the time zone of the person; Unix seconds. */
export function endOfDayAfter(days: number, now: number): number {
  const day = new Date(now)
  day.setDate(day.getDate() + days)
  day.setHours(23, 59, 59, 0)
  return day.getTime() / 1000
}
