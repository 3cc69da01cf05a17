// Formats the date of signing as a SIGN_DATE's settings ask (SDK's comment on ComponentExtra).
import { formatSignDate, signDateStyle } from '../../contract/component-types/sign-date.ts'
import type { Component } from '../../contract/api/component.ts'

/** Contracts are dated in China's time zone, wherever this runs. */
const clock = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Asia/Shanghai',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** `signDate({…}, Date.UTC(2026, 0, 2))` is 2026年1月2日. */
export function signDate(component: Component, now: number): string {
  const parts = new Map(clock.formatToParts(now).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const date = {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  }
  const { format, gaps } = signDateStyle(component)
  return formatSignDate(date, format, gaps)
}
