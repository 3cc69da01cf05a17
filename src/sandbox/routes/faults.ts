// Injects faults into the next calls of an action, for tests.
import { z } from 'zod'

const faultShape = z.strictObject({
  /** Answered instead of running the action, such as `RequestLimitExceeded`. */
  code: z
    .string()
    .regex(/^[A-Za-z]+(?:\.[A-Za-z\d]+)*$/)
    .optional(),
  /** Delay before anything else. */
  delayMs: z.number().int().min(0).max(600_000).optional(),
  /** Breaks the connection, before the action runs or before its answer. */
  drop: z.enum(['before', 'after']).optional(),
})

export const armShape = z.strictObject({
  action: z.string().min(1),
  fault: faultShape,
  /** For how many calls; 0 removes the fault. */
  times: z.number().int().min(0).max(1000).default(1),
})

export type Fault = z.infer<typeof faultShape>
export type Arming = z.infer<typeof armShape>

export class Faults {
  readonly #armed = new Map<string, Fault[]>()

  /** Replaces the action's earlier fault. */
  arm({ action, fault, times }: Arming): void {
    this.#armed.set(
      action,
      Array.from({ length: times }, () => fault),
    )
  }

  /** The fault for this call of the action, if any. */
  next(action: string): Fault | undefined {
    return this.#armed.get(action)?.shift()
  }
}
