// Rectangles on a page. All lengths are points (1/72 inch) on the page as a person sees it
// (crop box, after /Rotate), origin top left, y downwards (docs/facts.md, "Coordinates").

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Rect extends Point, Size {}

/** Rounds to 0.01 pt, the resolution of positions set by a person. `roundPt(1.006)` is 1.01. */
export function roundPt(valuePt: number): number {
  const rounded = Math.round((valuePt + Number.EPSILON) * 100) / 100
  return rounded === 0 ? 0 : rounded
}

/** The rectangle with all four numbers rounded to 0.01 pt. */
export function roundRect(rect: Rect): Rect {
  return { x: roundPt(rect.x), y: roundPt(rect.y), width: roundPt(rect.width), height: roundPt(rect.height) }
}

export function isSameRect(one: Rect, other: Rect): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height
}

export function centreOf(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }
}

/** The rectangle of a size whose centre is at a point. */
export function centredAt(centre: Point, size: Size): Rect {
  return { x: centre.x - size.width / 2, y: centre.y - size.height / 2, width: size.width, height: size.height }
}

export function contains(rect: Rect, point: Point): boolean {
  return point.x >= rect.x && point.x <= rect.x + rect.width && point.y >= rect.y && point.y <= rect.y + rect.height
}

/** The width that two rectangles have in common; not more than 0 if there is none. */
export function commonWidth(a: Rect, b: Rect): number {
  return Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
}

/** The height that two rectangles have in common; not more than 0 if there is none. */
export function commonHeight(a: Rect, b: Rect): number {
  return Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
}

/** The intersection of two rectangles, or null if it has no area. */
export function intersection(a: Rect, b: Rect): Rect | null {
  const x = Math.max(a.x, b.x)
  const y = Math.max(a.y, b.y)
  const width = commonWidth(a, b)
  const height = commonHeight(a, b)
  return width > 0 && height > 0 ? { x, y, width, height } : null
}

/** The bounding box of rectangles, or null for none. */
export function boundsOf(rects: readonly Rect[]): Rect | null {
  if (rects.length === 0) return null
  const x = Math.min(...rects.map((r) => r.x))
  const y = Math.min(...rects.map((r) => r.y))
  return {
    x,
    y,
    width: Math.max(...rects.map((r) => r.x + r.width)) - x,
    height: Math.max(...rects.map((r) => r.y + r.height)) - y,
  }
}
