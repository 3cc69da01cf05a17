// The day that a date is drawn with.
import { parseDate, type DateParts } from '../../../contract/component-types/sign-date.ts'

/** The day given, or this moment where none is given or it is no date. */
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
