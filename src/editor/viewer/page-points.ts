// Points of the window as points of the pages that are mounted.
import type { Point } from '../../contract/geometry/rect.ts'
import { layerOf, useLayers } from './page-layers.ts'

export interface PagePoint extends Point {
  /** Counted from 1. */
  readonly page: number
}

/** The page under a point of the window, or the nearest visible one, and the point on it in pt. */
export function pagePointAt(client: Point, pixelsPerPoint: number): PagePoint | null {
  let best: { page: number; box: DOMRect; distance: number } | null = null
  for (const page of useLayers.getState().mounted) {
    const box = layerOf(page)?.getBoundingClientRect()
    if (!box) continue
    const dx = Math.max(box.left - client.x, 0, client.x - box.right)
    const dy = Math.max(box.top - client.y, 0, client.y - box.bottom)
    const distance = Math.hypot(dx, dy)
    if (!best || distance < best.distance) best = { page, box, distance }
  }
  if (!best) return null
  return {
    page: best.page,
    x: (client.x - best.box.left) / pixelsPerPoint,
    y: (client.y - best.box.top) / pixelsPerPoint,
  }
}

/** The centre of the visible part of the most visible page. */
export function visibleCentreIn(view: DOMRect, pixelsPerPoint: number): PagePoint | null {
  let best: { page: number; box: DOMRect; top: number; bottom: number } | null = null
  for (const page of useLayers.getState().mounted) {
    const box = layerOf(page)?.getBoundingClientRect()
    if (!box) continue
    const top = Math.max(box.top, view.top)
    const bottom = Math.min(box.bottom, view.bottom)
    if (bottom > top && (!best || bottom - top > best.bottom - best.top)) best = { page, box, top, bottom }
  }
  if (!best) return null
  const left = Math.max(best.box.left, view.left)
  const right = Math.min(best.box.right, view.right)
  return {
    page: best.page,
    x: ((left + right) / 2 - best.box.left) / pixelsPerPoint,
    y: ((best.top + best.bottom) / 2 - best.box.top) / pixelsPerPoint,
  }
}

/** A page's top left corner in the window, px. */
export function pageCorner(page: number): Point | null {
  const box = layerOf(page)?.getBoundingClientRect()
  return box ? { x: box.left, y: box.top } : null
}

/** A point of the window in the coordinates of a page, pt; it may lie outside the page. */
export function pointOnPage(page: number, client: Point, pixelsPerPoint: number): Point | null {
  const corner = pageCorner(page)
  return corner && { x: (client.x - corner.x) / pixelsPerPoint, y: (client.y - corner.y) / pixelsPerPoint }
}
