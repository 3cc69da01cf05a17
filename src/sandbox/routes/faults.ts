// Faults for tests: what the next calls of an action suffer.
import { z } from 'zod'

const faultShape = z.strictObject({
  /** Answered instead of doing the work: `RequestLimitExceeded`. */
  code: z
    .string()
    .regex(/^[A-Za-z]+(?:\.[A-Za-z\d]+)*$/)
    .optional(),
  /** Waited before anything else. */
  delayMs: z.number().int().min(0).max(600_000).optional(),
  /** The connection breaks: before the work, or after it and before the answer. */
  drop: z.enum(['before', 'after']).optional(),
})

export const armShape = z.strictObject({
  action: z.string().min(1),
  fault: faultShape,
  /** For how many calls; 0 disarms. */
  times: z.number().int().min(0).max(1000).default(1),
})

export type Fault = z.infer<typeof faultShape>
export type Arming = z.infer<typeof armShape>

export class Faults {
  readonly #armed = new Map<string, Fault[]>()

  /** Takes the place of what was armed for the action before. */
  arm({ action, fault, times }: Arming): void {
    this.#armed.set(
      action,
      Array.from({ length: times }, () => fault),
    )
  }

  /** The fault that this call of the action suffers. */
  next(action: string): Fault | undefined {
    return this.#armed.get(action)?.shift()
  }
}
