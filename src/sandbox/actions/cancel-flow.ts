// CancelFlow (S3): cancels a contract that someone still has to sign.
import { cancelReasonProblem } from '../../contract/after-sending/cancellation.ts'
import { hasForbiddenCharacters } from '../../contract/values/characters.ts'
import { flowStatus } from '../flow-life/life.ts'
import { cancel } from '../flow-life/steps.ts'
import { isIdForm } from '../store/ids.ts'
import { EssError } from '../wire/ess-error.ts'
import { requiredString, requireOperator } from '../wire/parameters.ts'
import { ESS_VERSION, type Action } from './action.ts'
import { changeFlow } from './flow-steps.ts'
import { ownFlows } from './own-flows.ts'

export const cancelFlow: Action = {
  name: 'CancelFlow',
  version: ESS_VERSION,
  async run(parameters, context) {
    requireOperator(parameters)
    const flows = ownFlows(parameters, context.flowService)
    const flowId = requiredString(parameters, 'FlowId', 'InvalidParameter.ParamError')
    const message = requiredString(parameters, 'CancelMessage', 'MissingParameter.CancelReason')
    const problem = cancelReasonProblem(message)
    if (problem) throw new EssError(problem.code, '（CancelMessage）')
    if (hasForbiddenCharacters(message, true)) throw new EssError('InvalidParameter.CancelReason', '（CancelMessage）')
    const refusals = {
      missing: () => missing(flowId),
      obstacle: () => new EssError('OperationDenied.FlowHasTerminated'),
    }
    await changeFlow(flows, flowId, refusals, ({ life }, now) => {
      if (life.status === flowStatus.signed)
        throw new EssError('OperationDenied.FlowHasTerminated', '', { words: ALL_SIGNED })
      return { life: cancel(life, message, now) }
    })
    return {}
  },
}

/** Tencent's words for a contract that everyone has signed (example, API of August 2026). */
const ALL_SIGNED = '此流程已经终止，当前所有参与者签署'

/**
 * Two codes are documented for a missing contract: one says that it does not exist, the other that the parameter is
 * wrong.
 */
function missing(flowId: string): EssError {
  return new EssError(isIdForm(flowId) ? 'ResourceNotFound.NotExistFlow' : 'ResourceNotFound.Flow', '（FlowId）')
}
