// Whether a text fits its box, by the lines in which it is drawn (component-types/text-lines.ts).
import type { Component } from '../api/component.ts'
import { textStyle } from '../component-types/extra.ts'
import { CELL_EM, formatSignDate, isInCells, signDateStyle } from '../component-types/sign-date.ts'
import { signDateLines, valueLines, type TextLine } from '../component-types/text-lines.ts'
import type { Rect, Size } from '../geometry/rect.ts'
import { fitsEm, widthEm } from '../values/text-width.ts'

/** Whether the letters of the component's value leave a box of this size, pt. */
export function isTooLong(component: Component, size: Size): boolean {
  if (!isBox(size)) return false
  // One line more than could fit is enough to know.
  return valueLines(component, { x: 0, y: 0, ...size }, { beyond: 2 }).some(
    ({ y, width, height }) => !fitsBox({ width, height: Math.max(y + height, height) }, size),
  )
}

/** The widest date: month and day have two digits each, and wide ones. */
const widest = { year: 2028, month: 12, day: 28, hour: 20, minute: 58, second: 58 }

/** The lines in a box of a date to come, as wide as it may be. */
export function dateLines(component: Component, signed: boolean, box: Rect): readonly TextLine[] {
  const { format, gaps } = signed ? signDateStyle(component) : fillDate
  const written = formatSignDate(widest, format, gaps)
  return signed ? signDateLines(component, written, box) : valueLines({ ...component, ComponentValue: written }, box)
}

/** A DATE has one form (`date-value.ts`). */
const fillDate = { format: '', gaps: undefined }

/** The size (pt) that a future date needs: a signing date in its own format, or a date that a signer fills in. */
export function dateSize(component: Component, signed: boolean): Size {
  const { format, gaps, text } = signed ? signDateStyle(component) : { ...fillDate, text: textStyle(component) }
  const written = formatSignDate(widest, format, gaps)
  const ems = isInCells(format) ? written.length * CELL_EM : widthEm(written, text.bold)
  return { width: ems * text.fontSizePt, height: text.fontSizePt }
}

export function fitsBox(needed: Size, box: Size): boolean {
  return !isBox(box) || (fitsEm(needed.width, box.width) && fitsEm(needed.height, box.height))
}

function isBox({ width, height }: Size): boolean {
  return width > 0 && height > 0
}
