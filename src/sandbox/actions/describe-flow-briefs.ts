// DescribeFlowBriefs: name, state and dates of contracts by their FlowIds; one that is not known is passed over.
import type { JsonObject } from '../../contract/draft/draft.ts'
import { flowStatus, type StoredFlow } from '../store/flow-store.ts'
import { EssError } from '../wire/ess-error.ts'
import { isObject, requiredStrings, requireOperator } from '../wire/parameters.ts'
import { ESS_VERSION, type Action } from './action.ts'

const MAX_IDS = 100
/** "如果未设置签署截止时间，则默认为合同流程创建后的365天时截止" (S4). */
const DEFAULT_LIFE_S = 365 * 24 * 60 * 60

export const describeFlowBriefs: Action = {
  name: 'DescribeFlowBriefs',
  version: ESS_VERSION,
  async run(parameters, { store, now }) {
    requireOperator(parameters)
    const ids = requiredStrings(parameters, 'FlowIds')
    if (ids.length === 0) throw new EssError('MissingParameter', '（FlowIds）')
    if (ids.length > MAX_IDS) throw new EssError('InvalidParameter.ParamError', `（FlowIds：最多 ${MAX_IDS} 个）`)
    const flows = await store.flows.findAll(ids)
    return { FlowBriefs: flows.map((flow) => briefOf(flow, now())) }
  },
}

function briefOf({ id, request, status, createdAt }: StoredFlow, now: number): JsonObject {
  const created = Math.floor(createdAt / 1000)
  const deadline = typeof request.Deadline === 'number' ? request.Deadline : created + DEFAULT_LIFE_S
  return {
    FlowId: id,
    FlowName: textOf(request.FlowName),
    FlowDescription: textOf(request.FlowDescription),
    FlowType: textOf(request.FlowType),
    FlowStatus: deadline * 1000 <= now ? flowStatus.expired : status,
    CreatedOn: created,
    FlowMessage: '',
    Creator: isObject(request.Operator) ? textOf(request.Operator.UserId) : '',
    Deadline: deadline,
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
