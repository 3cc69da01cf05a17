// Of several places where a text stands, the one that is meant.
import { centreOf, type Rect } from '../geometry/rect.ts'
import type { TextMatch } from './text-match.ts'

/** The match on that page whose centre is nearest to the centre of `rect`, of two alike the first; null without one. */
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
