// Combinations in a gesture: children move with their combination, and stay inside it when moved on their own.
import { carried, familiesOf, withChildren } from '../../../../contract/draft/combination.ts'
import type { Draft } from '../../../../contract/draft/draft.ts'
import { clampShift } from '../../../../contract/geometry/page.ts'
import type { Point, Rect } from '../../../../contract/geometry/rect.ts'
import { placementMode } from '../../../../contract/locate/locate.ts'
import type { PlacedBox, PlacementIndex } from '../../../state/placements.ts'

/** The boxes on a page that move with the selection: the selected ones, and the children of selected combinations. */
export function movingBoxes(
  draft: Draft | null,
  index: PlacementIndex,
  page: number,
  chosen: ReadonlySet<string>,
): readonly PlacedBox[] {
  const ids = draft ? withChildren(draft, chosen) : chosen
  return (index.byPage.get(page) ?? []).filter((box) => ids.has(box.placed.id))
}

/** A child that moves without its combination, and the box that holds it. */
export interface Held {
  readonly rect: Rect
  readonly within: Rect
}

/** The box of a child's combination on the child's page; null if the component is not a child. */
export function holderOf(draft: Draft | null, index: PlacementIndex, { placed, placement }: PlacedBox): Rect | null {
  const parent = draft ? familiesOf(draft).parentOf.get(placed.id) : undefined
  if (!parent || placementMode(placed.component) !== 'NORMAL' || placementMode(parent.component) !== 'NORMAL')
    return null
  return index.byId.get(parent.id)?.find((box) => box.placement.page === placement.page)?.placement.rect ?? null
}

export function heldBoxes(draft: Draft | null, index: PlacementIndex, boxes: readonly PlacedBox[]): readonly Held[] {
  if (!draft) return []
  const { parentOf } = familiesOf(draft)
  const moving = new Set(boxes.map((box) => box.placed.id))
  return boxes.flatMap((box) => {
    const parent = parentOf.get(box.placed.id)
    const within = parent && !moving.has(parent.id) ? holderOf(draft, index, box) : null
    return within ? [{ rect: box.placement.rect, within }] : []
  })
}

/** The shift nearest to the wanted one that keeps every child inside its combination. */
export function heldShift(held: readonly Held[], shift: Point): Point {
  return held.reduce(
    (next, { rect, within }) =>
      clampShift([{ ...rect, x: rect.x - within.x, y: rect.y - within.y }], next, {
        widthPt: within.width,
        heightPt: within.height,
      }),
    shift,
  )
}

/**
 * The boxes of a combination's children on a page, and where each one ends up when the combination's box becomes `to`.
 */
export function carriedBoxes(
  draft: Draft | null,
  index: PlacementIndex,
  { placed, placement }: PlacedBox,
): readonly { box: PlacedBox; at: (to: Rect) => Rect }[] {
  const children = (draft && familiesOf(draft).byParent.get(placed.id)?.children) || []
  return children.flatMap((child) =>
    (index.byId.get(child.id) ?? [])
      .filter((box) => box.placement.page === placement.page && placementMode(child.component) === 'NORMAL')
      .map((box) => ({ box, at: (to: Rect) => carried(child.component, box.placement.rect, placement.rect, to) })),
  )
}
