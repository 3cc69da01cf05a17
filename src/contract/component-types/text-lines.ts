// Where the letters of a text stand in its box: for drawing it, on the screen and in a PDF, and for the checks of what
// it is cut off by and what is printed under it.
import type { Component } from '../api/component.ts'
import type { Rect } from '../geometry/rect.ts'
import { breakLines, LINE_EM, type Measure } from '../values/line-break.ts'
import { inOneLine } from '../values/one-line.ts'
import { widthEm } from '../values/text-width.ts'
import type { JsonObject } from '../values/json-object.ts'
import { componentType } from './catalogue.ts'
import { readExtra, textStyle, type TextAlignment, type TextStyle } from './extra.ts'
import { CELL_EM, isInCells, signDateStyle } from './sign-date.ts'

/** A line of letters, pt, in the coordinates of its box. `height` is the font size. */
export interface TextLine extends Rect {
  readonly text: string
}

/** From the top of a line's letters to its baseline, em: Noto Serif SC's characters reach from -0.12 to 0.88. */
export const BASELINE_EM = 0.88

type LineStyle = Pick<TextStyle, 'fontSizePt' | 'align'>

const regular: Measure = { widthEm: (text) => widthEm(text) }
const bold: Measure = { widthEm: (text) => widthEm(text, true) }

/** How wide texts are in the font of signed files. */
export function measureOf(isBold: boolean): Measure {
  return isBold ? bold : regular
}

/** One line, vertically centred in the box. It runs out of a box that is too narrow, as its alignment says. */
export function oneLine(text: string, box: Rect, style: LineStyle, measure: Measure): TextLine {
  const top = box.y + (box.height - style.fontSizePt) / 2
  return lineAt(inOneLine(text), top, box, style, measure)
}

/**
 * One line of numbers and spaces, each character in a cell of equal width, as Tencent's fonts set them
 * (`sign-date.ts`): a line for each number.
 */
export function lineInCells(text: string, box: Rect, style: LineStyle, measure: Measure): readonly TextLine[] {
  const cell = CELL_EM * style.fontSizePt
  const start = box.x + (box.width - cell * text.length) * shares[style.align]
  return [...text.matchAll(/\S+/g)].map(({ 0: number, index }) => {
    const cells = { ...box, x: start + cell * index, width: cell * number.length }
    return oneLine(number, cells, { ...style, align: 'Center' }, measure)
  })
}

/** Wrapped at the box's width and at every `\n`, from the top, running out below. At most `most` lines. */
export function wrappedLines(
  text: string,
  box: Rect,
  style: LineStyle,
  measure: Measure,
  most = Infinity,
): readonly TextLine[] {
  const { fontSizePt: size } = style
  return breakLines(text, box.width / size, measure, most).map((line, n) =>
    lineAt(line, box.y + (n * LINE_EM + (LINE_EM - 1) / 2) * size, box, style, measure),
  )
}

const shares: Readonly<Record<TextAlignment, number>> = { Left: 0, Center: 0.5, Right: 1 }

function lineAt(text: string, y: number, box: Rect, style: LineStyle, measure: Measure): TextLine {
  const width = measure.widthEm(text) * style.fontSizePt
  return { text, x: box.x + (box.width - width) * shares[style.align], y, width, height: style.fontSizePt }
}

/** Whether a component's value wraps: texts of several lines, and those that ask for it (`WordWrap`, SDK). */
export function wraps(component: Component, { WordWrap: wrap }: JsonObject = readExtra(component)): boolean {
  return componentType(component.ComponentType)?.value === 'lines' || wrap === true || wrap === 'true'
}

interface LineChoice {
  readonly measure?: Measure
  /** At most so many lines. */
  readonly most?: number
  /** At most so many lines more than the box is high. */
  readonly beyond?: number
}

/** The lines of a component's value. None without a value. */
export function valueLines(component: Component, box: Rect, choice: LineChoice = {}): readonly TextLine[] {
  const { ComponentValue: value = '' } = component
  if (value === '') return []
  const extra = readExtra(component)
  const style = textStyle(component, extra)
  const by = choice.measure ?? measureOf(style.bold)
  if (!wraps(component, extra)) return [oneLine(value, box, style, by)]
  return wrappedLines(value, box, style, by, mostLines(box, style, choice))
}

function mostLines(box: Rect, { fontSizePt }: LineStyle, { most = Infinity, beyond }: LineChoice): number {
  return beyond === undefined ? most : Math.ceil(box.height / (fontSizePt * LINE_EM)) + beyond
}

/** The lines of a date of signing as it is written, e.g. `2026年3月5日`. */
export function signDateLines(
  component: Component,
  written: string,
  box: Rect,
  measure?: Measure,
): readonly TextLine[] {
  const { format, text: style } = signDateStyle(component)
  const by = measure ?? measureOf(style.bold)
  return isInCells(format) ? lineInCells(written, box, style, by) : [oneLine(written, box, style, by)]
}
