// Computes text widths without a browser, so that checks, drawings, tests and servers agree. The advances are those of
// Noto Serif SC, which the sandbox draws with.
import { boldAdvances, regularAdvances } from './glyph-advances.ts'

/**
 * Characters one em wide in the fonts of contracts: Chinese, Japanese, Korean, full-width forms, circled numbers, and
 * the Chinese quotation marks, dash and dots, which those fonts draw full width.
 */
const wide = new RegExp(
  '[\\u1100-\\u115f\\u2014\\u2018-\\u201f\\u2026\\u2460-\\u24ff\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff' +
    '\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6\\u{20000}-\\u{3fffd}]',
  'u',
)

export function isFullWidth(char: string): boolean {
  return wide.test(char)
}

const regular = advancesOf(regularAdvances)
const bold = advancesOf(boldAdvances)

function advancesOf(lines: readonly string[]): ReadonlyMap<string, number> {
  const advances = new Map<string, number>()
  for (const line of lines) {
    const blank = line.indexOf(' ')
    for (const char of line.slice(blank + 1)) advances.set(char, Number(line.slice(0, blank)) / 1000)
  }
  return advances
}

/** Advance of a character, em. Control characters are drawn as blanks, and missing ones as □, one em wide. */
export function advanceEm(char: string, isBold = false): number {
  return (isBold ? bold : regular).get(char < ' ' ? ' ' : char) ?? 1
}

/** Width of one line, em. `widthEm('甲方 A')` is 2.974. */
export function widthEm(text: string, isBold = false): number {
  let sum = 0
  for (const char of text) sum += advanceEm(char, isBold)
  return sum
}

/** Relative tolerance, because boxes are rounded to 0.01 pt. */
const slack = 1.001

/** Whether a line of `ems` em fits into `maxEm`. */
export function fitsEm(ems: number, maxEm: number): boolean {
  return ems <= maxEm * slack
}
