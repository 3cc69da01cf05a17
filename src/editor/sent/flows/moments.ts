// Formats moments for people: exact, and relative to now.
import dayjs from 'dayjs'

export function exactly(iso: string): string {
  return dayjs(iso).format('YYYY-MM-DD HH:mm')
}

/** The time of day of a moment in ms since 1970. */
export function clock(ms: number): string {
  return dayjs(ms).format('HH:mm')
}

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** 3 天后, 2 小时前, rounded to whole units. */
export function relatively(iso: string, language: string, now: number = Date.now()): string {
  const by = Date.parse(iso) - now
  const [unit, ms] = steps.find(([, length]) => Math.abs(by) >= length) ?? steps[steps.length - 1]!
  const text = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.round(by / ms), unit)
  return text.replace(/^(\d+)(?=\p{Script=Han})/u, '$1 ')
}
