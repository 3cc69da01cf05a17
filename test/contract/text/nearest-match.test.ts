// The three answers that stood apart were one: by centres, or by the top left corners of boxes of one size.
import { describe, expect, it, test } from 'vitest'
import { nearestMatch } from '../../../src/contract/text/nearest-match.ts'
import type { TextMatch } from '../../../src/contract/text/text-match.ts'

const at = (page: number, x: number, y: number): TextMatch => ({
  page,
  rect: { x, y, width: 40, height: 12 },
  whole: true,
})
const matches = [at(1, 10, 10), at(1, 300, 10), at(1, 10, 500), at(2, 10, 10), at(2, 10, 40)]

/** What was asked by the corner, of a box of the same words. */
function byCorner(page: number, x: number, y: number): TextMatch | null {
  const [first] = matches
    .filter((match) => match.page === page)
    .sort((a, b) => Math.hypot(a.rect.x - x, a.rect.y - y) - Math.hypot(b.rect.x - x, b.rect.y - y))
  return first ?? null
}

describe('the nearest match', () => {
  test.each([
    [1, 12, 11, 0],
    [1, 250, 30, 1],
    [1, 90, 400, 2],
    [2, 10, 24, 3],
    // Half way between two: the first.
    [2, 10, 25, 3],
    [2, 10, 26, 4],
    [3, 10, 10, null],
  ])('on page %d at %d, %d', (page, x, y, index) => {
    const expected = index === null ? null : matches[index]
    expect(nearestMatch(matches, page, { x, y, width: 40, height: 12 })).toBe(expected)
    expect(byCorner(page, x, y)).toBe(expected)
  })
  it('goes by the centres of boxes of other sizes', () => {
    expect(nearestMatch(matches, 1, { x: 10, y: 10, width: 600, height: 12 })).toBe(matches[1])
  })
})
