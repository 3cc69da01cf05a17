// Chooses the intended one of several matches of a text.
import { centreOf, type Rect } from '../geometry/rect.ts'
import type { TextMatch } from './text-match.ts'

/** The match on the page with its centre nearest to that of `rect`; the first of equal ones, null if there is none. */
export function nearestMatch(matches: readonly TextMatch[], page: number, rect: Rect): TextMatch | null {
  const centre = centreOf(rect)
  let best: { match: TextMatch; distance: number } | null = null
  for (const match of matches) {
    if (match.page !== page) continue
    const at = centreOf(match.rect)
    const distance = Math.hypot(at.x - centre.x, at.y - centre.y)
    if (!best || distance < best.distance) best = { match, distance }
  }
  return best?.match ?? null
}
