// CancelFlow (S3): takes a contract back while somebody has still to sign.
import { maxCancelMessage } from '../../contract/after-sending/limits.ts'
import { hasForbiddenCharacters, isLonger } from '../../contract/checks/characters.ts'
import { cancel } from '../flow-life/steps.ts'
import { requiredString, requireOperator, requireThat } from '../wire/parameters.ts'
import { ESS_VERSION, type Action } from './action.ts'
import { changeFlow, requiredFlowId } from './flow-steps.ts'

export const cancelFlow: Action = {
  name: 'CancelFlow',
  version: ESS_VERSION,
  async run(parameters, { desk }) {
    requireOperator(parameters)
    const flowId = requiredFlowId(parameters)
    const message = requiredString(parameters, 'CancelMessage')
    requireThat(!isLonger(message, maxCancelMessage), `CancelMessage：不超过 ${maxCancelMessage} 个字符`)
    requireThat(!hasForbiddenCharacters(message, true), 'CancelMessage')
    await changeFlow(desk, flowId, ({ life }, now) => ({ life: cancel(life, message, now) }))
    return {}
  },
}
