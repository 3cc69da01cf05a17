// CreateFlowReminds (SDK): reminds those whose turn it is. The sandbox sends no messages; it says whether it could.
import { maxRemindedFlows } from '../../contract/after-sending/limits.ts'
import type { JsonObject } from '../../contract/draft/draft.ts'
import { isOpen } from '../flow-life/life.ts'
import { isTurnOf, waitsForFilling } from '../flow-life/settle.ts'
import type { StoredFlow } from '../store/flow-store.ts'
import { optionalStrings, requiredStrings, requireOperator, requireThat } from '../wire/parameters.ts'
import { EssError } from '../wire/ess-error.ts'
import { ESS_VERSION, type Action } from './action.ts'

export const createFlowReminds: Action = {
  name: 'CreateFlowReminds',
  version: ESS_VERSION,
  async run(parameters, { desk }) {
    requireOperator(parameters)
    const ids = requiredStrings(parameters, 'FlowIds')
    if (ids.length === 0) throw new EssError('MissingParameter', '（FlowIds）')
    requireThat(ids.length <= maxRemindedFlows, `FlowIds：最多 ${maxRemindedFlows} 个`)
    requireThat((optionalStrings(parameters, 'RemindTypes') ?? []).every((type) => type === 'SMS' || type === 'EMAIL'), 'RemindTypes')
    const flows = new Map((await desk.findAll(ids)).map((flow) => [flow.id, flow]))
    return { RemindFlowRecords: ids.map((id) => recordOf(id, flows.get(id))) }
  },
}

function recordOf(id: string, flow: StoredFlow | undefined): JsonObject {
  const message = obstacleTo(flow)
  return { FlowId: id, CanRemind: message === '', RemindMessage: message }
}

function obstacleTo(flow: StoredFlow | undefined): string {
  if (!flow) return '流程不存在'
  const { life } = flow
  if (!isOpen(life)) return '合同已结束，无法催办'
  if (life.waitsForApproval) return '合同尚未发起，无法催办'
  const filling = waitsForFilling(life)
  const asked = life.signers.filter((signer) => (filling ? signer.fills && signer.filledAt === null : signer.signedAt === null && isTurnOf(life, signer)))
  return asked.some(({ automatic, who }) => !automatic && who !== null) ? '' : '当前没有可催办的签署人'
}
