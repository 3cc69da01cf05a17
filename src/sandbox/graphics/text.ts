// Draws text in a box: on one line, or wrapped.
import type { TextAlignment, TextStyle } from '../../contract/component-types/extra.ts'
import { CELL_EM } from '../../contract/component-types/sign-date.ts'
import type { Rect } from '../../contract/geometry/rect.ts'
import { breakLines, LINE_EM } from '../../contract/values/line-break.ts'
import { inOneLine } from '../../contract/values/one-line.ts'
import type { Ink, TextLook } from './ink.ts'

/** Top of a line above its baseline, in em: Noto Serif SC's characters reach from -0.12 to 0.88. */
const ABOVE_EM = 0.88

export function lookOf(style: TextStyle): TextLook {
  return { sizePt: style.fontSizePt, colour: style.colour, bold: style.bold }
}

/** One line, vertically centred in the box. */
export function drawLine(ink: Ink, text: string, box: Rect, look: TextLook, align: TextAlignment): void {
  const top = box.y + (box.height - look.sizePt) / 2
  putLine(ink, inOneLine(text), box, top, look, align)
}

/**
 * One line of digits and spaces, each character in a cell of equal width, as Tencent's fonts set them
 * (`sign-date.ts`).
 */
export function drawCells(ink: Ink, text: string, box: Rect, look: TextLook, align: TextAlignment): void {
  const cell = CELL_EM * look.sizePt
  const start = box.x + (box.width - cell * text.length) * { Left: 0, Center: 0.5, Right: 1 }[align]
  for (const number of text.matchAll(/\S+/g)) {
    const width = cell * number[0].length
    drawLine(ink, number[0], { ...box, x: start + cell * number.index, width }, look, 'Center')
  }
}

/**
 * Wraps at the box's width and at every `\n`, from the top. Overlong text runs out of the box so that it is noticed.
 */
export function drawLines(ink: Ink, text: string, box: Rect, look: TextLook, align: TextAlignment): void {
  breakLines(text, box.width / look.sizePt, ink.face(look.bold)).forEach((line, n) => {
    putLine(ink, line, box, box.y + (n * LINE_EM + (LINE_EM - 1) / 2) * look.sizePt, look, align)
  })
}

function putLine(ink: Ink, line: string, box: Rect, top: number, look: TextLook, align: TextAlignment): void {
  const room = box.width - ink.face(look.bold).widthEm(line) * look.sizePt
  const shift = { Left: 0, Center: room / 2, Right: room }[align]
  ink.text(line, { x: box.x + shift, y: top + ABOVE_EM * look.sizePt }, look)
}
