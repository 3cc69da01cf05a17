// The text is read in portions, once, and what was read stays read where a check is abandoned.
import { expect, it } from 'vitest'
import { textSense } from '../../../../src/contract/checks/sense/text-sense.ts'
import { allAtOnce } from '../../../../src/contract/checks/steps.ts'
import { pagesOf } from './sketched.ts'

const portions = (text: Parameters<typeof textSense>[0], most = Number.POSITIVE_INFINITY) => {
  const steps = textSense(text)
  for (let done = 1; ; done += 1) if (steps.next().done || done === most) return done
}
const long = () => pagesOf(Array.from({ length: 100 }, (_, at) => `总价壹佰元整（¥${at}）`).join('\n---\n'))

it('a short one in one portion, a long one in many', () => {
  expect(portions(pagesOf('总价壹佰元整（¥1）'))).toBe(1)
  expect(portions(long())).toBe(13)
})

it('once, also after a check that was abandoned', () => {
  const text = long()
  portions(text, 10)
  expect(portions(text)).toBeLessThan(5)
  expect(portions(text)).toBe(1)
  expect(allAtOnce(textSense(text))).toBe(allAtOnce(textSense(text)))
  expect(allAtOnce(textSense(text)).doubts).toEqual(allAtOnce(textSense(long())).doubts)
})

it('of a rule 20 are told at most', () => {
  expect(allAtOnce(textSense(long())).doubts.amounts).toHaveLength(20)
})
