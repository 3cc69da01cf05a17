// Where a page can stand once all pages are laid out larger or smaller.
import { expect, test } from 'vitest'
import { cornerInRange, type PageInColumn } from '../../../src/editor/viewer/corner-in-range.ts'

const view = { width: 1000, height: 800 }
/** The third of ten pages of 600 × 900, 10 apart. */
const third: PageInColumn = { left: 200, top: 1830, width: 600, toEnd: 7290, widest: 600 }

test('a page narrower than the view stands in its middle, and where it was wished to from top to bottom', () => {
  expect(cornerInRange({ x: 80, y: -400 }, 1.5, third, view)).toEqual({ x: 50, y: -400 })
  expect(cornerInRange({ x: 80, y: 300 }, 0.5, third, view)).toEqual({ x: 350, y: 300 })
})

test('a page wider than the view is scrolled to where it was wished, but not beyond its edges', () => {
  expect(cornerInRange({ x: -120, y: 0 }, 2, third, view).x).toBe(-120)
  expect(cornerInRange({ x: 30, y: 0 }, 2, third, view).x).toBe(0)
  expect(cornerInRange({ x: -500, y: 0 }, 2, third, view).x).toBe(-200)
})

test('beside a wider page, a narrow one stands in the middle of it, and is scrolled with it', () => {
  const beside = { ...third, widest: 900 }
  // 800 wide in a view of 1,000, beside pages of 1,200.
  expect(cornerInRange({ x: -150, y: 0 }, 4 / 3, beside, view).x).toBeCloseTo(0)
  expect(cornerInRange({ x: 60, y: 0 }, 4 / 3, beside, view).x).toBeCloseTo(60)
  expect(cornerInRange({ x: 400, y: 0 }, 4 / 3, beside, view).x).toBeCloseTo(200)
})

test('nothing is scrolled beyond the first and the last page', () => {
  expect(cornerInRange({ x: 0, y: 1000 }, 0.5, third, view).y).toBe(915)
  const last = { ...third, top: 8200, toEnd: 920 }
  expect(cornerInRange({ x: 0, y: -600 }, 1, last, view).y).toBe(-120)
})

test('what fits the view whole begins at its top', () => {
  const only = { left: 200, top: 10, width: 600, toEnd: 930, widest: 600 }
  expect(cornerInRange({ x: 0, y: -300 }, 0.5, only, view)).toEqual({ x: 350, y: 5 })
})
