// A page to place rectangles on, and functions that keep them on it.
import { roundPt, type Point, type Rect, type Size } from './rect.ts'

/** The page as displayed: its crop box after /Rotate, in points. */
export interface PageSize {
  readonly widthPt: number
  readonly heightPt: number
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high))
}

/** Shrinks a size to fit the page. */
export function fitSize(size: Size, page: PageSize): Size {
  return { width: Math.min(size.width, page.widthPt), height: Math.min(size.height, page.heightPt) }
}

/**
 * Moves a rectangle onto the page by the least distance; one larger than the page is shrunk to it. `clampToPage({x:
 * -5, y: 0, width: 10, height: 10}, A4).x` is 0.
 */
export function clampToPage(rect: Rect, page: PageSize): Rect {
  const { width, height } = fitSize(rect, page)
  return { x: clamp(rect.x, 0, page.widthPt - width), y: clamp(rect.y, 0, page.heightPt - height), width, height }
}

/** Rounds to 0.01 pt and stays on the page, since rounding up at the right edge would overhang by 0.005 pt. */
export function settleOnPage(rect: Rect, page: PageSize): Rect {
  const { x, y, width, height } = clampToPage(rect, page)
  const w = Math.min(roundPt(width), floorPt(page.widthPt))
  const h = Math.min(roundPt(height), floorPt(page.heightPt))
  return {
    x: clamp(roundPt(x), 0, floorPt(page.widthPt - w)),
    y: clamp(roundPt(y), 0, floorPt(page.heightPt - h)),
    width: w,
    height: h,
  }
}

/**
 * The shift nearest to the requested one that keeps every rectangle of a group on the page. Clamping each one
 * separately would squash the group at the edge.
 */
export function clampShift(rects: readonly Rect[], shift: Point, page: PageSize): Point {
  const low = { x: Math.max(...rects.map((r) => -r.x)), y: Math.max(...rects.map((r) => -r.y)) }
  const high = {
    x: Math.min(...rects.map((r) => page.widthPt - r.width - r.x)),
    y: Math.min(...rects.map((r) => page.heightPt - r.height - r.y)),
  }
  return { x: clamp(shift.x, low.x, high.x), y: clamp(shift.y, low.y, high.y) }
}

/** Whether the rectangle is entirely on the page, with a tolerance of 0.01 pt for imported decimals. */
export function isOnPage(rect: Rect, page: PageSize): boolean {
  const slack = 0.01
  return (
    rect.x >= -slack &&
    rect.y >= -slack &&
    rect.x + rect.width <= page.widthPt + slack &&
    rect.y + rect.height <= page.heightPt + slack
  )
}

function floorPt(valuePt: number): number {
  return Math.floor(valuePt * 100 + 1e-6) / 100
}
