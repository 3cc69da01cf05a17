// What Tencent's messages say, as far as the gateway uses it (docs/facts.md, "Callbacks"). It is stored until it has
// been processed.
import { z } from 'zod'
import { holdable } from '../../contract/values/holdable-text.ts'
import { partyKindOf, type FlowParty } from '../flow-model/parties.ts'
import { idIn } from './user-data.ts'

export interface CallbackEvent {
  readonly flowId: string | null
  readonly status: number | null
  /** Unix ms; null if the message does not say. */
  readonly at: number | null
  /** Unix seconds. */
  readonly deadline: number | null
  /** Why the contract was refused or cancelled. */
  readonly reason: string | null
  /** The id of our send, from its UserData. */
  readonly sendId: string | null
  /**
   * The status of each party (ApproveCallbackStatus) by RecipientId, and when it signed, Unix seconds. Absent in
   * messages stored by older versions.
   */
  readonly approvers?: readonly { readonly recipientId: string; readonly status: number; readonly at?: number | null }[]
  /** The QR code that somebody scanned, whether or not a contract came of it. */
  readonly qrCodeId: string | null
  /** What links the contract to one of our QR codes; null if no code is named. */
  readonly scanned: ScannedFlow | null
}

export interface ReceivedCallback {
  readonly msgId: string
  readonly type: string
  /** Null for a kind of message that is not used here; it is stored all the same. */
  readonly event: CallbackEvent | null
}

export interface ScannedFlow {
  /** Our id of the code, from its UserData; null if the message has only Tencent's id. */
  readonly codeId: string | null
  /** '' if the message does not say. */
  readonly name: string
  /** Unix seconds. */
  readonly createdOn: number | null
  readonly parties: readonly FlowParty[]
}

export const message = z.object({
  MsgId: z.string().min(1).max(200).optional(),
  MsgType: z.string().max(200),
  MsgData: z.unknown(),
})

/** FlowStatusChange gives the status of a contract; the others only say that something about it changed. */
const aboutFlows = [
  'FlowStatusChange',
  'ForwardFLow',
  'CreateFlowReview',
  'ReceiveFlow',
  'ApproverDeadlineExpired',
  'DocumentFill',
]
const aboutQrCodes = ['CreateFlowByQrCode', 'MultiFlowSignQrCodeCost']

const text = z.string().min(1).max(200).nullish().catch(null)
const number = z.number().nullish().catch(null)
const word = z.string().max(200).nullish().catch(null)
const approver = z.object({
  ApproverType: number,
  OrganizationName: word,
  ApproverName: word,
  ApproverMobile: word,
  RecipientId: text,
  UserId: word,
  ApproveCallbackStatus: z.int().min(0).max(99).nullish().catch(null),
  ApproveTime: number,
})
const data = z.object({
  FlowId: text,
  FlowCallbackStatus: z.int().nullish().catch(null),
  UpdatedOn: number,
  DeadLine: number,
  FlowMessage: z.string().max(2000).nullish().catch(null),
  UserData: z.string().max(20_480).nullish().catch(null),
  QrCodeId: text,
  FlowName: word,
  CreateOn: number,
  Approvers: z.array(approver).max(100).nullish().catch(null),
})

/** Null for a kind of message that is not used here. */
export function callbackEventOf(type: string, msgData: unknown): CallbackEvent | null {
  if (!aboutFlows.includes(type) && !aboutQrCodes.includes(type)) return null
  const read = data.safeParse(typeof msgData === 'string' ? jsonOf(msgData) : msgData)
  if (!read.success) return null
  const { FlowId, FlowCallbackStatus, UpdatedOn, DeadLine, FlowMessage, UserData, QrCodeId, Approvers } = read.data
  const codeId = idIn(UserData ?? '', 'luokuanQrCode')
  return {
    flowId: FlowId ?? null,
    status: type === 'FlowStatusChange' ? (FlowCallbackStatus ?? null) : null,
    at: UpdatedOn != null && UpdatedOn > 0 ? UpdatedOn * 1000 : null,
    deadline: DeadLine ?? null,
    reason: FlowMessage || null,
    sendId: idIn(UserData ?? '', 'luokuan'),
    qrCodeId: QrCodeId ?? null,
    scanned: codeId === null && !QrCodeId ? null : scannedIn(read.data, codeId),
    approvers: (Approvers ?? []).flatMap(({ RecipientId, ApproveCallbackStatus, ApproveTime }) =>
      RecipientId && ApproveCallbackStatus != null
        ? [{ recipientId: RecipientId, status: ApproveCallbackStatus, at: ApproveTime ?? null }]
        : [],
    ),
  }
}

function scannedIn({ FlowName, CreateOn, Approvers }: z.output<typeof data>, codeId: string | null): ScannedFlow {
  const parties = (Approvers ?? []).map(
    ({ ApproverType, OrganizationName, ApproverName, ApproverMobile, RecipientId, UserId }) => {
      const company = OrganizationName ?? ''
      return {
        role: '',
        kind: partyKindOf(ApproverType, company),
        company,
        name: ApproverName ?? '',
        mobile: ApproverMobile ?? '',
        userId: UserId ?? '',
        recipientId: RecipientId ?? null,
        signId: null,
        dynamic: false,
      }
    },
  )
  return { codeId, name: FlowName ?? '', createdOn: CreateOn ?? null, parties }
}

function jsonOf(text: string): unknown {
  try {
    return holdable(JSON.parse(text))
  } catch {
    return null
  }
}
