// What the list of contracts and the page of one contract both show: its main facts and its parties.
import { z } from 'zod'
import { moment } from '../../api/shapes.ts'
import { partyKinds, type FlowParty as KeptParty } from '../../flow-model/parties.ts'
import type { ListedFlow } from '../../store/flow-store.ts'
import { given } from '../../tencent/given.ts'
import { flowStatus } from './state.ts'

const handOver = z.object({
  name: z.string().describe('Masked, as Tencent tells it.'),
  mobile: z.string().describe('Masked, as Tencent tells it.'),
  type: z
    .string()
    .describe(
      'Tencent’s ForwardType: FORWARD, QUIT_FORWARD where it followed from leaving the company. ' +
        'Empty where it is not told.',
    ),
  at: moment.nullable(),
})
export const partyShape = {
  role: z.string(),
  kind: z.enum(partyKinds).describe('auto-: signs by machine.'),
  company: z.string(),
  name: z.string(),
  userId: z.string().describe('Tencent’s UserId, or WeCom’s, where the signer is known by it.'),
  recipientId: z.string().nullable(),
  dynamic: z.boolean().describe('Who signs is said after sending (ApproverOption.FillType 1).'),
  candidates: z
    .array(z.string())
    .optional()
    .describe('Of 或签: names, or WeCom UserIds, of those who were added after sending, any of whom may sign.'),
  approveStatus: z
    .int()
    .optional()
    .describe(
      'Tencent’s ApproveStatus: 0 not begun, 1 its turn has not come, 2 and 7 to sign, ' +
        '8 to fill in, 10 filled in, 3 signed, 4 refused, 5 expired, ' +
        '6 cancelled, 9 ended, 15 released, 19 handed on. ' +
        'Absent where nobody told it.',
    ),
  approvedAt: moment.optional().describe('When it signed or refused. Absent where nobody told it.'),
  signOrder: z.int().optional().describe('Tencent’s SignOrder: where signing is in order, the smaller comes first.'),
  forwards: z
    .array(handOver)
    .optional()
    .describe('By whom it was handed on before it came to this one, the first of them first.'),
}
export const flowParty = z.object(partyShape).meta({ id: 'FlowParty' })
export type FlowParty = z.output<typeof flowParty>

export const summaryShape = {
  flowId: z.string(),
  name: z.string(),
  type: z.string(),
  status: flowStatus,
  statusAt: moment,
  createdAt: moment,
  deadline: moment.nullable().describe('Null where nobody said one: Tencent’s default then, until a refresh tells it.'),
  qrCode: z
    .object({ id: z.uuid(), name: z.string() })
    .nullable()
    .describe('The QR code with which somebody began it by scanning; null where it was sent from here.'),
}
export function summaryOf({
  flowId,
  name,
  type,
  status,
  statusAt,
  createdAt,
  deadline,
  qrCode,
}: Omit<ListedFlow, 'parties' | 'unordered' | 'reviewPending'>) {
  return {
    flowId,
    name,
    type,
    status,
    statusAt: statusAt.toISOString(),
    createdAt: createdAt.toISOString(),
    deadline: deadline?.toISOString() ?? null,
    qrCode,
  }
}

/** Without the mobile. */
export function partyOf({
  role,
  kind,
  company,
  name,
  userId,
  recipientId,
  dynamic,
  candidates,
  approveStatus,
  approvedAt,
  signOrder,
  forwards,
}: KeptParty): FlowParty {
  return {
    role,
    kind,
    company,
    name,
    userId,
    recipientId,
    dynamic,
    ...given({
      candidates: candidates && [...candidates],
      approveStatus,
      approvedAt,
      signOrder,
      forwards: forwards && [...forwards],
    }),
  }
}
