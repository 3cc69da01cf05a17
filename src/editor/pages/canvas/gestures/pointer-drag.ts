// One pointer drag, from press to release: one update per animation frame, scrolling at the edges and with the wheel.
// Escape cancels it, and so does what ends the editing of its draft.
import type { Point } from '../../../../contract/geometry/rect.ts'
import { useEditor } from '../../../state/editor-store.ts'
import { useView } from '../../../state/view-store.ts'
import { keepLayer } from '../../../viewer/page-layers.ts'
import { wheelPixels } from '../../../viewer/wheel-zoom.ts'
import styles from './pointer-drag.module.css'

export interface PointerDrag {
  /** The page of what is dragged: it stays mounted. */
  readonly page: number
  /** Called at most once a frame, with the pointer's position in the window and the modifier keys. */
  onMove(client: Point, keys: { shift: boolean; alt: boolean }): void
  onEnd(client: Point): void
  onCancel(): void
}

/** How many pixels the pointer must move before a press becomes a drag; anything less is a click. */
const threshold = 3
/** The view scrolls when the pointer is this close to its edge, faster the closer it gets. */
const scrollMargin = 36
const scrollPixelsPerFrame = 18

/** Follows the pointer that pressed. `scroller` scrolls while the pointer is near its edges. */
export function followPointer(press: PointerEvent, scroller: HTMLElement, drag: PointerDrag): void {
  const controller = new AbortController()
  const { signal } = controller
  const start = { x: press.clientX, y: press.clientY }
  let last: Point = start
  let keys = { shift: press.shiftKey, alt: press.altKey }
  let moving = false
  let frame = 0
  // Shows the drag's cursor over everything. A class on the root element would restyle every element of the page.
  const cover = document.createElement('div')
  cover.className = styles.dragCover ?? ''
  cover.addEventListener('wheel', (event) => turnWheel(event, scroller), { passive: false })

  const tick = () => {
    frame = 0
    const scrolled = scrollAtEdge(scroller, last)
    drag.onMove(last, keys)
    // At the edge the page keeps scrolling under a pointer that is at rest.
    if (scrolled) frame = requestAnimationFrame(tick)
  }
  const request = () => {
    if (frame === 0) frame = requestAnimationFrame(tick)
  }
  /** For what changes under a pointer that is at rest: the pages' place and scale, and the draft. */
  const follow = () => {
    if (moving) request()
  }
  const finish = () => {
    cancelAnimationFrame(frame)
    controller.abort()
    cover.remove()
    scroller.toggleAttribute('data-dragging', false)
  }
  const move = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return
    // The button was let go where the window did not hear of it, or while another one was down.
    if ((event.buttons & 1) === 0) return release()
    last = { x: event.clientX, y: event.clientY }
    keys = { shift: event.shiftKey, alt: event.altKey }
    if (!moving && Math.hypot(last.x - start.x, last.y - start.y) < threshold) return
    if (!moving) {
      document.body.append(cover)
      signal.addEventListener('abort', keepLayer(drag.page))
      scroller.toggleAttribute('data-dragging', true)
    }
    moving = true
    request()
    event.stopPropagation()
  }
  const up = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return
    last = { x: event.clientX, y: event.clientY }
    release()
  }
  /** Ends the drag where the pointer was last seen with its button down. */
  const release = () => {
    finish()
    if (!moving) return drag.onCancel()
    drag.onMove(last, keys)
    drag.onEnd(last)
  }
  const cancel = () => {
    finish()
    drag.onCancel()
  }
  scroller.addEventListener('scroll', follow, { signal, passive: true })
  const unfollow = [
    useView.subscribe(({ scale }, before) => scale !== before.scale && follow()),
    useEditor.subscribe(({ draft, editable }, before) => {
      // Another contract, or another tab that edits this one: nothing could be written any more.
      if (!editable || draft?.id !== before.draft?.id) cancel()
      else if (draft !== before.draft) follow()
    }),
  ]
  signal.addEventListener('abort', () => unfollow.forEach((stop) => stop()))
  // Before React, which goes through the whole tree for each of them.
  window.addEventListener('pointermove', move, { signal, capture: true })
  window.addEventListener('pointerup', up, { signal })
  window.addEventListener('pointercancel', (event) => event.pointerId === press.pointerId && cancel(), { signal })
  window.addEventListener('blur', cancel, { signal })
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') {
        event.stopPropagation()
        cancel()
      } else if (event.key === 'Shift' && moving) {
        keys = { ...keys, shift: true }
        request()
      }
    },
    { signal, capture: true },
  )
}

/** What the wheel does over the pages, in a drag that covers them. */
function turnWheel(event: WheelEvent, scroller: HTMLElement): void {
  event.preventDefault()
  // A copy goes to the pages for zooming; where nobody takes it, it scrolls them.
  if (!scroller.dispatchEvent(new WheelEvent(event.type, event))) return
  scroller.scrollBy(wheelPixels(event, event.deltaX), wheelPixels(event, event.deltaY))
}

function scrollAtEdge(scroller: HTMLElement, client: Point): boolean {
  const view = scroller.getBoundingClientRect()
  const dy = edgeSpeed(client.y, view.top, view.bottom)
  const dx = edgeSpeed(client.x, view.left, view.right)
  if (dx === 0 && dy === 0) return false
  const { scrollLeft, scrollTop } = scroller
  scroller.scrollBy(dx, dy)
  return scroller.scrollLeft !== scrollLeft || scroller.scrollTop !== scrollTop
}

function edgeSpeed(at: number, start: number, end: number): number {
  const into = Math.max(start + scrollMargin - at, 0)
  const out = Math.max(at - (end - scrollMargin), 0)
  const depth = Math.min(Math.max(into, out), scrollMargin * 2) / scrollMargin
  return Math.round((into > 0 ? -1 : 1) * depth * scrollPixelsPerFrame)
}
