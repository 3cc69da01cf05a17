// Pages and boxes for property tests, and what it means to be on a page.
import fc from 'fast-check'
import { expect } from 'vitest'
import type { PageSize } from '../../../src/contract/geometry/page.ts'
import type { Point, Rect } from '../../../src/contract/geometry/rect.ts'

export const lengths = (min: number, max: number) => fc.double({ min, max, noNaN: true })

export const pages: fc.Arbitrary<PageSize> = fc.oneof(
  fc.constantFrom(
    { widthPt: 595.28, heightPt: 841.89 },
    { widthPt: 200, heightPt: 100 },
    { widthPt: 612, heightPt: 792 },
  ),
  fc.record({ widthPt: lengths(20, 3000), heightPt: lengths(20, 3000) }),
)

/** Any box, near the page or far from it, small or larger than it. */
export const anyBoxes: fc.Arbitrary<Rect> = fc.record({
  x: lengths(-5000, 5000),
  y: lengths(-5000, 5000),
  width: lengths(0, 4000),
  height: lengths(0, 4000),
})

export const shifts: fc.Arbitrary<Point> = fc.record({ x: lengths(-4000, 4000), y: lengths(-4000, 4000) })

/** A box on the page, at least 1 pt wide and high. */
export function boxesOn(page: PageSize): fc.Arbitrary<Rect> {
  const parts = fc.record({ x: lengths(0, 1), y: lengths(0, 1), width: lengths(0, 1), height: lengths(0, 1) })
  return parts.map((part) => {
    const width = 1 + part.width * (page.widthPt - 1)
    const height = 1 + part.height * (page.heightPt - 1)
    return { x: part.x * (page.widthPt - width), y: part.y * (page.heightPt - height), width, height }
  })
}

/** No more off the page than doubles are exact. */
export function expectOnPage(box: Rect, page: PageSize): void {
  const slack = 1e-6
  expect(box.x).toBeGreaterThanOrEqual(-slack)
  expect(box.y).toBeGreaterThanOrEqual(-slack)
  expect(box.x + box.width).toBeLessThanOrEqual(page.widthPt + slack)
  expect(box.y + box.height).toBeLessThanOrEqual(page.heightPt + slack)
}

/** All four numbers differ by no more than this, pt. */
export function expectNear(box: Rect, wished: Rect, within: number): void {
  for (const key of ['x', 'y', 'width', 'height'] as const) {
    expect(Math.abs(box[key] - wished[key]), key).toBeLessThanOrEqual(within + 1e-6)
  }
}
