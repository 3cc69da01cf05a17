// Formats dates as a SIGN_DATE shows them. Rules: the SDK's comment on ComponentExtra, "ComponentType为SIGN_DATE时".
import type { MomentParts } from '../values/moment.ts'
import { defaultSignDateFormat, readExtra, signDateFormats, textStyle, type TextStyle } from './extra.ts'
import type { Component } from '../api/component.ts'

/** `2026-03-05` or `2026-03-05T09:30:00` as parts, or null. */
export function parseDate(iso: string): MomentParts | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(iso)
  if (!match) return null
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0))
  return { year: year!, month: month!, day: day!, hour: hour!, minute: minute!, second: second! }
}

/** Formats Gaps as the API writes them. */
export function gapsText([before, behind]: readonly [number, number]): string {
  return `${before},${behind}`
}

/**
 * Parses Gaps: `"2,3"` is the number of spaces between year and month, and between month and day; one each if
 * unusable.
 */
export function parseGaps(gaps: unknown): readonly [number, number] {
  const parts = typeof gaps === 'string' ? gaps.split(',').map((part) => part.trim()) : []
  if (parts.length !== 2 || !parts.every((part) => /^\d{1,3}$/.test(part))) return [1, 1]
  return [Number(parts[0]), Number(parts[1])]
}

/** Formats a date. Month and day have no leading zero; Gaps apply only to `yyyy m d`. */
export function formatSignDate(date: MomentParts, format: string, gaps?: unknown): string {
  const [dayFormat, timeFormat] = splitTime(format)
  const day = formatDay(date, dayFormat, timeFormat === '' ? parseGaps(gaps) : [1, 1])
  return timeFormat === '' ? day : `${day} ${two(date.hour)}:${two(date.minute)}:${two(date.second)}`
}

/** In the API's Chinese fonts, digits and spaces are half an em wide. */
export const CELL_EM = 0.5

/** True for the format of digits only, which is drawn in cells (CELL_EM), because its Gaps count spaces. */
export function isInCells(format: string): boolean {
  return format === 'yyyy m d'
}

function splitTime(format: string): readonly [string, string] {
  return format.endsWith(' HH:MM:SS') ? [format.slice(0, -' HH:MM:SS'.length), 'HH:MM:SS'] : [format, '']
}

function formatDay({ year, month, day }: MomentParts, format: string, gaps: readonly [number, number]): string {
  if (isInCells(format)) return `${year}${' '.repeat(gaps[0])}${month}${' '.repeat(gaps[1])}${day}`
  const separator = /^yyyy([/.-])m\1d$/.exec(format)?.[1]
  if (separator !== undefined) return [year, month, day].join(separator)
  return `${year}年${month}月${day}日`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

export interface SignDateStyle {
  readonly format: string
  readonly gaps: unknown
  readonly text: TextStyle
}

/**
 * The style of a SIGN_DATE. Without a known Format the server ignores all of ComponentExtra, font, size and alignment
 * included (SDK), so drawing them would be misleading.
 */
export function signDateStyle(component: Component): SignDateStyle {
  const extra = readExtra(component)
  if (typeof extra.Format === 'string' && signDateFormats.includes(extra.Format)) {
    return { format: extra.Format, gaps: extra.Gaps, text: textStyle(component) }
  }
  const { ComponentExtra: _ignored, ...plain } = component
  return { format: defaultSignDateFormat, gaps: undefined, text: textStyle(plain as Component) }
}
