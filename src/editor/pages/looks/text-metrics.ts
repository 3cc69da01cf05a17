// How texts of the looks go into their boxes.
import { advanceEm, fitsEm, widthEm } from '../../../contract/values/text-width.ts'

/**
 * The text as far as it fits, with an ellipsis where it does not: a letter cut in half looks like a fault.
 * Empty where not even one character and the ellipsis fit.
 */
export function truncate(text: string, maxEm: number): string {
  if (fitsEm(widthEm(text), maxEm)) return text
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
