// The keys that DescribeFlowBriefs and DescribeFlowInfo share.
import { isObject, textOf, type JsonObject } from '../../contract/values/json-object.ts'
import { flowStatus } from '../flow-life/life.ts'
import type { StoredFlow } from '../store/flow-store.ts'

/** At most 100 ids per call (SDK). */
export const MAX_FLOW_IDS = 100

/** "当合同流程状态为已拒签或已撤销时，此字段 FlowMessage 为拒签或撤销原因" (SDK); also for a refusal to fill. */
const tellWhy: ReadonlySet<number> = new Set([flowStatus.refused, flowStatus.cancelled, flowStatus.fillRefused])

export function flowFacts({ id, request, life, templateId, createdAt }: StoredFlow): JsonObject {
  return {
    FlowId: id,
    FlowName: textOf(request.FlowName),
    FlowDescription: textOf(request.FlowDescription),
    FlowType: textOf(request.FlowType),
    FlowStatus: life.status,
    CreatedOn: Math.floor(createdAt / 1000),
    FlowMessage: tellWhy.has(life.status) ? life.message : '',
    Creator: isObject(request.Operator) ? textOf(request.Operator.UserId) : '',
    ...(templateId === '' ? {} : { TemplateId: templateId }),
  }
}
