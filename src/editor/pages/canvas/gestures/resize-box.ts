// Resizing one component by a handle. During the drag only the element's style changes; the draft is written once, at
// the end.
import { flushSync } from 'react-dom'
import { componentType } from '../../../../contract/component-types/catalogue.ts'
import { updateComponent } from '../../../../contract/draft/component-edits.ts'
import type { Point, Rect } from '../../../../contract/geometry/rect.ts'
import { resizeBy, type ResizeHandle } from '../../../../contract/geometry/resize.ts'
import { placedAt } from '../../../../contract/locate/place.ts'
import { useEditor } from '../../../state/editor-store.ts'
import { placementIndex, type PlacedBox } from '../../../state/placements.ts'
import { useView } from '../../../state/view-store.ts'
import { pointOnPage } from '../../../viewer/page-points.ts'
import type { ContractViewer } from '../../../viewer/viewer.ts'
import { boxElement, boxStyle, focusBox } from '../../boxes/box-element.ts'
import { carriedBoxes, holderOf } from './family.ts'
import { followPointer } from './pointer-drag.ts'

export function resizeBox(press: PointerEvent, box: PlacedBox, handle: ResizeHandle, viewer: ContractViewer): void {
  const { placed, placement } = box
  const element = boxElement(box)
  const { model } = useView.getState()
  const { pages } = model
  const page = pages[placement.page - 1]
  if (!element || !page) return
  const entry = componentType(placed.component.ComponentType)
  const min = entry?.min ?? { width: 8, height: 8 }
  /** The pointer on the page, pt: the pages may be scrolled and zoomed meanwhile. */
  const onPage = (client: Point) => pointOnPage(placement.page, client, viewer.pixelsPerPoint)
  const start = onPage({ x: press.clientX, y: press.clientY })
  const { draft } = useEditor.getState()
  const index = placementIndex(draft, model)
  const children = carriedBoxes(draft, index, box).flatMap(({ box: child, at }) => {
    const childElement = boxElement(child)
    return childElement ? [{ element: childElement, home: child.placement.rect, at }] : []
  })
  // A child cannot be made larger than its combination.
  const within: Rect = holderOf(draft, index, box) ?? { x: 0, y: 0, width: page.widthPt, height: page.heightPt }
  const held = { ...placement.rect, x: placement.rect.x - within.x, y: placement.rect.y - within.y }
  const room = { widthPt: within.width, heightPt: within.height }
  let rect: Rect = placement.rect

  const restore = () => {
    for (const child of children) Object.assign(child.element.style, boxStyle(child.home))
    Object.assign(element.style, boxStyle(placement.rect))
    element.toggleAttribute('data-moving', false)
  }
  followPointer(press, viewer.container, {
    onMove: (client, { shift }) => {
      const at = onPage(client)
      if (!at || !start) return
      const pulled = { x: at.x - start.x, y: at.y - start.y }
      const pulledTo = resizeBy(held, handle, pulled, { min, page: room, keepRatio: shift })
      rect = { ...pulledTo, x: pulledTo.x + within.x, y: pulledTo.y + within.y }
      // A paging seal stays on its page's edge whichever handle is dragged.
      if (entry?.paging) rect = { ...rect, x: page.widthPt - rect.width }
      element.toggleAttribute('data-moving', true)
      Object.assign(element.style, boxStyle(rect))
      for (const child of children) Object.assign(child.element.style, boxStyle(child.at(rect)))
    },
    onEnd: () => {
      restore()
      flushSync(() =>
        useEditor
          .getState()
          .edit((draft) =>
            updateComponent(draft, placed.id, (component) =>
              placedAt(component, placement, { page: placement.page, rect }, pages),
            ),
          ),
      )
      focusBox(placed.id, placement.page)
    },
    onCancel: restore,
  })
}
