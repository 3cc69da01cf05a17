// What a contract's changes are told as (the fields of Tencent's callbacks; docs/facts.md, "Callbacks").
import type { JsonObject } from '../../contract/draft/draft.ts'
import { approversOf } from '../flow-life/from-request.ts'
import { flowStatus, type Change, type Operation, type Signer } from '../flow-life/life.ts'
import type { StoredFlow } from '../store/flow-store.ts'
import { isObject } from '../wire/parameters.ts'

export interface Message {
  readonly type: string
  readonly data: JsonObject
}

/** FlowStatusChange's Operate; the other changes have a message of their own, or none. */
const operates: Partial<Record<Operation, string>> = {
  start: 'start', sign: 'sign', reject: 'reject', cancel: 'cancel', finish: 'finish', deadline: 'deadline', invalid: 'invalid', release: 'relieve',
}
const ownMessages: Partial<Record<Operation, string>> = { filled: 'DocumentFill', taken: 'ReceiveFlow', late: 'ApproverDeadlineExpired', approve: 'CreateFlowReview', review: 'FlowStatusChange' }

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
    Approvers: approversOf(request).map((approver, index) => approverData(flow, approver, life.signers[index])),
  }
}

/** The third-party application edition says whose it is. */
function applicationOf({ Agent }: JsonObject): JsonObject {
  if (!isObject(Agent) || typeof Agent.AppId !== 'string' || typeof Agent.ProxyOrganizationOpenId !== 'string') return {}
  return { ApplicationId: Agent.AppId, ProxyOrganizationOpenId: Agent.ProxyOrganizationOpenId }
}

function approverData({ life }: StoredFlow, approver: JsonObject, signer: Signer | undefined): JsonObject {
  return {
    UserId: textOf(approver.UserId),
    RecipientId: signer?.recipientId ?? '',
    ApproverType: typeof approver.ApproverType === 'number' ? approver.ApproverType : 0,
    OrganizationName: signer?.who?.organization ?? '',
    Required: true,
    ApproverName: signer?.who?.name ?? '',
    ApproverMobile: signer?.who?.mobile ?? '',
    ApproverIdCardType: textOf(approver.ApproverIdCardType),
    ApproverIdCardNumber: textOf(approver.ApproverIdCardNumber),
    ApproveCallbackStatus: approveStatus(life.status, signer),
    ApproveMessage: signer?.refusedAt ? life.message : '',
    VerifyChannel: ['WEIXINAPP'],
    ApproveTime: signer?.signedAt ? Math.floor(signer.signedAt / 1000) : 0,
  }
}

/** 2 to sign, 3 signed, 4 refused, 5 expired, 6 cancelled. */
function approveStatus(status: number, signer: Signer | undefined): number {
  if (signer?.signedAt) return 3
  if (signer?.refusedAt) return 4
  if (status === flowStatus.expired) return 5
  return status === flowStatus.cancelled ? 6 : 2
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
