// The components of a draft after their boxes were dragged.
import type { Component } from '../api/component.ts'
import type { PageSize } from '../geometry/page.ts'
import type { Point } from '../geometry/rect.ts'
import type { Placement } from '../locate/locate.ts'
import { placedAt } from '../locate/place.ts'
import { updateComponents } from './component-edits.ts'
import type { Draft, PlacedComponent } from './draft.ts'

/**
 * Moves boxes to a page, all by the same shift (pt), measured from their own page's corner to the target's. A component
 * with several boxes among them, by a keyword that the page has twice, moves once.
 */
export function movedTo(
  draft: Draft,
  boxes: readonly { readonly placed: PlacedComponent; readonly placement: Placement }[],
  { page, shift }: { readonly page: number; readonly shift: Point },
  pages: readonly PageSize[],
): Draft {
  const changes = new Map<string, (component: Component) => Component>()
  for (const { placed, placement } of boxes) {
    const rect = { ...placement.rect, x: placement.rect.x + shift.x, y: placement.rect.y + shift.y }
    if (!changes.has(placed.id))
      changes.set(placed.id, (component) => placedAt(component, placement, { page, rect }, pages))
  }
  return updateComponents(draft, changes)
}
