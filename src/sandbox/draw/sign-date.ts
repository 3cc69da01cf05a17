// The date of signing, as SIGN_DATE's settings want it written (SDK's comment on ComponentExtra).
import { defaultSignDateFormat, readExtra } from '../../contract/component-types/extra.ts'
import type { Component } from '../../contract/draft/draft.ts'

/** Contracts are dated in China's time, wherever this runs. */
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
  const { Format: format, Gaps: gaps } = readExtra(component)
  const parts = new Map(clock.formatToParts(now).map(({ type, value }) => [type, value]))
  const values: Readonly<Record<string, string | undefined>> = {
    yyyy: parts.get('year'),
    m: parts.get('month'),
    d: parts.get('day'),
    HH: parts.get('hour'),
    MM: parts.get('minute'),
    SS: parts.get('second'),
  }
  const known = typeof format === 'string' && /^yyyy.m.d.?( HH:MM:SS)?$/.test(format) ? format : defaultSignDateFormat
  if (known === 'yyyy m d') return [values.yyyy, gap(gaps, 0), values.m, gap(gaps, 1), values.d].join('')
  return known.replaceAll(/yyyy|HH|MM|SS|m|d/g, (token) => values[token] ?? '')
}

function gap(gaps: unknown, index: number): string {
  const count = typeof gaps === 'string' ? Number(gaps.split(',')[index]) : Number.NaN
  return ' '.repeat(Number.isInteger(count) && count >= 0 && count <= 50 ? count : 1)
}
