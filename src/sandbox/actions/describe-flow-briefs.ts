// DescribeFlowBriefs: name, state and dates of contracts by their FlowIds; one that is not known is passed over.
import { EssError } from '../wire/ess-error.ts'
import { requiredStrings, requireOperator } from '../wire/parameters.ts'
import { ESS_VERSION, type Action } from './action.ts'
import { flowFacts, MAX_FLOW_IDS } from './flow-facts.ts'

export const describeFlowBriefs: Action = {
  name: 'DescribeFlowBriefs',
  version: ESS_VERSION,
  async run(parameters, { desk }) {
    requireOperator(parameters)
    const ids = requiredStrings(parameters, 'FlowIds')
    if (ids.length === 0) throw new EssError('MissingParameter', '（FlowIds）')
    if (ids.length > MAX_FLOW_IDS) throw new EssError('InvalidParameter.ParamError', `（FlowIds：最多 ${MAX_FLOW_IDS} 个）`)
    return { FlowBriefs: (await desk.findAll(ids)).map((flow) => ({ ...flowFacts(flow), Deadline: flow.life.deadline })) }
  },
}
