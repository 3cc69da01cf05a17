// The value of a DATE: `yyyy年mm月dd日` (SDK's comment on ComponentValue, e.g. 2024年05月28日).
import { daysOf } from '../values/calendar.ts'

/** A day of the calendar; the month counts from 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The format of a date picker. */
export const dateValueFormat = 'YYYY年MM月DD日'

/** Parses a value, or null if it is not a date; one-digit months and days are accepted. */
export function parseDateValue(text: string): Day | null {
  const parts = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text)
  if (!parts) return null
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return day >= 1 && day <= daysOf(year, month) ? { year, month, day } : null
}

export function formatDateValue({ year, month, day }: Day): string {
  return `${digits(year, 4)}年${digits(month, 2)}月${digits(day, 2)}日`
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
