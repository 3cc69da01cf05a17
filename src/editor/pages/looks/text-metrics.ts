// How wide a text will be, without asking a browser: looks must be the same in a test, on a server and on a screen.

/** Advance of one character in em: CJK is square, Latin by the average of its class in a sans serif. */
export function advanceEm(char: string): number {
  if (isFullWidth(char)) return 1
  if (char === ' ') return 0.25
  if (/[ilj.,:;'|!()[\]]/.test(char)) return 0.3
  if (/[mwMW@%]/.test(char)) return 0.88
  if (/[A-Z]/.test(char)) return 0.65
  return 0.56
}

export function isFullWidth(char: string): boolean {
  const code = char.codePointAt(0) ?? 0
  return (
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x20000 && code <= 0x3ffff) ||
    code === 0x2014 ||
    code === 0x2026
  )
}

/** Width in em. `widthEm('甲方 A')` is 2.9. */
export function widthEm(text: string): number {
  let sum = 0
  for (const char of text) sum += advanceEm(char)
  return sum
}

/**
 * The text as far as it fits, with an ellipsis where it does not: a letter cut in half looks like a fault.
 * Empty where not even one character and the ellipsis fit.
 */
export function truncate(text: string, maxEm: number): string {
  // A hundredth of an em is less than the estimate is good for.
  if (widthEm(text) <= maxEm + 0.01) return text
  let kept = ''
  let sum = 1
  for (const char of text) {
    sum += advanceEm(char)
    if (sum > maxEm) break
    kept += char
  }
  return kept === '' ? '' : `${kept.trimEnd()}…`
}

/** A placeholder below this size is dust. */
const MIN_PLACEHOLDER_PT = 6

/**
 * Size at which a placeholder fits whole: its field's own, or smaller, for it is not what will be printed; 0 where it
 * would be too small to read.
 */
export function placeholderSize(text: string, ownSize: number, widthPt: number, heightPt: number): number {
  const size = Math.min(ownSize, heightPt * 0.72, widthPt / Math.max(1, widthEm(text)))
  return size < MIN_PLACEHOLDER_PT ? 0 : size
}

/** Distance from the middle of a line of text down to its baseline, em; the same for CJK and for capitals. */
export const MIDDLE_TO_BASELINE_EM = 0.37
