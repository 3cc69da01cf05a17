// Fills shapes with anti-aliasing by computing how much of each pixel a shape covers. Each edge adds the area to its
// right to the pixels that it crosses, as a difference; summing along a row gives the coverage (the algorithm of
// font-rs and stb_truetype).
import type { Point } from '../../contract/geometry/rect.ts'
import type { Picture } from './one-colour-png.ts'

/** Closed outlines in pixels. Outlines in the opposite direction are holes. */
export type Outlines = readonly (readonly Point[])[]

export class Coverage implements Picture {
  readonly width: number
  readonly height: number
  readonly coverage: Float32Array

  constructor(width: number, height: number) {
    this.width = width
    this.height = height
    this.coverage = new Float32Array(width * height)
  }

  /** Fills one shape on top of what is already there. */
  cover(outlines: Outlines): void {
    const edges = new Float32Array(this.width * this.height + 2)
    for (const outline of outlines) {
      outline.forEach((from, index) => this.#edge(edges, from, outline[(index + 1) % outline.length] ?? from))
    }
    for (let y = 0; y < this.height; y += 1) {
      let sum = 0
      for (let x = 0; x < this.width; x += 1) {
        const at = y * this.width + x
        sum += edges[at] ?? 0
        const covered = Math.min(1, Math.abs(sum))
        // Two shapes that each cover half of a pixel together cover three quarters of it.
        if (covered > 0.002) this.coverage[at] = (this.coverage[at] ?? 0) + covered * (1 - (this.coverage[at] ?? 0))
      }
    }
  }

  #edge(edges: Float32Array, from: Point, to: Point): void {
    if (from.y === to.y) return
    const [direction, top, bottom] = from.y < to.y ? [1, from, to] : [-1, to, from]
    const slope = (bottom.x - top.x) / (bottom.y - top.y)
    const last = Math.min(this.height, Math.ceil(bottom.y))
    for (let row = Math.max(0, Math.floor(top.y)); row < last; row += 1) {
      const y0 = Math.max(row, top.y)
      const y1 = Math.min(row + 1, bottom.y)
      if (y1 <= y0) continue
      const xs = [top.x + (y0 - top.y) * slope, top.x + (y1 - top.y) * slope].map((x) =>
        Math.min(this.width, Math.max(0, x)),
      )
      this.#row(edges, row * this.width, Math.min(...xs), Math.max(...xs), direction * (y1 - y0))
    }
  }

  /** One edge within one row: from x `left` to `right`, `height` of the row downwards (negative: upwards). */
  #row(edges: Float32Array, start: number, left: number, right: number, height: number): void {
    const add = (x: number, value: number) => {
      if (x < this.width) edges[start + x] = (edges[start + x] ?? 0) + value
    }
    const first = Math.floor(left)
    const end = Math.ceil(right)
    if (end <= first + 1) {
      const middle = (left + right) / 2 - first
      add(first, height * (1 - middle))
      add(first + 1, height * middle)
      return
    }
    // Across several pixels: each gets the area to the right of the edge, minus what the pixels before it got.
    const perPixel = height / (right - left)
    let before = 0
    for (let x = first; x < end; x += 1) {
      const [from, to] = [Math.max(left, x), Math.min(right, x + 1)]
      const passed = perPixel * (to - from)
      const area = passed * (x + 1 - (from + to) / 2) + perPixel * (from - left)
      add(x, area - before)
      before = area
    }
    add(end, height - before)
  }
}

const CIRCLE_PARTS = 256

/** A ring between an ellipse and the one that lies `thickness` inside it. */
export function ring(centre: Point, radiusX: number, radiusY: number, thickness: number): Outlines {
  const inside = ellipse(centre, radiusX - thickness, radiusY - thickness)
  return [ellipse(centre, radiusX, radiusY), inside.toReversed()]
}

function ellipse({ x, y }: Point, radiusX: number, radiusY: number): readonly Point[] {
  return Array.from({ length: CIRCLE_PARTS }, (_, n) => {
    const angle = (n * 2 * Math.PI) / CIRCLE_PARTS
    return { x: x + radiusX * Math.cos(angle), y: y + radiusY * Math.sin(angle) }
  })
}

export function squareFrame(side: number, thickness: number): Outlines {
  const square = (from: number, to: number) => [
    { x: from, y: from },
    { x: to, y: from },
    { x: to, y: to },
    { x: from, y: to },
  ]
  return [square(0, side), square(thickness, side - thickness).toReversed()]
}
