// Where the letters of a run stand as long as the advances of its glyphs are not read: a half-width character takes
// half of a full-width one.
import type { TextRun } from './text-page.ts'

const known = new WeakMap<TextRun, Float64Array>()

/**
 * For each unit of the run's text, and for its end, the share of the run's length before it: of "A合" 0, 1/3 and 1.
 * The second unit of a surrogate pair has no width.
 */
export function runShares(run: TextRun): Float64Array {
  const found = known.get(run)
  if (found) return found
  const { text } = run
  const shares = new Float64Array(text.length + 1)
  let sum = 0
  for (let at = 0; at < text.length; at++) {
    shares[at] = sum
    sum += weightOf(text.charCodeAt(at))
  }
  shares[text.length] = sum
  const made = sum === 0 ? shares : shares.map((share) => share / sum)
  known.set(run, made)
  return made
}

function weightOf(unit: number): number {
  if (unit >= 0xdc00 && unit < 0xe000) return 0
  return unit < 0x2000 ? 1 : 2
}
