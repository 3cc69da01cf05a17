import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tieLine } from '../../../src/contract/geometry/tie-line.ts'
import { rect } from '../a-document.ts'

describe('the line from a word to its component', () => {
  it('runs between their nearest points', () => {
    expect(tieLine(rect(0, 0, 40, 10), rect(100, 50, 20, 20))).toEqual({
      from: { x: 40, y: 10 },
      to: { x: 100, y: 50 },
    })
    expect(tieLine(rect(100, 100, 40, 10), rect(90, 20, 60, 30))).toEqual({
      from: { x: 120, y: 100 },
      to: { x: 120, y: 50 },
    })
  })

  it('is none where they meet or touch', () => {
    expect(tieLine(rect(0, 0, 40, 10), rect(20, 5, 40, 10))).toBeNull()
    expect(tieLine(rect(0, 0, 40, 10), rect(40, 0, 40, 10))).toBeNull()
  })

  it('is the same both ways, and ends on both', () => {
    const box = fc
      .tuple(
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 90 }),
      )
      .map((args) => rect(...args))
    fc.assert(
      fc.property(box, box, (a, b) => {
        const line = tieLine(a, b)
        const back = tieLine(b, a)
        expect(back).toEqual(line && { from: line.to, to: line.from })
        if (!line) return
        for (const [point, of] of [
          [line.from, a],
          [line.to, b],
        ] as const) {
          expect(point.x).toBeGreaterThanOrEqual(of.x)
          expect(point.x).toBeLessThanOrEqual(of.x + of.width)
          expect(point.y).toBeGreaterThanOrEqual(of.y)
          expect(point.y).toBeLessThanOrEqual(of.y + of.height)
        }
      }),
    )
  })
})
