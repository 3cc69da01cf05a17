// The eight handles around a chosen component.
import { resizeHandles } from '../../contract/geometry/resize.ts'
import type { PlacedBox } from '../state/placements.ts'
import { theViewer } from '../viewer/viewer.ts'
import { resizeBox } from './gestures/resize-box.ts'

export function ResizeHandles({ box }: { readonly box: PlacedBox }) {
  return resizeHandles.map((handle) => (
    <span
      key={handle}
      className={`lk-handle lk-handle-${handle}`}
      data-handle={handle}
      aria-hidden="true"
      onPointerDown={(event) => {
        const viewer = theViewer()
        if (event.button !== 0 || !viewer) return
        event.preventDefault()
        event.stopPropagation()
        resizeBox(event.nativeEvent, box, handle, viewer)
      }}
    />
  ))
}
