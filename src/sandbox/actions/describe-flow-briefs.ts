// DescribeFlowBriefs: name, status and dates of contracts by FlowId, newest first; unknown ids are skipped.
import { isIdForm } from '../store/ids.ts'
import { EssError } from '../wire/ess-error.ts'
import { requiredStrings, requireOperator } from '../wire/parameters.ts'
import { ESS_VERSION, type Action } from './action.ts'
import { flowFacts, MAX_FLOW_IDS } from './flow-facts.ts'
import { ownFlows } from './own-flows.ts'

export const describeFlowBriefs: Action = {
  name: 'DescribeFlowBriefs',
  version: ESS_VERSION,
  async run(parameters, context) {
    requireOperator(parameters)
    const flows = ownFlows(parameters, context.flowService)
    const ids = requiredStrings(parameters, 'FlowIds')
    if (ids.length === 0) throw new EssError('MissingParameter.FlowId', '（FlowIds）')
    if (ids.length > MAX_FLOW_IDS)
      throw new EssError('InvalidParameter.ParamError', `（FlowIds：最多 ${MAX_FLOW_IDS} 个）`)
    const found = await flows.findAll(ids)
    if (found.length === 0 && ids.some(isIdForm))
      throw new EssError('OperationDenied', '（FlowIds）', { words: NOT_YOURS })
    return { FlowBriefs: found.map((flow) => ({ ...flowFacts(flow), Deadline: flow.life.deadline })) }
  },
}

/**
 * Tencent's words in its example for someone else's contract (API of August 2026). An unknown id of valid form is
 * taken for someone else's. Malformed ids are skipped ("如果某个合同流程ID不存在，系统会跳过此ID的查询"), and so are unknown ones next to a
 * known one.
 */
const NOT_YOURS = '无查看权限, 请检查'
