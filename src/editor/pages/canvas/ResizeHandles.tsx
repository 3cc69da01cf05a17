// The eight handles around a selected component.
import { resizeHandles } from '../../../contract/geometry/resize.ts'
import type { PlacedBox } from '../../state/placements.ts'
import { useView } from '../../state/view-store.ts'
import { theViewer } from '../../viewer/viewer.ts'
import { resizeBox } from './gestures/resize-box.ts'
import { clsx } from 'clsx'
import styles from './ResizeHandles.module.css'

/** Below this size, in CSS pixels, handles in the middle of an edge would leave no room to grab the box itself. */
const roomyPx = 34

export function ResizeHandles({ box }: { readonly box: PlacedBox }) {
  const { width, height } = box.placement.rect
  const narrow = useView((state) => width * state.scale * (96 / 72) < roomyPx)
  const low = useView((state) => height * state.scale * (96 / 72) < roomyPx)
  const room = clsx(narrow && styles.handlesNarrow, low && styles.handlesLow)
  return resizeHandles.map((handle) => (
    <span
      key={handle}
      className={clsx(styles.handle, styles[`handle-${handle}`], room)}
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
