// Does a text fit its box? By the estimate that draws it too (values/text-width.ts).
import { textStyle } from '../component-types/extra.ts'
import type { Component } from '../api/component.ts'
import { fitsEm, widthEm } from '../values/text-width.ts'
import type { Size } from '../geometry/rect.ts'

const lineHeight = 1.2

/** Whether the component's value exceeds a box of this size, pt, at its font size; lines wrap if `wraps`. */
export function isTooLong(component: Component, { width, height }: Size, wraps: boolean): boolean {
  const { ComponentValue: value = '' } = component
  if (value === '' || !(width > 0) || !(height > 0)) return false
  const { fontSizePt } = textStyle(component)
  if (!wraps) return !fitsEm(widthEm(value), width / fontSizePt)
  const perLine = width / fontSizePt
  let lines = 0
  for (const line of value.split(/\r?\n/)) lines += linesOf(widthEm(line), perLine)
  // The last line needs no room below it.
  return !fitsEm((lines - 1) * lineHeight + 1, height / fontSizePt)
}

/** Into how many lines of `perLine` em a text of that width wraps. */
function linesOf(ems: number, perLine: number): number {
  const lines = Math.max(1, Math.floor(ems / perLine))
  return fitsEm(ems, lines * perLine) ? lines : lines + 1
}
