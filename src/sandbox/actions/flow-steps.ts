// What the actions share that move a contract on: the contract must be there, and the step possible.
import type { JsonObject } from '../../contract/draft/draft.ts'
import { NotNow, type Obstacle } from '../flow-life/not-now.ts'
import type { FlowDesk, Step } from '../flows/flow-desk.ts'
import type { StoredFlow } from '../store/flow-store.ts'
import { EssError } from '../wire/ess-error.ts'
import { optionalString } from '../wire/parameters.ts'

export function requiredFlowId(parameters: JsonObject): string {
  const flowId = optionalString(parameters, 'FlowId')
  if (!flowId) throw new EssError('MissingParameter.FlowId')
  return flowId
}

const codes: Partial<Record<Obstacle, string>> = { nobody: 'ResourceNotFound.FlowApprover', noReview: 'OperationDenied.Forbid', alreadyTaken: 'OperationDenied.Forbid' }

/** Throws ResourceNotFound.Flow, or OperationDenied.FlowStatusForbid where the contract is not in a state for it. */
export async function changeFlow(desk: FlowDesk, flowId: string, step: (flow: StoredFlow, now: number) => Step): Promise<StoredFlow> {
  try {
    const changed = await desk.change(flowId, step)
    if (!changed) throw new EssError('ResourceNotFound.Flow')
    return changed
  } catch (error) {
    if (error instanceof NotNow) throw new EssError(codes[error.obstacle] ?? 'OperationDenied.FlowStatusForbid', codes[error.obstacle] ? `（${error.message}）` : '')
    throw error
  }
}
