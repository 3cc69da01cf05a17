// The date that a look shows.
import { parseDate, type DateParts } from '../../../contract/component-types/sign-date.ts'

/** The given date, or now if it is missing or not a date. */
export function sampleDate(iso?: string): DateParts {
  return (iso === undefined ? null : parseDate(iso)) ?? partsOf(new Date())
}

function partsOf(date: Date): DateParts {
  return {
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
    hour: date.getHours(),
    minute: date.getMinutes(),
    second: date.getSeconds(),
  }
}
