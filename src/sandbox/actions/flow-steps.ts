// Shared by the actions that change a contract: reports a missing contract or an impossible step with the action's
// codes.
import { ObstacleError, type Obstacle } from '../flow-life/obstacle.ts'
import type { Step } from '../flows/flow-service.ts'
import type { StoredFlow } from '../store/flow-store.ts'
import type { EssError } from '../wire/ess-error.ts'
import type { OwnFlows } from './own-flows.ts'

/** The errors of an action, from its own table of codes, for a missing contract and for an impossible step. */
export interface StepRefusals {
  missing(): EssError
  obstacle(obstacle: Obstacle, words: string): EssError
}

/** Changes a contract. Throws the action's errors. */
export async function changeFlow(
  flows: OwnFlows,
  flowId: string,
  { missing, obstacle }: StepRefusals,
  step: (flow: StoredFlow, now: number) => Step,
): Promise<StoredFlow> {
  try {
    const changed = await flows.change(flowId, step)
    if (!changed) throw missing()
    return changed
  } catch (error) {
    if (error instanceof ObstacleError) throw obstacle(error.obstacle, error.message)
    throw error
  }
}
