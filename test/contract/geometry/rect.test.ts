import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  boundsOf,
  centredAt,
  centreOf,
  contains,
  intersection,
  roundPt,
  roundRect,
} from '../../../src/contract/geometry/rect.ts'
import { mmFromPt, ptFromMm } from '../../../src/contract/geometry/units.ts'
import { rect } from '../a-document.ts'
import { anyBoxes, expectNear, lengths } from './arbitrary-boxes.ts'

describe('roundPt', () => {
  it.each([
    [1.006, 1.01],
    [1.004, 1],
    [143.59375, 143.59],
    [1.005, 1.01],
    [-2.345, -2.34],
    [0, 0],
  ])('%d is %d', (value, rounded) => {
    expect(roundPt(value)).toBe(rounded)
  })

  it('never gives minus zero, which JSON would write as 0 and a test would not find equal', () => {
    expect(Object.is(roundPt(-0.001), 0)).toBe(true)
  })

  it('is within 0.005 and rounds what is rounded to itself', () => {
    fc.assert(
      fc.property(lengths(-5000, 5000), (value) => {
        const rounded = roundPt(value)
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.005 + 1e-9)
        expect(roundPt(rounded)).toBe(rounded)
      }),
    )
  })

  it('rounds all four numbers of a rectangle', () => {
    expect(roundRect(rect(1.234, 5.678, 9.999, 0.001))).toEqual(rect(1.23, 5.68, 10, 0))
  })
})

describe('rectangles', () => {
  it('have their centre in the middle', () => {
    expect(centreOf(rect(10, 20, 30, 40))).toEqual({ x: 25, y: 40 })
  })

  it('are put around a centre', () => {
    expect(centredAt({ x: 25, y: 40 }, { width: 30, height: 40 })).toEqual(rect(10, 20, 30, 40))
  })

  it('put around their own centre are the same', () => {
    fc.assert(fc.property(anyBoxes, (box) => expectNear(centredAt(centreOf(box), box), box, 1e-9)))
  })

  it('contain the points on their edges, and none beside them', () => {
    expect(contains(rect(10, 20, 30, 40), { x: 10, y: 60 })).toBe(true)
    expect(contains(rect(10, 20, 30, 40), { x: 40.01, y: 30 })).toBe(false)
    expect(contains(rect(10, 20, 30, 40), { x: 20, y: 19.99 })).toBe(false)
  })

  it('that overlap have a common rectangle', () => {
    expect(intersection(rect(0, 0, 10, 10), rect(6, 4, 10, 10))).toEqual(rect(6, 4, 4, 6))
  })

  it('that only touch have none', () => {
    expect(intersection(rect(0, 0, 10, 10), rect(10, 0, 10, 10))).toBeNull()
  })

  it('have bounds around all of them', () => {
    expect(boundsOf([rect(10, 20, 5, 5), rect(0, 30, 2, 100)])).toEqual(rect(0, 20, 15, 110))
  })

  it('have no bounds where there are none', () => {
    expect(boundsOf([])).toBeNull()
  })
})

describe('points and millimetres', () => {
  it('72 points are an inch of 25.4 mm, and a company seal of 119 pt is 4.2 cm', () => {
    expect(mmFromPt(72)).toBe(25.4)
    expect(ptFromMm(25.4)).toBe(72)
    expect(mmFromPt(119)).toBeCloseTo(42, 1)
  })

  it('go there and back', () => {
    fc.assert(
      fc.property(lengths(-5000, 5000), (pt) => {
        expect(ptFromMm(mmFromPt(pt))).toBeCloseTo(pt, 9)
      }),
    )
  })
})
