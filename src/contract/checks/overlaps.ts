// Components of different owners that stand on each other: one of the two would cover what the other party signed or filled in.
import { intersection, type Rect } from '../geometry/rect.ts'
import type { Hit } from './rule.ts'
import type { ComponentView } from './subject.ts'

/** Overlap in parts of the smaller one from which it is told. A seal across the edge of a signature line is common. */
const tooMuch = 0.5
/** Places looked at: components that repeat on each of a thousand pages must not make the check slow. */
const maxPlaces = 20_000
/** Neighbours to the right compared with each place, so that a heap of components in one spot stays linear. */
const maxNeighbours = 64

interface Place {
  readonly view: ComponentView
  readonly order: number
  readonly rect: Rect
}

/** One hit for each component that lies on another owner's earlier in the request. */
export function overlaps(components: readonly ComponentView[]): readonly Hit[] {
  const found = new Map<number, Hit>()
  for (const [page, places] of byPage(components)) {
    places.sort((a, b) => a.rect.x - b.rect.x)
    for (const [index, place] of places.entries()) {
      const last = Math.min(places.length, index + 1 + maxNeighbours)
      for (let next = index + 1; next < last; next += 1) {
        const other = places[next]!
        if (other.rect.x >= place.rect.x + place.rect.width) break
        if (other.view.party === place.view.party || !coversHalf(place.rect, other.rect)) continue
        const later = other.order > place.order ? other : place
        if (!found.has(later.order)) found.set(later.order, { path: later.view.path, params: { page } })
      }
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([, hit]) => hit)
}

function byPage(components: readonly ComponentView[]): ReadonlyMap<number, Place[]> {
  const pages = new Map<number, Place[]>()
  let count = 0
  for (const [order, view] of components.entries()) {
    // A watermark lies under everything.
    if (view.component.ComponentType === 'WATERMARK') continue
    for (const { page, rect } of view.placements()) {
      if (count >= maxPlaces) return pages
      count += 1
      const places = pages.get(page)
      if (places) places.push({ view, order, rect })
      else pages.set(page, [{ view, order, rect }])
    }
  }
  return pages
}

function coversHalf(a: Rect, b: Rect): boolean {
  const common = intersection(a, b)
  if (common === null) return false
  const smaller = Math.min(a.width * a.height, b.width * b.height)
  return common.width * common.height > smaller * tooMuch
}
