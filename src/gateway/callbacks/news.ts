// What a message of Tencent's tells, as far as it is of use here (docs/facts.md, "Callbacks"). It is kept until it is worked on.
import { z } from 'zod'

export interface CallbackNews {
  readonly flowId: string | null
  readonly status: number | null
  /** Unix ms; null where the message does not say. */
  readonly at: number | null
  /** Unix seconds. */
  readonly deadline: number | null
  /** Why the contract was refused or cancelled. */
  readonly reason: string | null
  /** Of a send of ours, from its UserData. */
  readonly sendId: string | null
  /** A QR code that a contract was started with, or could not be. */
  readonly qrCodeId: string | null
}

export const message = z.object({ MsgId: z.string().min(1).max(200).optional(), MsgType: z.string().max(200), MsgData: z.unknown() })

/** FlowStatusChange says how a contract stands; the others, that something about it changed. */
const aboutFlows = ['FlowStatusChange', 'ForwardFLow', 'CreateFlowReview', 'ReceiveFlow', 'ApproverDeadlineExpired', 'DocumentFill']
const aboutQrCodes = ['CreateFlowByQrCode', 'MultiFlowSignQrCodeCost']

const text = z.string().min(1).max(200).nullish().catch(null)
const number = z.number().nullish().catch(null)
const data = z.object({
  FlowId: text,
  FlowCallbackStatus: z.int().nullish().catch(null),
  UpdatedOn: number,
  DeadLine: number,
  FlowMessage: z.string().max(2000).nullish().catch(null),
  UserData: z.string().max(20_480).nullish().catch(null),
  QrCodeId: text,
})

/** Null where the message is of no kind that is of use here. */
export function newsOf(type: string, msgData: unknown): CallbackNews | null {
  if (!aboutFlows.includes(type) && !aboutQrCodes.includes(type)) return null
  const read = data.safeParse(typeof msgData === 'string' ? jsonOf(msgData) : msgData)
  if (!read.success) return null
  const { FlowId, FlowCallbackStatus, UpdatedOn, DeadLine, FlowMessage, UserData, QrCodeId } = read.data
  return {
    flowId: FlowId ?? null,
    status: type === 'FlowStatusChange' ? (FlowCallbackStatus ?? null) : null,
    at: UpdatedOn != null && UpdatedOn > 0 ? UpdatedOn * 1000 : null,
    deadline: DeadLine ?? null,
    reason: FlowMessage || null,
    sendId: sendIdOf(UserData ?? ''),
    qrCodeId: QrCodeId ?? null,
  }
}

/** The send that a UserData of ours names (`sends/user-data.ts`). */
function sendIdOf(userData: string): string | null {
  const read = z.object({ luokuan: z.uuid() }).safeParse(jsonOf(Buffer.from(userData, 'base64').toString()))
  return read.success ? read.data.luokuan : null
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
