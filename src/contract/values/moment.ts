// Parses and formats times. People type and read times in the time zone of their own machine; the API and printed
// contracts use China's, wherever the program runs. Stored and sent values have no time zone: ms or Unix seconds since
// 1970, or ISO 8601 in UTC.
import { cleanText } from './clean-text.ts'

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

/** ms since 1970, or ISO 8601. */
export type Moment = number | string

/** A date and time of day without a time zone, so that a sample does not depend on the machine. */
export interface MomentParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** Converts the API's seconds since 1970; null for 0, which means not set, and for invalid values. */
export function momentOf(seconds: unknown): Date | null {
  return typeof seconds === 'number' && seconds > 0 && seconds < 1e11 ? new Date(seconds * 1000) : null
}

/** Date and time in the time zone of the machine. */
export function localParts(date: Date): MomentParts {
  return {
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
    hour: date.getHours(),
    minute: date.getMinutes(),
    second: date.getSeconds(),
  }
}

/** China has had no daylight saving since 1991. */
const chinaOffsetMs = 8 * hourMs

/** Date and time in China's time zone. */
export function chinaParts(ms: number): MomentParts {
  const date = new Date(ms + chinaOffsetMs)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  }
}

/** Formats a time as the API does, in China's time zone: "格式类似 2022-08-05 15:55:01" (SDK). */
export function chinaText(ms: number): string {
  return written(chinaParts(ms), 'second')
}

/** minute: 2026-03-01 09:30. second: 2026-03-01 09:30:05. time: 09:30. */
export type MomentForm = 'minute' | 'second' | 'time'

/** Formats a time for people, in the time zone of the machine; empty for an invalid time. */
export function momentText(moment: Moment, form: MomentForm = 'minute'): string {
  const date = new Date(moment)
  return Number.isNaN(date.getTime()) ? '' : written(localParts(date), form)
}

/**
 * The same with its time zone, for whoever may read it somewhere else: 2026-03-01 09:30 UTC+8. The screens show this
 * wherever a date is part of the time.
 */
export function zonedText(moment: Moment, form: 'minute' | 'second' = 'minute'): string {
  const text = momentText(moment, form)
  return text === '' ? '' : `${text} ${zoneText(new Date(moment))}`
}

/** The machine's time zone at that moment, which daylight saving may move: UTC+8, UTC-3:30, UTC. */
export function zoneText(date: Date): string {
  const minutes = -date.getTimezoneOffset()
  if (Number.isNaN(minutes) || minutes === 0) return 'UTC'
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}

/** China's time to the minute, for signers, who read it there; the words beside it name the zone. */
export function chinaMinute(ms: number): string {
  return written(chinaParts(ms), 'minute')
}

function written({ year, month, day, hour, minute, second }: MomentParts, form: MomentForm): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const time = `${two(hour)}:${two(minute)}${form === 'second' ? `:${two(second)}` : ''}`
  return form === 'time' ? time : `${String(year).padStart(4, '0')}-${two(month)}-${two(day)} ${time}`
}

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * dayMs],
  ['month', 30 * dayMs],
  ['day', dayMs],
  ['hour', hourMs],
  ['minute', minuteMs],
]

/** 3 天后, 2 小时前, rounded to whole units; "now" below half a minute. `language` is a BCP 47 tag, `now` in ms. */
export function relativeText(moment: Moment, language: string, now: number): string {
  const by = new Date(moment).getTime() - now
  const [unit, ms] = steps.find(([, length]) => Math.abs(by) >= length) ?? (['minute', minuteMs] as const)
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const count = Math.round(by / ms)
  const text = count === 0 ? format.format(0, 'second') : format.format(count, unit)
  return text.replace(/^(\d+)(?=\p{Script=Han})/u, '$1 ')
}

const typedMoment = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[\sT]+(\d{1,2})[:：](\d{1,2})(?:[:：](\d{1,2}))?)?$/

/**
 * Parses a typed time, in the time zone of the machine, to Unix seconds; null if it is invalid, such as February 30.
 * A date alone means its last or first second, a time without seconds the start of the minute, and ten digits are
 * taken as Unix seconds.
 */
export function readMoment(typed: string, endOfDay: boolean): number | null {
  const text = cleanText(typed)
  if (/^\d{10}$/.test(text)) return Number(text)
  const [, year, month, day, hour, minute, second = '0'] = typedMoment.exec(text) ?? []
  if (year === undefined) return null
  const wanted: MomentParts = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    ...(hour === undefined ? timeOf(endOfDay) : { hour: Number(hour), minute: Number(minute), second: Number(second) }),
  }
  const date = dateOf(wanted)
  const found = localParts(date)
  return (Object.keys(found) as (keyof MomentParts)[]).every((part) => found[part] === wanted[part])
    ? date.getTime() / 1000
    : null
}

function timeOf(endOfDay: boolean) {
  return endOfDay ? { hour: 23, minute: 59, second: 59 } : { hour: 0, minute: 0, second: 0 }
}

function dateOf({ year, month, day, hour, minute, second }: MomentParts): Date {
  return new Date(year, month - 1, day, hour, minute, second)
}

/** The last second of the day `days` after `now` (ms), in the time zone of the machine, as Unix seconds. */
export function endOfDayAfter(days: number, now: number): number {
  const { year, month, day } = localParts(new Date(now))
  return dateOf({ year, month, day: day + days, ...timeOf(true) }).getTime() / 1000
}
