// Resizing one component by a handle. During the drag only the elements' style changes; the draft is written once, at
// the end.
import { flushSync } from 'react-dom'
import { componentType } from '../../../../contract/component-types/catalogue.ts'
import { updateComponent } from '../../../../contract/draft/component-edits.ts'
import { isSameRect, type Point, type Rect } from '../../../../contract/geometry/rect.ts'
import { resizeBy, type ResizeHandle } from '../../../../contract/geometry/resize.ts'
import { placedAt } from '../../../../contract/locate/place.ts'
import { useEditor } from '../../../state/editor-store.ts'
import { boxNow, placementIndex, type PlacedBox, type PlacementIndex } from '../../../state/placements.ts'
import { useView } from '../../../state/view-store.ts'
import { pointOnPage } from '../../../viewer/page-points.ts'
import type { ContractViewer } from '../../../viewer/viewer.ts'
import { boxElement, boxStyle, focusBox } from '../../boxes/box-element.ts'
import { carriedBoxes, holderOf } from './family.ts'
import { followPointer } from './pointer-drag.ts'

/** The box that is pulled, as the draft has it. */
interface Hold {
  readonly index: PlacementIndex
  readonly box: PlacedBox
  /** Where it was taken, pt on its page. */
  readonly start: Point
  /** The box and its children, and where each ends up when the box becomes `to`. */
  readonly shown: readonly { box: PlacedBox; element: HTMLElement; at: (to: Rect) => Rect }[]
  /** A child cannot be made larger than its combination. */
  readonly within: Rect
}

export function resizeBox(press: PointerEvent, pressed: PlacedBox, handle: ResizeHandle, viewer: ContractViewer): void {
  const { page } = pressed.placement
  /** The pointer on the page, pt: the pages may be scrolled and zoomed meanwhile. */
  const onPage = (client: Point) => pointOnPage(page, client, viewer.pixelsPerPoint)
  let hold = take(pressed, onPage({ x: press.clientX, y: press.clientY }))
  let rect = pressed.placement.rect

  /** Takes the box anew where the draft has changed: keys still undo and delete during a drag. */
  const renew = (at: Point) => {
    if (hold?.index === indexNow()) return
    const before = hold
    putBack(before)
    hold = take(pressed, at)
    // A box that stands as it did stays at the pointer; one that does not goes on from where it is now.
    if (before && hold && isSameRect(before.box.placement.rect, hold.box.placement.rect))
      hold = { ...hold, start: before.start }
  }
  followPointer(press, viewer.container, {
    page,
    onMove: (client, { shift }) => {
      const at = onPage(client)
      if (!at) return
      renew(at)
      if (!hold) return
      rect = pulledTo(hold, handle, { x: at.x - hold.start.x, y: at.y - hold.start.y }, shift)
      show(hold, rect)
    },
    onEnd: () => {
      putBack(hold)
      if (!hold || isSameRect(rect, hold.box.placement.rect)) return
      const { placed, placement } = hold.box
      const { pages } = useView.getState().model
      flushSync(() =>
        useEditor
          .getState()
          .edit((draft) =>
            updateComponent(draft, placed.id, (component) => placedAt(component, placement, { page, rect }, pages)),
          ),
      )
      focusBox(placed.id, page)
    },
    onCancel: () => putBack(hold),
  })
}

function indexNow(): PlacementIndex {
  return placementIndex(useEditor.getState().draft, useView.getState().model)
}

/** The box as it is now, taken at a point of its page; null where there is nothing to take. */
function take(pressed: PlacedBox, start: Point | null): Hold | null {
  const { draft } = useEditor.getState()
  const { pages } = useView.getState().model
  const index = indexNow()
  const box = boxNow(index, pressed)
  const page = pages[pressed.placement.page - 1]
  if (!start || !box || !page) return null
  const carried = [{ box, at: (to: Rect) => to }, ...carriedBoxes(draft, index, box)]
  return {
    index,
    box,
    start,
    shown: carried.flatMap((one) => {
      const element = boxElement(one.box)
      return element ? [{ ...one, element }] : []
    }),
    within: holderOf(draft, index, box) ?? { x: 0, y: 0, width: page.widthPt, height: page.heightPt },
  }
}

function pulledTo({ box, within }: Hold, handle: ResizeHandle, pulled: Point, keepRatio: boolean): Rect {
  const { rect, page } = box.placement
  if (pulled.x === 0 && pulled.y === 0) return rect
  const entry = componentType(box.placed.component.ComponentType)
  const limits = {
    min: entry?.min ?? { width: 8, height: 8 },
    page: { widthPt: within.width, heightPt: within.height },
    keepRatio,
  }
  const inside = resizeBy({ ...rect, x: rect.x - within.x, y: rect.y - within.y }, handle, pulled, limits)
  const to = { ...inside, x: inside.x + within.x, y: inside.y + within.y }
  const widthPt = useView.getState().model.pages[page - 1]?.widthPt
  // A paging seal stays on its page's edge whichever handle is dragged.
  return entry?.paging && widthPt !== undefined ? { ...to, x: widthPt - to.width } : to
}

function show({ shown }: Hold, rect: Rect): void {
  shown[0]?.element.toggleAttribute('data-moving', true)
  for (const { element, at } of shown) Object.assign(element.style, boxStyle(at(rect)))
}

/** Shows the boxes where the draft has them, which React takes them to be. */
function putBack(hold: Hold | null): void {
  if (!hold) return
  const index = indexNow()
  for (const { box, element } of hold.shown) {
    element.toggleAttribute('data-moving', false)
    const now = boxNow(index, box)
    if (now) Object.assign(element.style, boxStyle(now.placement.rect))
  }
}
