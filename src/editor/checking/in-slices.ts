// Does work in slices, between which the browser takes input and draws.
import type { Steps } from '../../contract/checks/steps.ts'
import { nextTask } from '../ui/next-task.ts'

/** Half a frame. */
const SLICE_MS = 8

/**
 * Hands over the result once the work is done: at once, if it is less than a slice. Before each slice it asks whether
 * the work is still wanted, and drops it if not.
 */
export async function inSlices<T>(
  steps: Steps<T>,
  isWanted: () => boolean,
  handOver: (result: T) => void,
  sliceMs = SLICE_MS,
): Promise<void> {
  while (isWanted()) {
    const end = performance.now() + sliceMs
    do {
      const step = steps.next()
      if (step.done) return handOver(step.value)
    } while (performance.now() < end)
    await nextTask()
  }
}
