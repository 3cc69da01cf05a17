// The date that a look shows.
import { parseDate } from '../../../contract/component-types/sign-date.ts'
import { localParts, type MomentParts } from '../../../contract/values/moment.ts'

/** The given date, or now if it is missing or not a date. */
export function sampleDate(iso?: string): MomentParts {
  return (iso === undefined ? null : parseDate(iso)) ?? localParts(new Date())
}
