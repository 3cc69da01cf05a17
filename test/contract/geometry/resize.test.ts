import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PageSize } from '../../../src/contract/geometry/page.ts'
import type { Rect } from '../../../src/contract/geometry/rect.ts'
import { resizeBy, resizeHandles, type ResizeHandle } from '../../../src/contract/geometry/resize.ts'
import { A4, rect } from '../a-document.ts'
import { boxesOn, expectOnPage, lengths, pages, shifts } from './arbitrary-boxes.ts'

const before = rect(100, 200, 60, 40)
const limits = { min: { width: 20, height: 8 }, page: A4 }

const cases: readonly [ResizeHandle, Rect][] = [
  ['nw', rect(110, 205, 50, 35)],
  ['n', rect(100, 205, 60, 35)],
  ['ne', rect(100, 205, 70, 35)],
  ['e', rect(100, 200, 70, 40)],
  ['se', rect(100, 200, 70, 45)],
  ['s', rect(100, 200, 60, 45)],
  ['sw', rect(110, 200, 50, 45)],
  ['w', rect(110, 200, 50, 40)],
]

describe('resizeBy', () => {
  it.each(cases)('pulls %s by 10 to the right and 5 down', (handle, wished) => {
    expect(resizeBy(before, handle, { x: 10, y: 5 }, limits)).toEqual(wished)
  })

  it('stops at the least size, on the side that is pulled', () => {
    expect(resizeBy(before, 'nw', { x: 500, y: 500 }, limits)).toEqual(rect(140, 232, 20, 8))
    expect(resizeBy(before, 'se', { x: -500, y: -500 }, limits)).toEqual(rect(100, 200, 20, 8))
  })

  it('stops at the edges of the page', () => {
    expect(resizeBy(before, 'nw', { x: -500, y: -500 }, limits)).toEqual(rect(0, 0, 160, 240))
    const { x, y, width, height } = resizeBy(before, 'se', { x: 5000, y: 5000 }, limits)
    expect([x, y]).toEqual([100, 200])
    expect(width).toBeCloseTo(495.28, 9)
    expect(height).toBeCloseTo(641.89, 9)
  })

  it('lets a box that is smaller than the least size already stay so, and not shrink', () => {
    expect(resizeBy(rect(10, 10, 12, 4), 'se', { x: -5, y: -5 }, limits)).toEqual(rect(10, 10, 12, 4))
  })

  it('keeps the proportion at a corner where it is asked to', () => {
    expect(resizeBy(before, 'se', { x: 60, y: 0 }, { ...limits, keepRatio: true })).toEqual(rect(100, 200, 120, 80))
    expect(resizeBy(before, 'nw', { x: -60, y: 0 }, { ...limits, keepRatio: true })).toEqual(rect(40, 160, 120, 80))
  })

  it('keeps no proportion at an edge', () => {
    expect(resizeBy(before, 'e', { x: 60, y: 0 }, { ...limits, keepRatio: true })).toEqual(rect(100, 200, 120, 40))
  })
})

const pulls = pages.chain((page) =>
  fc.record({
    page: fc.constant(page),
    box: boxesOn(page),
    handle: fc.constantFrom(...resizeHandles),
    shift: shifts,
    min: fc.record({ width: lengths(1, 200), height: lengths(1, 200) }),
    keepRatio: fc.boolean(),
  }),
)

interface Pull extends Pick<Parameters<typeof resizeBy>[3], 'min' | 'keepRatio'> {
  readonly page: PageSize
  readonly box: Rect
  readonly handle: ResizeHandle
  readonly shift: { readonly x: number; readonly y: number }
}

const pulled = ({ page, box, handle, shift, min, keepRatio }: Pull) =>
  resizeBy(box, handle, shift, { page, min, keepRatio })

describe('resizeBy, whatever is pulled', () => {
  it('ends on the page', () => {
    fc.assert(fc.property(pulls, (pull) => expectOnPage(pulled(pull), pull.page)))
  })

  it('is never smaller than the least size, or than it was', () => {
    fc.assert(
      fc.property(pulls, (pull) => {
        const after = pulled(pull)
        expect(after.width).toBeGreaterThanOrEqual(Math.min(pull.min.width, pull.box.width) - 1e-6)
        expect(after.height).toBeGreaterThanOrEqual(Math.min(pull.min.height, pull.box.height) - 1e-6)
      }),
    )
  })

  it('leaves the opposite edge or corner where it is', () => {
    fc.assert(
      fc.property(pulls, (pull) => {
        const { box, handle } = pull
        const after = pulled(pull)
        if (handle.includes('w')) expect(after.x + after.width).toBeCloseTo(box.x + box.width, 6)
        else expect(after.x).toBe(box.x)
        if (handle.includes('n')) expect(after.y + after.height).toBeCloseTo(box.y + box.height, 6)
        else expect(after.y).toBe(box.y)
      }),
    )
  })

  it('changes nothing across the edge that is pulled', () => {
    fc.assert(
      fc.property(pulls, (pull) => {
        const after = pulled(pull)
        if (pull.handle === 'n' || pull.handle === 's') expect(after.width).toBe(pull.box.width)
        if (pull.handle === 'e' || pull.handle === 'w') expect(after.height).toBe(pull.box.height)
      }),
    )
  })

  it('keeps the proportion at a corner where it is asked to', () => {
    fc.assert(
      fc.property(pulls, fc.constantFrom<ResizeHandle>('nw', 'ne', 'se', 'sw'), (pull, handle) => {
        const after = pulled({ ...pull, handle, keepRatio: true })
        expect((after.width * pull.box.height) / (after.height * pull.box.width)).toBeCloseTo(1, 6)
      }),
    )
  })
})
