// DescribeFlowBriefs: name, state and dates of contracts by their FlowIds, the newest first; one that is not known is
// passed over.
import { isIdForm } from '../store/ids.ts'
import { EssError } from '../wire/ess-error.ts'
import { requiredStrings, requireOperator } from '../wire/parameters.ts'
import { ESS_VERSION, type Action } from './action.ts'
import { flowFacts, MAX_FLOW_IDS } from './flow-facts.ts'

export const describeFlowBriefs: Action = {
  name: 'DescribeFlowBriefs',
  version: ESS_VERSION,
  async run(parameters, { flowService }) {
    requireOperator(parameters)
    const ids = requiredStrings(parameters, 'FlowIds')
    if (ids.length === 0) throw new EssError('MissingParameter.FlowId', '（FlowIds）')
    if (ids.length > MAX_FLOW_IDS)
      throw new EssError('InvalidParameter.ParamError', `（FlowIds：最多 ${MAX_FLOW_IDS} 个）`)
    const flows = await flowService.findAll(ids)
    if (flows.length === 0 && ids.some(isIdForm))
      throw new EssError('OperationDenied', '（FlowIds）', { words: NOT_YOURS })
    return { FlowBriefs: flows.map((flow) => ({ ...flowFacts(flow), Deadline: flow.life.deadline })) }
  },
}

/**
 * As Tencent's example says it of a contract of somebody else (API of August 2026). An id that may be one, and is none
 * here, is somebody else's; what can be no id at all is passed over ("如果某个合同流程ID不存在，系统会跳过此ID的查询"), as is each beside
 * one that is known.
 */
const NOT_YOURS = '无查看权限, 请检查'
