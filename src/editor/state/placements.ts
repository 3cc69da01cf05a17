// The index of which component is where on which page, kept up to date with the draft and the file.
import type { Draft, PlacedComponent } from '../../contract/draft/draft.ts'
import type { DocumentModel } from '../../contract/locate/document-model.ts'
import { grouped } from '../../contract/locate/group.ts'
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
export function boxesOf(placed: PlacedComponent, model: DocumentModel): readonly PlacedBox[] {
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

interface Found {
  readonly components: Draft['components']
  readonly model: DocumentModel
  readonly index: PlacementIndex
}

let last: Found | null = null
const none: Draft['components'] = []

/** All boxes of a draft, by page (in drawing order) and by component. Memoizes the last result. */
export function placementIndex(draft: Draft | null, model: DocumentModel): PlacementIndex {
  const components = draft?.components ?? none
  if (last?.model === model && last.components === components) return last.index
  const byPage = (last && changedInPlace(last, components, model)) ?? pagesOf(components, model, last?.index.byPage)
  last = { components, model, index: new Index(byPage, components, model) }
  return last.index
}

class Index implements PlacementIndex {
  readonly byPage: PlacementIndex['byPage']
  readonly #components: Draft['components']
  readonly #model: DocumentModel
  #byId: PlacementIndex['byId'] | undefined

  constructor(byPage: PlacementIndex['byPage'], components: Draft['components'], model: DocumentModel) {
    this.byPage = byPage
    this.#components = components
    this.#model = model
  }

  /** Made once it is asked for: most edits are drawn without it. */
  get byId(): PlacementIndex['byId'] {
    this.#byId ??= new Map(this.#components.map((placed) => [placed.id, boxesOf(placed, this.#model)]))
    return this.#byId
  }
}

function pagesOf(
  components: Draft['components'],
  model: DocumentModel,
  before: PlacementIndex['byPage'] = new Map(),
): PlacementIndex['byPage'] {
  const byPage = grouped(
    components.flatMap((placed) => boxesOf(placed, model)),
    ({ placement }) => placement.page,
  )
  // A page whose boxes are all the same keeps its old list, so that only changed pages render again.
  return new Map([...byPage].map(([page, boxes]) => [page, sameList(boxes, before.get(page))]))
}

function sameList(boxes: readonly PlacedBox[], before: readonly PlacedBox[] | undefined): readonly PlacedBox[] {
  return before?.length === boxes.length && before.every((box, i) => box === boxes[i]) ? before : boxes
}

/**
 * The pages after an edit that leaves every component on its pages, as most do: then only the boxes of those that
 * changed are others. Null for any other edit.
 */
function changedInPlace(
  { components: before, model: modelBefore, index }: Found,
  components: Draft['components'],
  model: DocumentModel,
): PlacementIndex['byPage'] | null {
  if (model !== modelBefore || components.length !== before.length) return null
  const changed = new Map<PlacedBox, PlacedBox>()
  for (const [i, placed] of components.entries()) {
    const was = before[i]
    if (placed === was || !was) continue
    const from = boxesOf(was, model)
    const to = boxesOf(placed, model)
    if (placed.id !== was.id || from.length !== to.length) return null
    for (const [n, box] of from.entries()) {
      const now = to[n]
      if (now?.placement.page !== box.placement.page) return null
      changed.set(box, now)
    }
  }
  const byPage = new Map(index.byPage)
  for (const page of new Set([...changed.keys()].map(({ placement }) => placement.page)))
    byPage.set(page, byPage.get(page)?.map((box) => changed.get(box) ?? box) ?? [])
  return byPage
}

/** A box of before as it is in an index: its component's on the same page; undefined where it is gone from there. */
export function boxNow(index: PlacementIndex, { placed, placement, occurrence }: PlacedBox): PlacedBox | undefined {
  const now = index.byId.get(placed.id)?.[occurrence]
  return now?.placement.page === placement.page ? now : undefined
}
