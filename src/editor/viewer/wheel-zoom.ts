// Zooms at the pointer with Ctrl (or ⌘) and the wheel, and by pinching.
import { useEffect, type RefObject } from 'react'
import { theViewer } from './viewer.ts'

/** Wheel pixels for a zoom factor of e. One notch of 100 to 120 px then zooms by a tenth to an eighth. */
const pixelsPerE = 900
/** A trackpad pinch sends small deltas, and the zoom must follow the fingers. */
const pinchPixelsPerE = 100

/** One of a wheel's deltas, which some browsers count in lines. */
export function wheelPixels({ deltaMode }: WheelEvent, delta: number): number {
  return deltaMode === WheelEvent.DOM_DELTA_LINE ? delta * 40 : delta
}

export function useWheelZoom(container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = container.current
    if (!element) return
    const zoom = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      // The listener is not passive, so this keeps the browser from zooming the whole page.
      event.preventDefault()
      const pixels = wheelPixels(event, event.deltaY)
      const perE = Math.abs(pixels) < 40 ? pinchPixelsPerE : pixelsPerE
      theViewer()?.zoomBy(Math.exp(-pixels / perE), { x: event.clientX, y: event.clientY })
    }
    element.addEventListener('wheel', zoom, { passive: false })
    return () => element.removeEventListener('wheel', zoom)
  }, [container])
}
