// How wide a text will be, without asking a browser: checks, drawings, tests and servers give the same answer. An
// estimate by classes of characters, in em.

/**
 * As wide as high in the fonts of contracts: Chinese, Japanese, Korean, full-width forms, circled numbers, and the
 * quotation marks, dash and dots of Chinese, which those fonts draw full width.
 */
const wide = new RegExp(
  '[\\u1100-\\u115f\\u2014\\u2018-\\u201f\\u2026\\u2460-\\u24ff\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff' +
    '\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6\\u{20000}-\\u{3fffd}]',
  'u',
)

export function isFullWidth(char: string): boolean {
  return wide.test(char)
}

/** Advance of one character, em: Latin by the average of its class in a sans serif. */
export function advanceEm(char: string): number {
  if (isFullWidth(char)) return 1
  if (char === ' ') return 0.25
  if (/[ilj.,:;'|!()[\]]/.test(char)) return 0.3
  if (/[mwMW@%]/.test(char)) return 0.88
  if (/[A-Z]/.test(char)) return 0.65
  return 0.56
}

/** Width of one line, em. `widthEm('甲方 A')` is 2.9. */
export function widthEm(text: string): number {
  let sum = 0
  for (const char of text) sum += advanceEm(char)
  return sum
}

/** The estimate's own error, in parts of the width. */
const slack = 1.02

/** True where a line of `ems` em goes into `maxEm`, as far as the estimate can tell. */
export function fitsEm(ems: number, maxEm: number): boolean {
  return ems <= maxEm * slack
}
