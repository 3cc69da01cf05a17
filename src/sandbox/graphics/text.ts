// Draws text in a box: on one line, or wrapped.
import type { TextAlignment, TextStyle } from '../../contract/component-types/extra.ts'
import { BASELINE_EM, oneLine, wrappedLines, type TextLine } from '../../contract/component-types/text-lines.ts'
import type { Rect } from '../../contract/geometry/rect.ts'
import type { Ink, TextLook } from './ink.ts'

export function lookOf(style: TextStyle): TextLook {
  return { sizePt: style.fontSizePt, colour: style.colour, bold: style.bold }
}

/** One line, vertically centred in the box. */
export function drawLine(ink: Ink, text: string, box: Rect, look: TextLook, align: TextAlignment): void {
  putLines(ink, [oneLine(text, box, { fontSizePt: look.sizePt, align }, ink.face(look.bold))], look)
}

/**
 * Wraps at the box's width and at every `\n`, from the top. Overlong text runs out of the box so that it is noticed.
 */
export function drawLines(ink: Ink, text: string, box: Rect, look: TextLook, align: TextAlignment): void {
  putLines(ink, wrappedLines(text, box, { fontSizePt: look.sizePt, align }, ink.face(look.bold)), look)
}

export function putLines(ink: Ink, lines: readonly TextLine[], look: TextLook): void {
  for (const { text, x, y } of lines) ink.text(text, { x, y: y + BASELINE_EM * look.sizePt }, look)
}
