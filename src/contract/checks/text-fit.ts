// Estimates whether a text fits its box: a full-width character is one em wide, any other about half.
import { textStyle } from '../component-types/extra.ts'
import type { Component } from '../api/component.ts'
import type { Size } from '../geometry/rect.ts'

const halfWidth = 0.55
const lineHeight = 1.2
/** Tolerance of the estimate, as a share of the width. */
const slack = 1.02

const wideRanges =
  '\u1100-\u115f\u2014\u2018-\u201f\u2026\u2460-\u24ff\u2e80-\ua4cf\uac00-\ud7a3' +
  '\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}'
const fullWidth = new RegExp(`[${wideRanges}]`, 'u')

/** The width of a line in em. */
export function widthInEm(line: string): number {
  let width = 0
  for (const character of line) width += fullWidth.test(character) ? 1 : halfWidth
  return width
}

/** Whether the component's value exceeds a box of this size, pt, at its font size; lines wrap if `wraps`. */
export function isTooLong(component: Component, { width, height }: Size, wraps: boolean): boolean {
  const { ComponentValue: value = '' } = component
  if (value === '' || !(width > 0) || !(height > 0)) return false
  const { fontSizePt } = textStyle(component)
  if (!wraps) return widthInEm(value) * fontSizePt > width * slack
  const perLine = (width * slack) / fontSizePt
  let lines = 0
  for (const line of value.split(/\r?\n/)) lines += Math.max(1, Math.ceil(widthInEm(line) / perLine))
  // The last line needs no room below it.
  return (lines - 1) * fontSizePt * lineHeight + fontSizePt > height * slack
}
