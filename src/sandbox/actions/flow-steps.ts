// What the actions share that move a contract on: the contract must be there, and the step possible.
import { ObstacleError, type Obstacle } from '../flow-life/obstacle.ts'
import type { FlowService, Step } from '../flows/flow-service.ts'
import type { StoredFlow } from '../store/flow-store.ts'
import type { EssError } from '../wire/ess-error.ts'

/**
 * What an action answers (its own table of codes) where there is no such contract, and where a step cannot be made now.
 */
export interface StepRefusals {
  missing(): EssError
  obstacle(obstacle: Obstacle, words: string): EssError
}

/** Throws what the action answers where the contract is not there, or not in a state for the step. */
export async function changeFlow(
  flowService: FlowService,
  flowId: string,
  { missing, obstacle }: StepRefusals,
  step: (flow: StoredFlow, now: number) => Step,
): Promise<StoredFlow> {
  try {
    const changed = await flowService.change(flowId, step)
    if (!changed) throw missing()
    return changed
  } catch (error) {
    if (error instanceof ObstacleError) throw obstacle(error.obstacle, error.message)
    throw error
  }
}
