// Time and randomness, so that tests can control them.
import { setTimeout as after } from 'node:timers/promises'
import type { Clock } from './token-bucket.ts'

export interface Timing {
  readonly clock: Clock
  sleep(ms: number): Promise<unknown>
  /** From 0 inclusive to 1 exclusive. */
  random(): number
}

export const realTiming: Timing = {
  clock: () => performance.now(),
  sleep: (ms) => after(ms),
  random: Math.random,
}
