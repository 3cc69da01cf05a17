// Where a new box finds room.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeSpot } from '../../../src/contract/geometry/free-spot.ts'
import { centredAt, intersection, type Rect } from '../../../src/contract/geometry/rect.ts'
import { rect } from '../a-document.ts'
import { lengths } from './arbitrary-boxes.ts'

const page = rect(0, 0, 595, 842)
const size = { width: 100, height: 40 }
const middle = { x: 300, y: 400 }

describe('freeSpot', () => {
  it('is the wished spot where that is free', () => {
    expect(freeSpot(size, middle, [], page)).toEqual(middle)
    expect(freeSpot(size, middle, [rect(0, 0, 50, 50)], page)).toEqual(middle)
  })

  it('is straight below or above what stands there, 6 pt apart', () => {
    const at = freeSpot(size, middle, [centredAt(middle, size)], page)
    expect(at.x).toBe(300)
    expect(Math.abs(at.y - 400)).toBe(46)
  })

  it('is on the region', () => {
    expect(freeSpot(size, { x: -50, y: 900 }, [], page)).toEqual({ x: 50, y: 822 })
  })

  it('puts aside by 14 pt where the region is full, and never off it', () => {
    const full = rect(0, 0, 150, 90)
    expect(freeSpot({ width: 100, height: 40 }, { x: 75, y: 45 }, [full], full)).toEqual({ x: 89, y: 59 })
    expect(freeSpot({ width: 140, height: 80 }, { x: 75, y: 45 }, [full], full)).toEqual({ x: 75, y: 45 })
  })

  it('overlaps nothing wherever a grid finds room, and is no farther than the grid’s best', () => {
    const boxes = fc.array(
      fc.record({ x: lengths(0, 500), y: lengths(0, 780), width: lengths(5, 200), height: lengths(5, 200) }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(boxes, (taken) => {
        const clear = (box: Rect, gap: number) =>
          taken.every(
            (t) => intersection(box, rect(t.x - gap, t.y - gap, t.width + 2 * gap, t.height + 2 * gap)) === null,
          )
        const at = freeSpot(size, middle, taken, page)
        const box = centredAt(at, size)
        let best = Infinity
        for (let x = 50; x <= 545; x += 15) {
          for (let y = 20; y <= 822; y += 15) {
            if (clear(centredAt({ x, y }, size), 6)) best = Math.min(best, Math.hypot(x - middle.x, y - middle.y))
          }
        }
        if (best === Infinity) return
        expect(clear(box, 5.999)).toBe(true)
        expect(Math.hypot(at.x - middle.x, at.y - middle.y)).toBeLessThanOrEqual(best + 1e-6)
        expect(box.x >= 0 && box.y >= 0 && box.x + 100 <= 595.0001 && box.y + 40 <= 842.0001).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
