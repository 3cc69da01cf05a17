// A page as a plane to place things on, and what keeps them on it.
import { roundPt, type Point, type Rect, type Size } from './rect.ts'

/** A page as a person sees it: its crop box after /Rotate, in points. */
export interface PageSize {
  readonly widthPt: number
  readonly heightPt: number
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high))
}

/** A size made small enough for the page. Never larger than before. */
export function fitSize(size: Size, page: PageSize): Size {
  return { width: Math.min(size.width, page.widthPt), height: Math.min(size.height, page.heightPt) }
}

/**
 * The same rectangle, moved the least that brings it onto the page; what is larger than the page is made as large as
 * the page. `clampToPage({x: -5, y: 0, width: 10, height: 10}, A4).x` is 0.
 */
export function clampToPage(rect: Rect, page: PageSize): Rect {
  const { width, height } = fitSize(rect, page)
  return { x: clamp(rect.x, 0, page.widthPt - width), y: clamp(rect.y, 0, page.heightPt - height), width, height }
}

/** Rounds to 0.01 pt and stays on the page: rounding up at the right edge would otherwise hang off by 0.005 pt. */
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
 * The shift, nearest to the one wished for, with which every rectangle of the group stays on the page. A group moves as
 * one: clamping each member apart would squash it at the edge.
 */
export function clampShift(rects: readonly Rect[], shift: Point, page: PageSize): Point {
  const low = { x: Math.max(...rects.map((r) => -r.x)), y: Math.max(...rects.map((r) => -r.y)) }
  const high = {
    x: Math.min(...rects.map((r) => page.widthPt - r.width - r.x)),
    y: Math.min(...rects.map((r) => page.heightPt - r.height - r.y)),
  }
  return { x: clamp(shift.x, low.x, high.x), y: clamp(shift.y, low.y, high.y) }
}

/** True where no part of the rectangle is off the page, with a tolerance for imported decimals of 0.01 pt. */
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
