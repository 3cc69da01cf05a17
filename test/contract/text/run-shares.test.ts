import { expect, it } from 'vitest'
import { runShares } from '../../../src/contract/text/run-shares.ts'

const sharesOf = (text: string) => [
  ...runShares({ text, start: { x: 0, y: 0 }, along: { x: 9, y: 0 }, up: { x: 0, y: -9 } }),
]

it('a half-width character takes half of a full-width one', () => {
  expect(sharesOf('A合')).toEqual([0, 1 / 3, 1])
  expect(sharesOf('____日')).toEqual([0, 1 / 6, 2 / 6, 3 / 6, 4 / 6, 1])
})

it('a surrogate pair has its width in its first unit', () => {
  expect(sharesOf('𠮷野')).toEqual([0, 0.5, 0.5, 1])
})

it('an empty run has no width to share', () => {
  expect(sharesOf('')).toEqual([0])
})
