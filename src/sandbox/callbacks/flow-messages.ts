// Builds the callback messages for a contract's changes (docs/facts.md, "Callbacks").
import { approveStatus } from '../../contract/after-sending/approve-status.ts'
import { isObject, textOf, type JsonObject } from '../../contract/values/json-object.ts'
import { callbackStatusOf } from '../flow-life/approve-status.ts'
import { approversOf } from '../flow-life/from-request.ts'
import type { Change, Identity, Operation, Signer } from '../flow-life/life.ts'
import type { StoredFlow } from '../store/flow-store.ts'

export interface Message {
  readonly type: string
  readonly data: JsonObject
}

/** Operate of FlowStatusChange. Other changes have a message type of their own, or no message. */
const operates: Partial<Record<Operation, string>> = {
  start: 'start',
  sign: 'sign',
  reject: 'reject',
  cancel: 'cancel',
  finish: 'finish',
  deadline: 'deadline',
  invalid: 'invalid',
  release: 'relieve',
}
const ownMessages: Partial<Record<Operation, string>> = {
  filled: 'DocumentFill',
  taken: 'ReceiveFlow',
  forward: 'ForwardFLow',
  late: 'ApproverDeadlineExpired',
  approve: 'CreateFlowReview',
  review: 'FlowStatusChange',
}

export function messageOf(flow: StoredFlow, change: Change): Message | null {
  const operate = operates[change.operation]
  const type = operate === undefined ? ownMessages[change.operation] : 'FlowStatusChange'
  if (type === undefined) return null
  return { type, data: dataOf(flow, change, operate ?? change.operation) }
}

function dataOf(flow: StoredFlow, change: Change, operate: string): JsonObject {
  const { request, life } = flow
  const at = Math.floor(change.at / 1000)
  return {
    FlowId: flow.id,
    DocumentId: flow.fileId,
    CallbackType: change.operation === 'review' || change.operation === 'approve' ? 'review' : 'sign',
    FlowName: textOf(request.FlowName),
    FlowType: textOf(request.FlowType),
    FlowDescription: textOf(request.FlowDescription),
    Unordered: life.unordered,
    CreateOn: Math.floor(flow.createdAt / 1000),
    UpdatedOn: at,
    DeadLine: life.deadline,
    FlowCallbackStatus: change.status,
    UserId: isObject(request.Operator) ? textOf(request.Operator.UserId) : '',
    RecipientId: change.recipientId ?? '',
    Operate: operate,
    UserData: textOf(request.UserData),
    FlowMessage: change.message,
    ...(flow.qrCodeId === null ? {} : { QrCodeId: flow.qrCodeId }),
    ...applicationOf(request),
    Approvers: approversOf(request).flatMap((approver, index) => approversData(flow, approver, life.signers[index])),
  }
}

/** In the third-party application edition, the application and company that the contract belongs to. */
function applicationOf({ Agent }: JsonObject): JsonObject {
  if (!isObject(Agent) || typeof Agent.AppId !== 'string' || typeof Agent.ProxyOrganizationOpenId !== 'string')
    return {}
  return { ApplicationId: Agent.AppId, ProxyOrganizationOpenId: Agent.ProxyOrganizationOpenId }
}

/** Parties that forwarded the contract stay in the list (已转他人处理), before the current one. */
function approversData({ life }: StoredFlow, approver: JsonObject, signer: Signer | undefined): readonly JsonObject[] {
  const stands = {
    ApproveCallbackStatus: signer ? callbackStatusOf(life, signer) : approveStatus.toSign,
    ApproveMessage: signer?.refusedAt ? life.message : '',
    ApproveTime: secondsOf(signer?.signedAt ?? signer?.refusedAt),
  }
  const gone = (signer?.handOvers ?? []).map(({ who, at }) =>
    approverData(approver, signer, who, {
      ApproveCallbackStatus: approveStatus.handedOn,
      ApproveMessage: '',
      ApproveTime: secondsOf(at),
    }),
  )
  return [...gone, approverData(approver, signer, signer?.who ?? null, stands)]
}

function approverData(
  approver: JsonObject,
  signer: Signer | undefined,
  who: Identity | null,
  stands: JsonObject,
): JsonObject {
  return {
    UserId: textOf(approver.UserId),
    RecipientId: signer?.recipientId ?? '',
    ApproverType: typeof approver.ApproverType === 'number' ? approver.ApproverType : 0,
    OrganizationName: who?.organization ?? '',
    Required: true,
    ApproverName: who?.name ?? '',
    ApproverMobile: who?.mobile ?? '',
    ApproverIdCardType: textOf(approver.ApproverIdCardType),
    ApproverIdCardNumber: textOf(approver.ApproverIdCardNumber),
    ...stands,
    VerifyChannel: ['WEIXINAPP'],
  }
}

/** 0 if it has not happened. */
function secondsOf(ms: number | null | undefined): number {
  return ms == null ? 0 : Math.floor(ms / 1000)
}
