// Parses a moment as a person types it.
import { cleanText } from '../../../contract/values/clean-text.ts'

const written = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[\sT]+(\d{1,2})[:：](\d{1,2})(?:[:：](\d{1,2}))?)?$/

/**
 * Unix seconds of a typed moment in the person's time zone; null if it is invalid (such as the 30th of February). A day
 * alone means its last or first second, a time without seconds the start of its minute, and ten digits are Unix
 * seconds.
 */
export function readMoment(typed: string, endOfDay: boolean): number | null {
  const text = cleanText(typed)
  if (/^\d{10}$/.test(text)) return Number(text)
  const [, year, month, day, hour, minute, second = '0'] = written.exec(text) ?? []
  if (year === undefined) return null
  const time =
    hour === undefined ? (endOfDay ? [23, 59, 59] : [0, 0, 0]) : [Number(hour), Number(minute), Number(second)]
  const date = new Date(Number(year), Number(month) - 1, Number(day), ...(time as [number, number, number]))
  const parts = [
    date.getFullYear(),
    date.getMonth() + 1,
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
  ]
  const same = [Number(year), Number(month), Number(day), ...time].every((part, index) => part === parts[index])
  return same ? date.getTime() / 1000 : null
}
