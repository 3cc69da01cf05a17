import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clampShift, type PageSize } from '../../../src/contract/geometry/page.ts'
import type { Rect } from '../../../src/contract/geometry/rect.ts'
import { A4, rect } from '../a-document.ts'
import { boxesOn, expectOnPage, pages, shifts } from './arbitrary-boxes.ts'

const groups: fc.Arbitrary<readonly [PageSize, readonly Rect[]]> = pages.chain((page) =>
  fc.tuple(fc.constant(page), fc.array(boxesOn(page), { minLength: 1, maxLength: 8 })),
)

describe('clampShift', () => {
  it('lets a group move where all of it stays on the page', () => {
    expect(clampShift([rect(10, 10, 10, 10), rect(50, 50, 10, 10)], { x: 20, y: -10 }, A4)).toEqual({ x: 20, y: -10 })
  })

  it('stops the whole group where its first box meets the edge', () => {
    expect(clampShift([rect(10, 10, 10, 10), rect(50, 50, 10, 10)], { x: -30, y: -30 }, A4)).toEqual({ x: -10, y: -10 })
  })

  it('stops one axis and lets the other move on', () => {
    expect(clampShift([rect(585.28, 10, 10, 10)], { x: 30, y: 30 }, A4)).toEqual({ x: 0, y: 30 })
  })

  it('fetches a box onto the page that hangs off it', () => {
    expect(clampShift([rect(-20, 10, 10, 10)], { x: 5, y: 0 }, A4)).toEqual({ x: 20, y: 0 })
  })

  it('leaves the wish of an empty group as it is', () => {
    expect(clampShift([], { x: 3, y: 4 }, A4)).toEqual({ x: 3, y: 4 })
  })

  it('never moves a group off the page', () => {
    fc.assert(
      fc.property(groups, shifts, ([page, group], wish) => {
        const shift = clampShift(group, wish, page)
        for (const box of group) expectOnPage({ ...box, x: box.x + shift.x, y: box.y + shift.y }, page)
      }),
    )
  })

  it('is the nearest to the wish of all shifts that keep the group on the page', () => {
    fc.assert(
      fc.property(groups, shifts, ([page, group], wish) => {
        const shift = clampShift(group, wish, page)
        const nearest = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)
        const lowX = Math.max(...group.map((box) => -box.x))
        const highX = Math.min(...group.map((box) => page.widthPt - box.width - box.x))
        const lowY = Math.max(...group.map((box) => -box.y))
        const highY = Math.min(...group.map((box) => page.heightPt - box.height - box.y))
        expect(shift.x).toBeCloseTo(nearest(wish.x, lowX, highX), 6)
        expect(shift.y).toBeCloseTo(nearest(wish.y, lowY, highY), 6)
      }),
    )
  })

  it('does not depend on the order of the group, not even where no shift brings all of it onto the page', () => {
    const left = rect(-20, 10, 10, 10)
    const right = rect(A4.widthPt - 10, 10, 10, 10)
    expect(clampShift([right, left], { x: 0, y: 0 }, A4)).toEqual(clampShift([left, right], { x: 0, y: 0 }, A4))
  })
})
