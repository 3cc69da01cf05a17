// Finds the nearest spot to a requested one where a new box overlaps nothing.
import { intersection, centredAt, centreOf, type Point, type Rect, type Size } from './rect.ts'

/** Gap between the new box and its neighbours, pt. */
const gapPt = 6
/** Offset of the next box if the page is full, pt. */
const cascadePt = 14
/** How many of the nearest neighbours are considered; those beyond are only checked for overlap. */
const neighbours = 40

/**
 * The centre of a box of `size` within `region`, nearest to `wished` and clear of all of `taken`. In a full region:
 * the requested centre, shifted by 14 pt for each box that already has its centre there.
 */
export function freeSpot(size: Size, wished: Point, taken: readonly Rect[], region: Rect): Point {
  const low = { x: region.x, y: region.y }
  const high = {
    x: Math.max(region.x + region.width - size.width, low.x),
    y: Math.max(region.y + region.height - size.height, low.y),
  }
  const corner = centredAt(wished, size)
  const start = { x: clamp(corner.x, low.x, high.x), y: clamp(corner.y, low.y, high.y) }
  const walls = taken.map(({ x, y, width, height }) => ({
    x: x - gapPt,
    y: y - gapPt,
    width: width + 2 * gapPt,
    height: height + 2 * gapPt,
  }))
  const isFree = (at: Point) => !walls.some((wall) => intersection(wall, { ...at, ...size }) !== null)
  const near =
    walls.length <= neighbours ? walls : [...walls].sort((a, b) => far(a, wished) - far(b, wished)).slice(0, neighbours)
  // Candidates: the requested point, or one where the box touches a neighbour or the region's edge on one or both axes.
  const along = (axis: 'x' | 'y', length: 'width' | 'height') => {
    const edges = near.flatMap((wall) => [wall[axis] - size[length], wall[axis] + wall[length]])
    return [...new Set([start[axis], ...edges])].filter((at) => at >= low[axis] && at <= high[axis])
  }
  const ys = along('y', 'height')
  const candidates = along('x', 'width')
    .flatMap((x) => ys.map((y) => ({ x, y, distance: Math.hypot(x - start.x, y - start.y) })))
    .sort((a, b) => a.distance - b.distance)
  const found = candidates.find(isFree)
  return found
    ? centreOf({ x: found.x, y: found.y, ...size })
    : cascade(centreOf({ ...start, ...size }), size, taken, region)
}

function cascade(start: Point, size: Size, taken: readonly Rect[], region: Rect): Point {
  const centres = taken.map(centreOf)
  let { x, y } = start
  const isTaken = () => centres.some((c) => Math.abs(c.x - x) < 1 && Math.abs(c.y - y) < 1)
  const fits = () =>
    x + cascadePt + size.width / 2 <= region.x + region.width &&
    y + cascadePt + size.height / 2 <= region.y + region.height
  while (isTaken() && fits()) {
    x += cascadePt
    y += cascadePt
  }
  return { x, y }
}

function far(rect: Rect, point: Point): number {
  const centre = centreOf(rect)
  return Math.hypot(centre.x - point.x, centre.y - point.y)
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
