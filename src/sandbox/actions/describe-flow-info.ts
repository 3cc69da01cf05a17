// DescribeFlowInfo: contracts by FlowId, with the status of each party. One unknown id fails the whole call (its
// example 3).
import { approveStatus } from '../../contract/after-sending/approve-status.ts'
import { FORWARD } from '../../contract/after-sending/hand-over.ts'
import { maskedMobile, maskedName } from '../../contract/values/mask.ts'
import { partyKind } from '../../contract/component-types/owners.ts'
import type { Approver } from '../../contract/api/approver-info.ts'
import { isObject, textOf, type JsonObject } from '../../contract/values/json-object.ts'
import { approveStatusOf } from '../flow-life/approve-status.ts'
import { approversOf } from '../flow-life/from-request.ts'
import { isSamePerson, mayAct, type HandOver, type Identity, type Signer } from '../flow-life/life.ts'
import type { StoredFlow } from '../store/flow-store.ts'
import { idFrom, signIdOf } from '../store/ids.ts'
import { EssError } from '../wire/ess-error.ts'
import { optionalObject, optionalString, optionalStrings } from '../wire/parameters.ts'
import { ESS_VERSION, type Action } from './action.ts'
import { flowFacts, MAX_FLOW_IDS } from './flow-facts.ts'
import { ownFlows } from './own-flows.ts'

export const describeFlowInfo: Action = {
  name: 'DescribeFlowInfo',
  version: ESS_VERSION,
  async run(parameters, { flowService }) {
    const flows = ownFlows(parameters, flowService)
    // Neither parameter is required (SDK).
    optionalObject(parameters, 'Operator')
    // "如果传入此参数，则会忽略 FlowIds 参数" (SDK). The sandbox has no groups of contracts.
    if (optionalString(parameters, 'FlowGroupId')) throw new EssError('ResourceNotFound.Resource', '（FlowGroupId）')
    const ids = [...new Set(optionalStrings(parameters, 'FlowIds') ?? [])]
    if (ids.length === 0) throw new EssError('MissingParameter', '（FlowIds）')
    if (ids.length > MAX_FLOW_IDS) throw new EssError('InvalidParameter', `（FlowIds：最多 ${MAX_FLOW_IDS} 个）`)
    const found = new Map((await flows.findAll(ids)).map((flow) => [flow.id, flow]))
    if (found.size < ids.length) throw new EssError('FailedOperation', '', { words: '无效的流程合同Id，检查后重试' })
    return { FlowDetailInfos: ids.map((id) => detailOf(found.get(id)!)), FlowGroupId: '', FlowGroupName: '' }
  },
}

function detailOf(flow: StoredFlow): JsonObject {
  const { request, life } = flow
  const ccs: readonly unknown[] = Array.isArray(request.CcInfos) ? request.CcInfos : []
  return {
    ...flowFacts(flow),
    FlowApproverInfos: approversOf(request).flatMap((approver, index) =>
      life.signers[index] ? approversOfPlace(flow, approver, life.signers[index], index) : [],
    ),
    CcInfos: ccs.filter(isObject).map(ccOf),
    FlowRemarks: [],
  }
}

/**
 * Those who forwarded the contract stay in the list (19, 转他人处理), before the current signer, each with a SignId of
 * their own and the RecipientId to which the components belong. So do several people who may sign (或签), until one has;
 * how Tencent lists those is not documented.
 */
function approversOfPlace(flow: StoredFlow, approver: Approver, signer: Signer, index: number): readonly JsonObject[] {
  const { life } = flow
  const { handOvers, candidates, signedAt, refusedAt } = signer
  const place = (identity: Identity | null, turn: number) => ({
    ...partyOf(identity, signer.person ? '' : textOf(approver.OrganizationName)),
    ApproveType: typeOf(approver),
    SignOrder: life.unordered ? 0 : index,
    ApproverRoleName: textOf(approver.ApproverRoleName),
    CustomApproverTag: textOf(approver.CustomApproverTag),
    SignId: signIdOf(flow.id, signer.recipientId, turn),
    ReceiptId: signer.recipientId,
    RecipientId: signer.recipientId,
    ...(handOvers.length === 0 || turn === 0 ? {} : { ForwardRecords: handOvers.slice(0, turn).map(forwardRecord) }),
  })
  const gone = handOvers.map((handOver, turn) => ({
    ...place(handOver.who, turn),
    ApproveStatus: approveStatus.handedOn,
    ApproveTime: 0,
    ApproveMessage: '',
  }))
  const possible = mayAct(signer)
  // Once one of several has acted, their position in the list gives their SignId.
  const nthOf = (who: Identity | null, nth: number) =>
    possible.length > 1 || who === null
      ? nth
      : Math.max(
          0,
          candidates.findIndex((one) => isSamePerson(one, who)),
        )
  const now = (possible.length === 0 ? [null] : possible).map((who, nth) => ({
    ...place(who, handOvers.length + nthOf(who, nth)),
    ApproveStatus: approveStatusOf(life, signer),
    // It is not documented whether a refusal has a time.
    ApproveTime: secondsOf(signedAt ?? refusedAt),
    ApproveMessage: refusedAt === null ? '' : life.message,
  }))
  return [...gone, ...now]
}

/** ApproveType (SDK). */
function typeOf({ ApproverType }: Approver): string {
  const kind = partyKind(ApproverType) ?? 'company'
  if (kind === 'companyAuto') return 'ENTERPRISESERVER'
  return kind === 'company' ? 'ORGANIZATION' : 'PERSON'
}

function partyOf(who: Identity | null, company = ''): JsonObject {
  const organization = who?.organization || company
  return {
    ApproveName: who?.name ?? '',
    Mobile: who?.mobile ?? '',
    CustomUserId: '',
    ApproverSource: '',
    OrganizationId: organization === '' ? '' : idFrom(`organization ${organization}`),
    OrganizationName: organization,
  }
}

/** Masked (打码), as the SDK's examples are: 叶**, 1*********0. */
function forwardRecord({ who, at }: HandOver): JsonObject {
  return {
    Name: maskedName(who.name),
    Mobile: maskedMobile(who.mobile),
    ForwardType: FORWARD,
    ForwardMessage: '员工操作进行转交',
    ForwardTime: secondsOf(at),
  }
}

/** CcType 1 is a company's employee (SDK, CcInfo), who signs nothing. */
function ccOf(cc: JsonObject): JsonObject {
  const who = { name: textOf(cc.Name), mobile: textOf(cc.Mobile), organization: textOf(cc.OrganizationName) }
  return {
    ...partyOf(who),
    ApproveType: cc.CcType === 1 ? 'ORGANIZATION' : 'PERSON',
    ApproveStatus: approveStatus.notStarted,
    ApproveTime: 0,
    ApproveMessage: '',
    SignOrder: 0,
    CustomApproverTag: '',
    ReceiptId: '',
    RecipientId: '',
  }
}

function secondsOf(ms: number | null): number {
  return ms === null ? 0 : Math.floor(ms / 1000)
}
