// How the looks fit texts into their boxes.
import { advanceEm, fitsEm, widthEm } from '../../../contract/values/text-width.ts'

/**
 * The text, truncated with an ellipsis if it does not fit: a character cut in half looks like a bug. Empty if not even
 * one character and the ellipsis fit.
 */
export function truncate(text: string, maxEm: number): string {
  let sum = 0
  let end = 0
  let kept = 0
  // Ends with the first character beyond the box, however long the text is.
  for (const char of text) {
    sum += advanceEm(char)
    if (!fitsEm(sum, maxEm)) return kept === 0 ? '' : `${text.slice(0, kept).trimEnd()}…`
    end += char.length
    if (sum + 1 <= maxEm) kept = end
  }
  return text
}

/** A placeholder smaller than this is illegible. */
const MIN_PLACEHOLDER_PT = 6

/**
 * The font size at which a placeholder fits whole. It may be smaller than the field's own, since a placeholder is not
 * printed; 0 if it would be too small to read.
 */
export function placeholderSize(text: string, ownSize: number, widthPt: number, heightPt: number): number {
  const size = Math.min(ownSize, heightPt * 0.72, widthPt / Math.max(1, widthEm(text)))
  return size < MIN_PLACEHOLDER_PT ? 0 : size
}

/** Distance from the middle of a line of text down to its baseline, in em; the same for CJK and capitals. */
export const MIDDLE_TO_BASELINE_EM = 0.37
