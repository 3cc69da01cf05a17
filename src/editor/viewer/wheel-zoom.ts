// Ctrl (or ⌘) and the wheel, and pinching, zoom at the pointer.
import { useEffect, type RefObject } from 'react'
import { theViewer } from './viewer.ts'

/** Wheel pixels for a factor of e. A notch of 100 to 120 px then is a tenth to an eighth. */
const pixelsPerE = 900
/** A trackpad's pinch comes as small deltas; it must follow the fingers. */
const pinchPixelsPerE = 100

export function useWheelZoom(container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = container.current
    if (!element) return
    const zoom = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      // Not passive: otherwise the whole page zooms.
      event.preventDefault()
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 40 : event.deltaY
      const perE = Math.abs(pixels) < 40 ? pinchPixelsPerE : pixelsPerE
      theViewer()?.zoomBy(Math.exp(-pixels / perE), { x: event.clientX, y: event.clientY })
    }
    element.addEventListener('wheel', zoom, { passive: false })
    return () => element.removeEventListener('wheel', zoom)
  }, [container])
}
