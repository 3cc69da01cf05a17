// Resizing one component by a handle. The element's own style changes while it lasts; the draft is written once, at the end.
import { flushSync } from 'react-dom'
import { componentType } from '../../../contract/component-types/catalogue.ts'
import { updateComponent } from '../../../contract/draft/edits.ts'
import type { Rect } from '../../../contract/geometry/rect.ts'
import { resizeBy, type ResizeHandle } from '../../../contract/geometry/resize.ts'
import { placedAt } from '../../../contract/locate/place.ts'
import { useEditor } from '../../state/editor-store.ts'
import type { PlacedBox } from '../../state/placements.ts'
import { useView } from '../../state/view-store.ts'
import type { ContractViewer } from '../../viewer/viewer.ts'
import { boxElement, boxStyle, focusBox } from '../box-element.ts'
import { followPointer } from './pointer-drag.ts'

export function resizeBox(press: PointerEvent, box: PlacedBox, handle: ResizeHandle, viewer: ContractViewer): void {
  const { placed, placement } = box
  const element = boxElement(box)
  const { pages } = useView.getState().model
  const page = pages[placement.page - 1]
  if (!element || !page) return
  const entry = componentType(placed.component.ComponentType)
  const min = entry?.min ?? { width: 8, height: 8 }
  const start = { x: press.clientX, y: press.clientY }
  const scrollStart = { x: viewer.container.scrollLeft, y: viewer.container.scrollTop }
  let rect: Rect = placement.rect

  const restore = () => {
    Object.assign(element.style, boxStyle(placement.rect))
    element.classList.remove('lk-moving')
  }
  followPointer(press, viewer.container, {
    onMove: (client, { shift }) => {
      const scale = viewer.pixelsPerPoint
      const pulled = {
        x: (client.x - start.x + viewer.container.scrollLeft - scrollStart.x) / scale,
        y: (client.y - start.y + viewer.container.scrollTop - scrollStart.y) / scale,
      }
      rect = resizeBy(placement.rect, handle, pulled, { min, page, keepRatio: shift })
      // A paging seal stays on its page's edge whichever handle is pulled.
      if (entry?.paging) rect = { ...rect, x: page.widthPt - rect.width }
      element.classList.add('lk-moving')
      Object.assign(element.style, boxStyle(rect))
    },
    onEnd: () => {
      restore()
      flushSync(() =>
        useEditor
          .getState()
          .edit((draft) =>
            updateComponent(draft, placed.id, (component) => placedAt(component, placement, { page: placement.page, rect }, pages)),
          ),
      )
      focusBox(placed.id, placement.page)
    },
    onCancel: restore,
  })
}
