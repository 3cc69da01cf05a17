import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clampToPage, fitSize, isOnPage, settleOnPage } from '../../../src/contract/geometry/page.ts'
import { A4, rect } from '../a-document.ts'
import { anyBoxes, boxesOn, expectNear, expectOnPage, pages } from './arbitrary-boxes.ts'

const small = { widthPt: 200, heightPt: 100 }

describe('fitSize', () => {
  it('leaves a size that fits', () => {
    expect(fitSize({ width: 119, height: 43 }, small)).toEqual({ width: 119, height: 43 })
  })

  it('makes a larger one as large as the page', () => {
    expect(fitSize({ width: 300, height: 119 }, small)).toEqual({ width: 200, height: 100 })
  })
})

describe('clampToPage', () => {
  it.each([
    ['leaves a box on the page where it is', rect(10, 20, 30, 40), rect(10, 20, 30, 40)],
    ['moves a box in from the left', rect(-5, 20, 10, 10), rect(0, 20, 10, 10)],
    ['moves a box in from the right', rect(195, 20, 10, 10), rect(190, 20, 10, 10)],
    ['moves a box in from above', rect(10, -50, 10, 10), rect(10, 0, 10, 10)],
    ['moves a box in from below', rect(10, 500, 10, 10), rect(10, 90, 10, 10)],
    ['makes a box that is larger than the page as large as the page', rect(-10, 50, 400, 300), rect(0, 0, 200, 100)],
  ])('%s', (_, box, wished) => {
    expect(clampToPage(box, small)).toEqual(wished)
  })

  it('always ends on the page, and leaves alone what is on it', () => {
    fc.assert(fc.property(pages, anyBoxes, (page, box) => expectOnPage(clampToPage(box, page), page)))
    fc.assert(
      fc.property(
        pages.chain((page) => fc.tuple(fc.constant(page), boxesOn(page))),
        ([page, box]) => {
          expectNear(clampToPage(box, page), box, 1e-9)
        },
      ),
    )
  })
})

describe('settleOnPage', () => {
  it('rounds to 0.01', () => {
    expect(settleOnPage(rect(1.234, 5.678, 119.001, 43.009), A4)).toEqual(rect(1.23, 5.68, 119, 43.01))
  })

  it('rounds down at the right and the lower edge, where up would hang off', () => {
    const page = { widthPt: 595.276, heightPt: 841.896 }
    expect(settleOnPage(rect(1000, 1000, 100, 100), page)).toEqual(rect(495.27, 741.89, 100, 100))
  })

  it('is as large as a page whose size is no multiple of 0.01, rounded down', () => {
    expect(settleOnPage(rect(0, 0, 1000, 1000), { widthPt: 595.276, heightPt: 841.896 })).toEqual(
      rect(0, 0, 595.27, 841.89),
    )
  })

  it('always ends on the page, on the grain of 0.01', () => {
    fc.assert(
      fc.property(pages, anyBoxes, (page, box) => {
        const settled = settleOnPage(box, page)
        expectOnPage(settled, page)
        for (const value of Object.values(settled) as number[])
          expect(value).toBeCloseTo(Math.round(value * 100) / 100, 9)
      }),
    )
  })

  it('settles what is settled where it is', () => {
    fc.assert(
      fc.property(pages, anyBoxes, (page, box) => {
        const settled = settleOnPage(box, page)
        expect(settleOnPage(settled, page)).toEqual(settled)
      }),
    )
  })

  it('is within 0.01 of the clamped box, and at a far edge within what the size was rounded up beside', () => {
    fc.assert(
      fc.property(pages, anyBoxes, (page, box) => {
        const clamped = clampToPage(box, page)
        const settled = settleOnPage(box, page)
        const grownX = Math.max(0, settled.width - clamped.width)
        const grownY = Math.max(0, settled.height - clamped.height)
        expect(Math.abs(settled.x - clamped.x)).toBeLessThanOrEqual(0.01 + grownX + 1e-6)
        expect(Math.abs(settled.y - clamped.y)).toBeLessThanOrEqual(0.01 + grownY + 1e-6)
        expect(Math.abs(settled.width - clamped.width)).toBeLessThanOrEqual(0.01 + 1e-6)
        expect(Math.abs(settled.height - clamped.height)).toBeLessThanOrEqual(0.01 + 1e-6)
      }),
    )
  })
})

describe('isOnPage', () => {
  it.each([
    ['a box that is as large as the page', rect(0, 0, 595.28, 841.89), true],
    ['a box that hangs off by the decimals of an import', rect(-0.01, 0, 10, 10), true],
    ['a box that hangs off to the right', rect(590, 0, 10, 10), false],
    ['a box that hangs off below', rect(0, 841, 10, 10), false],
    ['a box that hangs off to the left', rect(-0.02, 0, 10, 10), false],
    ['a box that hangs off above', rect(0, -1, 10, 10), false],
  ])('of %s', (_, box, wished) => {
    expect(isOnPage(box, A4)).toBe(wished)
  })

  it('is so for whatever was settled', () => {
    fc.assert(
      fc.property(pages, anyBoxes, (page, box) => {
        expect(isOnPage(settleOnPage(box, page), page)).toBe(true)
      }),
    )
  })
})
