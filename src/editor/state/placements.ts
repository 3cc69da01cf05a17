// The index of which component is where on which page, kept up to date with the draft and the file.
import type { Draft, PlacedComponent } from '../../contract/draft/draft.ts'
import type { DocumentModel } from '../../contract/locate/document-model.ts'
import { locate, placementMode, type Placement } from '../../contract/locate/locate.ts'

export interface PlacedBox {
  readonly placed: PlacedComponent
  readonly placement: Placement
  /** Which of the component's placements this is: it may repeat, even on one page. */
  readonly occurrence: number
}

export interface PlacementIndex {
  readonly byPage: ReadonlyMap<number, readonly PlacedBox[]>
  readonly byId: ReadonlyMap<string, readonly PlacedBox[]>
}

const cache = new WeakMap<object, WeakMap<PlacedComponent, readonly PlacedBox[]>>()

/**
 * The part of the model that a component's placement depends on, as a cache key: new text only affects what is placed
 * by keyword.
 */
function cacheKey(placed: PlacedComponent, model: DocumentModel): object {
  const mode = placementMode(placed.component)
  return mode === 'KEYWORD' ? model.findText : mode === 'FIELD' ? model.fields : model.pages
}

/** The boxes of one component; the same array as long as neither the component nor what it depends on changes. */
function boxesOf(placed: PlacedComponent, model: DocumentModel): readonly PlacedBox[] {
  const key = cacheKey(placed, model)
  let known = cache.get(key)
  if (!known) cache.set(key, (known = new WeakMap()))
  let boxes = known.get(placed)
  if (!boxes) {
    boxes = locate(placed.component, model).map((placement, occurrence) => ({ placed, placement, occurrence }))
    known.set(placed, boxes)
  }
  return boxes
}

let last: { draft: Draft | null; model: DocumentModel; index: PlacementIndex } | null = null

/** All boxes of a draft, by page (in drawing order) and by component. Memoizes the last result. */
export function placementIndex(draft: Draft | null, model: DocumentModel): PlacementIndex {
  if (last && last.model === model && last.draft?.components === draft?.components) return last.index
  const byPage = new Map<number, PlacedBox[]>()
  const byId = new Map<string, readonly PlacedBox[]>()
  for (const placed of draft?.components ?? []) {
    const boxes = boxesOf(placed, model)
    byId.set(placed.id, boxes)
    for (const box of boxes) {
      const onPage = byPage.get(box.placement.page)
      if (onPage) onPage.push(box)
      else byPage.set(box.placement.page, [box])
    }
  }
  const index = { byPage: keepSame(byPage, last?.index.byPage), byId }
  last = { draft, model, index }
  return index
}

/** A page whose boxes are all the same keeps its old list, so that only changed pages render again. */
function keepSame(
  next: Map<number, PlacedBox[]>,
  before: ReadonlyMap<number, readonly PlacedBox[]> | undefined,
): ReadonlyMap<number, readonly PlacedBox[]> {
  if (!before) return next
  const result = new Map<number, readonly PlacedBox[]>(next)
  for (const [page, boxes] of next) {
    const old = before.get(page)
    if (old && old.length === boxes.length && old.every((box, i) => box === boxes[i])) result.set(page, old)
  }
  return result
}
