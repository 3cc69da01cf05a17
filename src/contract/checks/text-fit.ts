// Whether a text fits its box, using the same widths and line breaks as drawing (values/text-width.ts, line-break.ts).
import type { Component } from '../api/component.ts'
import { textStyle, type TextStyle } from '../component-types/extra.ts'
import { CELL_EM, formatSignDate, isInCells, signDateStyle } from '../component-types/sign-date.ts'
import type { Size } from '../geometry/rect.ts'
import { breakLines, LINE_EM } from '../values/line-break.ts'
import { inOneLine } from '../values/one-line.ts'
import { fitsEm, widthEm } from '../values/text-width.ts'

/** Whether the component's value exceeds a box of this size, pt, at its font size; lines wrap if `wraps`. */
export function isTooLong(component: Component, size: Size, wraps: boolean): boolean {
  const { ComponentValue: value = '' } = component
  if (value === '' || !isBox(size)) return false
  const style = textStyle(component)
  if (!wraps) return !fitsLine(widthEm(inOneLine(value), style.bold), style, size)
  const { fontSizePt, bold } = style
  const maxEm = size.height / fontSizePt
  // One line more than could fit is enough to know.
  const most = Math.ceil(maxEm / LINE_EM) + 2
  const lines = breakLines(value, size.width / fontSizePt, { widthEm: (text) => widthEm(text, bold) }, most)
  // The last line needs no space below it.
  const heightEm = lines.length * LINE_EM - (LINE_EM - 1) / 2
  return !fitsEm(heightEm, maxEm)
}

/** The widest date: month and day have two digits each, and wide ones. */
export const widest = { year: 2028, month: 12, day: 28, hour: 20, minute: 58, second: 58 }

/** The size (pt) that a future date needs: a signing date in its own format, or a date that a signer fills in. */
export function dateSize(component: Component, signed: boolean): Size {
  const { format, gaps, text } = signed
    ? signDateStyle(component)
    : { format: '', gaps: undefined, text: textStyle(component) }
  const written = formatSignDate(widest, format, gaps)
  const ems = isInCells(format) ? written.length * CELL_EM : widthEm(written, text.bold)
  return { width: ems * text.fontSizePt, height: text.fontSizePt }
}

export function fitsBox(needed: Size, box: Size): boolean {
  return !isBox(box) || (fitsEm(needed.width, box.width) && fitsEm(needed.height, box.height))
}

function fitsLine(ems: number, { fontSizePt }: TextStyle, box: Size): boolean {
  return fitsBox({ width: ems * fontSizePt, height: fontSizePt }, box)
}

function isBox({ width, height }: Size): boolean {
  return width > 0 && height > 0
}
