// DescribeFlowBriefs: name, state and dates of contracts by their FlowIds, the newest first; one that is not known is passed over.
import type { JsonObject } from '../../contract/draft/draft.ts'
import { flowStatus } from '../flow-life/life.ts'
import type { StoredFlow } from '../store/flow-store.ts'
import { isIdForm } from '../store/ids.ts'
import { EssError } from '../wire/ess-error.ts'
import { isObject, requiredStrings, requireOperator } from '../wire/parameters.ts'
import { ESS_VERSION, type Action } from './action.ts'

const MAX_IDS = 100

/** "当合同流程状态为已拒签或已撤销时，此字段 FlowMessage 为拒签或撤销原因" (SDK); a refusal to fill has its reason too. */
const tellWhy: ReadonlySet<number> = new Set([flowStatus.refused, flowStatus.cancelled, flowStatus.fillRefused])

export const describeFlowBriefs: Action = {
  name: 'DescribeFlowBriefs',
  version: ESS_VERSION,
  async run(parameters, { desk }) {
    requireOperator(parameters)
    const ids = requiredStrings(parameters, 'FlowIds')
    if (ids.length === 0) throw new EssError('MissingParameter.FlowId', '（FlowIds）')
    if (ids.length > MAX_IDS) throw new EssError('InvalidParameter.ParamError', `（FlowIds：最多 ${MAX_IDS} 个）`)
    const flows = await desk.findAll(ids)
    if (flows.length === 0 && ids.some(isIdForm)) throw new EssError('OperationDenied', '（FlowIds）', { words: NOT_YOURS })
    return { FlowBriefs: flows.map(briefOf) }
  },
}

/**
 * As Tencent's example says it of a contract of somebody else (API of August 2026). An id that may be one, and is none here, is
 * somebody else's; what can be no id at all is passed over ("如果某个合同流程ID不存在，系统会跳过此ID的查询"), as is each beside one
 * that is known.
 */
const NOT_YOURS = '无查看权限, 请检查'

function briefOf({ id, request, life, templateId, createdAt }: StoredFlow): JsonObject {
  return {
    FlowId: id,
    FlowName: textOf(request.FlowName),
    FlowDescription: textOf(request.FlowDescription),
    FlowType: textOf(request.FlowType),
    FlowStatus: life.status,
    CreatedOn: Math.floor(createdAt / 1000),
    FlowMessage: tellWhy.has(life.status) ? life.message : '',
    Creator: isObject(request.Operator) ? textOf(request.Operator.UserId) : '',
    Deadline: life.deadline,
    ...(templateId === '' ? {} : { TemplateId: templateId }),
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
