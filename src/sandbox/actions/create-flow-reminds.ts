// CreateFlowReminds (SDK): reminds those whose turn it is. The sandbox sends no messages, but says whether it could and
// counts them.
import { maxRemindedFlows } from '../../contract/after-sending/limits.ts'
import type { JsonObject } from '../../contract/values/json-object.ts'
import { approversOf } from '../flow-life/from-request.ts'
import { isOpen, type FlowLife, type Signer } from '../flow-life/life.ts'
import { isTurnOf, waitsForFilling } from '../flow-life/settle.ts'
import { remind } from '../flow-life/steps.ts'
import type { StoredFlow } from '../store/flow-store.ts'
import {
  optionalObjects,
  optionalString,
  optionalStrings,
  requiredStrings,
  requireOperator,
} from '../wire/parameters.ts'
import { EssError } from '../wire/ess-error.ts'
import { ESS_VERSION, type Action } from './action.ts'
import { ownFlows, type OwnFlows } from './own-flows.ts'

/** "每个合同的每个签署方最多3次" (API of August 2026). */
const MAX_REMINDERS = 3

/** How to remind: RemindTypes, and whether e-mail addresses are given. */
interface Ways {
  readonly types: readonly string[]
  readonly hasEmails: boolean
}

export const createFlowReminds: Action = {
  name: 'CreateFlowReminds',
  version: ESS_VERSION,
  async run(parameters, context) {
    requireOperator(parameters)
    const flows = ownFlows(parameters, context.flowService)
    const ids = requiredStrings(parameters, 'FlowIds')
    if (ids.length === 0) throw new EssError('MissingParameter.FlowId', '（FlowIds）')
    if (ids.length > maxRemindedFlows)
      throw new EssError('InvalidParameterValue', `（FlowIds：最多 ${maxRemindedFlows} 个）`)
    const types = optionalStrings(parameters, 'RemindTypes') ?? []
    if (!types.every((type) => type === 'SMS' || type === 'EMAIL'))
      throw new EssError('InvalidParameterValue', '（RemindTypes）')
    const hasEmails = (optionalObjects(parameters, 'RemindEmailInfos') ?? []).some((info) =>
      Boolean(optionalString(info, 'ApproverEmail')),
    )
    const records: JsonObject[] = []
    for (const id of ids) records.push(await remindOf(flows, id, { types, hasEmails }))
    return { RemindFlowRecords: records }
  },
}

async function remindOf(flows: OwnFlows, id: string, ways: Ways): Promise<JsonObject> {
  const flow = await flows.find(id)
  const obstacle = flow ? remindable(flow, ways).obstacle : '流程不存在'
  if (obstacle === '') {
    await flows.change(id, (now) => ({
      life: remindable(now, ways).reminded.reduce((life, { recipientId }) => remind(life, recipientId), now.life),
    }))
  }
  return { FlowId: id, CanRemind: obstacle === '', RemindMessage: obstacle }
}

function remindable(
  { life, request }: StoredFlow,
  ways: Ways,
): { readonly reminded: readonly Signer[]; readonly obstacle: string } {
  const no = (obstacle: string) => ({ reminded: [], obstacle })
  if (!isOpen(life)) return no('合同已结束，无法催办')
  if (life.waitsForApproval) return no('合同尚未发起，无法催办')
  const asked = askedOf(life)
  if (asked.length === 0) return no('当前没有可催办的签署人')
  const approvers = approversOf(request)
  const told = asked.filter((signer) => isTold(approvers[life.signers.indexOf(signer)]?.NotifyType, ways))
  if (told.length === 0) return no(`签署人 ${nameOf(asked)}: 发起合同时没有设置这样的通知方式`)
  const reminded = told.filter(({ reminders = 0 }) => reminders < MAX_REMINDERS)
  // Tencent's words in its example (API of August 2026).
  return reminded.length === 0 ? no(`签署人 ${nameOf(told)}: 此签署人已催办过`) : { reminded, obstacle: '' }
}

/** Known signers whose turn it is to fill in or sign. */
function askedOf(life: FlowLife): readonly Signer[] {
  const filling = waitsForFilling(life)
  const isAsked = (signer: Signer) =>
    filling ? signer.fills && signer.filledAt === null : signer.signedAt === null && isTurnOf(life, signer)
  return life.signers.filter((signer) => isAsked(signer) && !signer.automatic && signer.who !== null)
}

/**
 * Whether one of RemindTypes is the signer's NotifyType, or there are none; by e-mail also if addresses are given.
 * NotifyType is SMS by default.
 */
function isTold(notifyType: unknown, { types, hasEmails }: Ways): boolean {
  const own = typeof notifyType === 'string' && notifyType !== '' ? notifyType.toUpperCase() : 'SMS'
  const ownTypes = own === 'ALL' ? ['SMS', 'EMAIL'] : [own]
  const wanted = types.length === 0 ? ['SMS', 'EMAIL'] : types
  return wanted.some((type) => ownTypes.includes(type)) || (types.includes('EMAIL') && hasEmails)
}

function nameOf(signers: readonly Signer[]): string {
  return signers.map(({ who }) => who?.name || who?.organization || '').join('、')
}
