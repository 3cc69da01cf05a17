// Reading gives way to drawing, and is never kept from reading for long.
import { expect, test } from 'vitest'
import { Rest } from '../../../src/editor/viewer/text/rest.ts'

/** Milliseconds of `total` in which reading may go on, if other pages come into sight every `every` ms. */
function readingTime(every: number, total: number): number {
  const rest = new Rest()
  let reading = 0
  for (let now = 0; now < total; now += 1) {
    if (now % every === 0) rest.begin(now)
    if (rest.left(now) === 0) reading += 1
  }
  return reading
}

test('it waits after a jump, and goes on', () => {
  const rest = new Rest()
  expect(rest.left(0)).toBe(0)
  rest.begin(1000)
  expect(rest.left(1000)).toBe(200)
  expect(rest.left(1150)).toBe(50)
  expect(rest.left(1200)).toBe(0)
})

test('it waits after each of two jumps', () => {
  const rest = new Rest()
  rest.begin(0)
  rest.begin(900)
  expect(rest.left(900)).toBe(200)
})

test('half of the time is left to it while somebody scrolls on', () => {
  expect(readingTime(50, 10_000)).toBeGreaterThan(4500)
  expect(readingTime(50, 10_000)).toBeLessThan(5500)
})
