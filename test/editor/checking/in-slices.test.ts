// Work in slices: at once if it is little, with pauses if it is much, and dropped when it is no longer wanted.
import { expect, test } from 'vitest'
import type { Steps } from '../../../src/contract/checks/steps.ts'
import { inSlices } from '../../../src/editor/checking/in-slices.ts'
import { nextTask } from '../../../src/editor/ui/next-task.ts'

/** Counts to three, one number in each portion. */
function counting(told: (string | number)[]) {
  return (function* (): Steps<string> {
    for (const number of [1, 2, 3]) {
      told.push(number)
      yield
    }
    return 'done'
  })()
}

const always = () => true

test('what one slice is enough for is done at once', () => {
  const told: (string | number)[] = []
  void inSlices(counting(told), always, (result) => told.push(result), Infinity)
  expect(told).toEqual([1, 2, 3, 'done'])
})

test('between slices other tasks have their turn', async () => {
  const told: (string | number)[] = []
  const work = inSlices(counting(told), always, (result) => told.push(result), 0)
  void nextTask().then(() => told.push('a task'))
  await work
  expect(told).toEqual([1, 2, 'a task', 3, 'done'])
})

test('work that is no longer wanted is dropped, and its result too', async () => {
  const told: (string | number)[] = []
  await inSlices(
    counting(told),
    () => !told.includes(2),
    (result) => told.push(result),
    0,
  )
  expect(told).toEqual([1, 2])
})
