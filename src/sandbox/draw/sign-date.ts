// Formats the date of signing as a SIGN_DATE's settings ask (SDK's comment on ComponentExtra).
import { chinaParts } from '../../contract/values/moment.ts'
import { formatSignDate, signDateStyle } from '../../contract/component-types/sign-date.ts'
import type { Component } from '../../contract/api/component.ts'

/** In China's time zone, wherever this runs: `signDate({…}, Date.UTC(2026, 0, 2))` is 2026年1月2日. */
export function signDate(component: Component, now: number): string {
  const { format, gaps } = signDateStyle(component)
  return formatSignDate(chinaParts(now), format, gaps)
}
