// How much of a pixel a shape covers.
import { describe, expect, it } from 'vitest'
import { Coverage, ring } from '../../src/sandbox/graphics/coverage.ts'

const rows = ({ width, coverage }: Coverage) =>
  Array.from({ length: coverage.length / width }, (_, y) =>
    Array.from(coverage.slice(y * width, (y + 1) * width), (value) => Math.round(value * 1000) / 1000),
  )
const box = (left: number, top: number, right: number, bottom: number) => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
]
const sum = ({ coverage }: Coverage) => coverage.reduce((total, value) => total + value, 0)

describe('coverage', () => {
  it('is whole inside, and a share at the edges', () => {
    const picture = new Coverage(4, 3)
    picture.cover([box(0.5, 0.25, 3, 2)])
    expect(rows(picture)).toEqual([
      [0.375, 0.75, 0.75, 0],
      [0.5, 1, 1, 0],
      [0, 0, 0, 0],
    ])
  })

  it('of a slanted edge is the area beside it, whichever way the outline runs', () => {
    const triangle = [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 0, y: 2 },
    ]
    for (const outline of [triangle, triangle.toReversed()]) {
      const picture = new Coverage(4, 2)
      picture.cover([outline])
      expect(rows(picture)).toEqual([
        [1, 1, 0.75, 0.25],
        [0.75, 0.25, 0, 0],
      ])
    }
  })

  it('leaves holes, and covers no place twice', () => {
    const picture = new Coverage(3, 1)
    picture.cover([box(0, 0, 3, 1), box(1, 0, 2, 1).toReversed()])
    expect(rows(picture)).toEqual([[1, 0, 1]])
    picture.cover([box(0, 0, 2.5, 1), box(0, 0, 2.5, 1)])
    expect(rows(picture)).toEqual([[1, 1, 1]])
  })

  it('ends at the edge of the picture', () => {
    const picture = new Coverage(2, 2)
    picture.cover([
      box(-5, -5, 9, 1),
      [
        { x: -3, y: 1 },
        { x: 5, y: 1 },
        { x: 1, y: 9 },
      ],
    ])
    expect(rows(picture)[0]).toEqual([1, 1])
    expect(sum(picture)).toBeLessThanOrEqual(4)
  })

  it('of a ring is its area', () => {
    const picture = new Coverage(200, 100)
    picture.cover(ring({ x: 100, y: 50 }, 90, 45, 5))
    expect(sum(picture)).toBeCloseTo(Math.PI * (90 * 45 - 85 * 40), -1)
  })
})
