// Overlapping components: one would cover what another shows, or what another party signs or fills in. It is customary
// for a party's seal to cover its own signature or date, and combinations contain their children.
import { commonHeight, commonWidth, type Rect } from '../geometry/rect.ts'
import { childViewsOf } from './combination.ts'
import { covers, isPaging } from './placement.ts'
import type { Hit } from './rule.ts'
import type { ComponentView } from './component-view.ts'
import { oncePerSubject, type Subject } from './subject.ts'

/** Boxes that share no more than this in a direction only touch, pt: positions are rounded, and frames have lines. */
export const touchingPt = 1
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
  /** One hit for each component that overlaps an earlier one of another owner: a pile of 18 gives 17 hits. */
  readonly others: readonly Hit[]
  /** One hit for each remaining component that overlaps an earlier one of the same owner. */
  readonly same: readonly Hit[]
}

export const overlapsOf = oncePerSubject((subject): Overlaps => {
  const holders = holdersIn(subject)
  const others = new Map<number, Hit>()
  const same = new Map<number, Hit>()
  for (const [page, places] of byPage(subject.components)) {
    comparePlaces(places, (a, b) => {
      if (belongTogether(a.view, b.view, holders)) return
      const hits = a.view.party === b.view.party ? same : others
      const later = b.order > a.order ? b : a
      if (!hits.has(later.order)) hits.set(later.order, { path: later.view.path, params: { page } })
    })
  }
  // Report each component only once.
  for (const order of others.keys()) same.delete(order)
  return { others: inOrder(others), same: inOrder(same) }
})

/** Tells of each two places of a page that overlap. */
function comparePlaces(places: Place[], tell: (a: Place, b: Place) => void): void {
  places.sort((a, b) => a.rect.x - b.rect.x)
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index]!
    const { rect } = place
    const right = rect.x + rect.width
    const last = Math.min(places.length, index + 1 + maxNeighbours)
    for (let next = index + 1; next < last; next += 1) {
      const other = places[next]!
      if (other.rect.x >= right) break
      if (overlap(rect, other.rect)) tell(place, other)
    }
  }
}

function inOrder(found: ReadonlyMap<number, Hit>): readonly Hit[] {
  return [...found].sort(([a], [b]) => a - b).map(([, hit]) => hit)
}

/** The combination that contains each component. */
function holdersIn(subject: Subject): ReadonlyMap<ComponentView, ComponentView> {
  const holders = new Map<ComponentView, ComponentView>()
  for (const view of subject.select({ withExtra: true }))
    for (const child of childViewsOf(view, subject)) holders.set(child, view)
  return holders
}

/** Whether one is meant to be on top of the other, or both are places of the same component. */
function belongTogether(a: ComponentView, b: ComponentView, holders: ReadonlyMap<ComponentView, ComponentView>) {
  return (
    a === b || holders.get(a) === b || holders.get(b) === a || (a.party === b.party && (seals(a, b) || seals(b, a)))
  )
}

/** A seal may cover its own party's signature or date, but the strip of a paging seal may not. */
function seals(seal: ComponentView, other: ComponentView): boolean {
  const { mark } = other.entry ?? {}
  return seal.entry?.mark === 'seal' && !isPaging(seal) && (mark === 'signature' || mark === 'date') && !isPaging(other)
}

function byPage(components: readonly ComponentView[]): ReadonlyMap<number, Place[]> {
  const pages = new Map<number, Place[]>()
  let count = 0
  for (let order = 0; order < components.length; order += 1) {
    const view = components[order]!
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

/** Whether two boxes share more than their edges. */
export function overlap(a: Rect, b: Rect): boolean {
  return commonHeight(a, b) > touchingPt && commonWidth(a, b) > touchingPt
}
