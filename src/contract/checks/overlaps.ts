// Overlapping components. With different owners, one would cover what the other party signed or filled in. With the
// same owner, a date on a seal or a seal on a signature is common, so only two of the same type are reported.
import { intersection, type Rect } from '../geometry/rect.ts'
import { covers } from './placement.ts'
import type { Hit } from './rule.ts'
import type { ComponentView } from './subject.ts'

/**
 * Overlap from which it is reported, as a share of the smaller one. A seal across the edge of a signature line is
 * common.
 */
const tooMuch = 0.5
/** Maximum number of places compared, so that components repeated on a thousand pages stay fast. */
const maxPlaces = 20_000
/** Maximum number of right neighbours compared per place, so that a pile of components stays linear. */
const maxNeighbours = 64

interface Place {
  readonly view: ComponentView
  readonly order: number
  readonly rect: Rect
}

export interface Overlaps {
  /** One hit for each component that overlaps an earlier one of another owner. */
  readonly others: readonly Hit[]
  /** One hit for each that overlaps an earlier one of the same owner and type, probably a mistake. */
  readonly same: readonly Hit[]
}

const known = new WeakMap<readonly ComponentView[], Overlaps>()

/** Computed once per request. */
export function overlapsOf(components: readonly ComponentView[]): Overlaps {
  const before = known.get(components)
  if (before) return before
  const found = findOverlaps(components)
  known.set(components, found)
  return found
}

function findOverlaps(components: readonly ComponentView[]): Overlaps {
  const others = new Map<number, Hit>()
  const same = new Map<number, Hit>()
  for (const [page, places] of byPage(components)) {
    places.sort((a, b) => a.rect.x - b.rect.x)
    for (const [index, place] of places.entries()) {
      const last = Math.min(places.length, index + 1 + maxNeighbours)
      for (let next = index + 1; next < last; next += 1) {
        const other = places[next]!
        if (other.rect.x >= place.rect.x + place.rect.width) break
        const hits = other.view.party !== place.view.party ? others : isSame(place.view, other.view) ? same : null
        if (hits === null || !coversHalf(place.rect, other.rect)) continue
        const later = other.order > place.order ? other : place
        if (!hits.has(later.order)) hits.set(later.order, { path: later.view.path, params: { page } })
      }
    }
  }
  return { others: inOrder(others), same: inOrder(same) }
}

function inOrder(found: ReadonlyMap<number, Hit>): readonly Hit[] {
  return [...found].sort(([a], [b]) => a - b).map(([, hit]) => hit)
}

/** Of the same type, but not two places of one component. */
function isSame(a: ComponentView, b: ComponentView): boolean {
  return a !== b && a.component.ComponentType === b.component.ComponentType
}

function byPage(components: readonly ComponentView[]): ReadonlyMap<number, Place[]> {
  const pages = new Map<number, Place[]>()
  let count = 0
  for (const [order, view] of components.entries()) {
    // A watermark is below everything.
    if (covers(view)) continue
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
