// The shapes of what happens to a contract after it was sent.
import { z } from 'zod'
import { partyKinds } from '../flow-model/parties.ts'
import { flowId } from './shapes.ts'

const moment = z.iso.datetime()
const recipientId = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .describe('Tencent’s RecipientId of a signer.')

export const flowStatus = z
  .int()
  .describe(
    'Tencent’s FlowStatus: 0, 7 not begun, 8 to fill in, 9 partly filled in, ' +
      '1 to sign, 2 partly signed, 3 refused, 4 signed, 5 expired, ' +
      '6 cancelled, 10 refused to fill in, 16 invalid, 21 released.',
  )

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
const party = {
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
export const flowParty = z.object(party).meta({ id: 'FlowParty' })
export const flowDetailParty = z
  .object({
    ...party,
    index: z.int(),
    mobile: z.string().describe('All but the last four digits are stars.'),
    signId: z.string().nullable(),
  })
  .meta({ id: 'FlowDetailParty' })

const summary = {
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
export const flowSummary = z
  .object({
    ...summary,
    parties: z.array(flowParty),
    unordered: z
      .boolean()
      .nullable()
      .describe(
        'The parties sign in any order. ' +
          'Null where the request is not known: a scan began it, or an older version sent it.',
      ),
    reviewPending: z
      .boolean()
      .describe(
        'It waits for a review of one’s own (NeedSignReview, ApproverNeedSignReview) that was not passed here.',
      ),
  })
  .meta({ id: 'FlowSummary' })

export const flowOrders = ['created-desc', 'created-asc', 'deadline-asc', 'name-asc'] as const
const integer = (from: number, to: number, fallback: number) =>
  z.coerce.number().int().min(from).max(to).default(fallback)
export const flowQuery = z.object({
  query: z.string().max(200).optional().describe('In the name, a company, a person, a mobile’s digits, the FlowId.'),
  status: z
    .string()
    .regex(/^\d{1,2}(,\d{1,2})*$/)
    .max(100)
    .optional()
    .describe('Numbers with commas between them.'),
  review: z.literal('pending').optional().describe('Those alone that wait for a review of one’s own.'),
  order: z.enum(flowOrders).default('created-desc'),
  page: integer(1, 100_000, 1),
  size: integer(1, 200, 50),
})
export const flowList = z
  .object({
    flows: z.array(flowSummary),
    total: z.int().describe('Those that match, on all pages.'),
    pendingReviews: z.int().describe('How many match that wait for a review, whichever were asked for.'),
    counts: z.record(z.string(), z.int()).describe('How many match in each status, whichever statuses were asked for.'),
  })
  .meta({ id: 'FlowList' })

export const flowReview = z.object({
  reviewType: z.enum(['PASS', 'REJECT', 'SIGN_REJECT']),
  message: z.string(),
  recipientId: z.string().nullable(),
  at: moment,
})
export const flowDetail = z
  .object({
    ...summary,
    parties: z.array(flowDetailParty),
    request: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe(
        'As it was sent, without FileIds and Operator; mobiles and numbers of documents are masked. ' +
          'Null for contracts of older versions and of QR codes.',
      ),
    draftId: z.string().nullable(),
    sendId: z.string().nullable(),
    operatorId: z.string().describe('Empty where a scan began it.'),
    reviews: z.array(flowReview),
    cancelMessage: z.string().nullable().describe('Why it was cancelled or refused.'),
  })
  .meta({ id: 'FlowDetail' })

export const refreshFlows = z
  .object({
    flowIds: z.array(flowId).max(500).optional().describe('Absent: all that have not come to an end, the newest 500.'),
    maxAge: z
      .int()
      .min(0)
      .max(600)
      .optional()
      .describe(
        'Seconds: Tencent is not asked again about those that it was asked about no longer ago. ' +
          'For screens that ask by themselves.',
      ),
  })
  .meta({ id: 'RefreshFlows' })
export const flowState = z
  .object({ flowId: z.string(), status: flowStatus, statusAt: moment })
  .meta({ id: 'FlowState' })
export const flowStatuses = z
  .object({
    flows: z.array(flowState),
    askedAt: moment.describe('Since then at the latest Tencent was asked about each of them.'),
  })
  .meta({ id: 'FlowStatuses' })

const text = (length: number) => z.string().max(length)
export const newSigningLink = z
  .object({
    endPoint: z.enum(['HTTP', 'HTTP_SHORT_URL', 'APP']),
    pathType: z
      .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
      .describe('0 home, 1 contract, 2 list, 3 cover (for a signer who is not named yet).'),
    recipientId: recipientId.optional().describe('Whose link it is; the gateway knows name, mobile and company.'),
    party: z
      .int()
      .min(0)
      .max(49)
      .optional()
      .describe('Whose link it is, by place in the contract, where there is no RecipientId.'),
    name: text(100).optional(),
    mobile: text(20).optional(),
    organizationName: text(200).optional(),
    autoJumpBack: z.boolean().optional(),
  })
  .meta({ id: 'NewSigningLink' })
export const signingLink = z
  .object({
    url: z.string().describe('An address, or with APP the path in the mini program.'),
    expiresAt: moment.nullable().describe('Null where Tencent does not say.'),
  })
  .meta({ id: 'SigningLink' })

export const reminders = z
  .object({ reminded: z.boolean(), message: z.string().nullable().describe('Why not, as Tencent says it.') })
  .describe('Tencent reminds those of a contract whose turn it is, and answers for the contract as a whole.')
  .meta({ id: 'Reminders' })

export const newCancellation = z.object({ message: text(1000) }).meta({ id: 'NewCancellation' })
export const cancellation = flowState.meta({ id: 'Cancellation' })

export const newReview = z
  .object({
    reviewType: flowReview.shape.reviewType,
    message: text(1000).optional(),
    recipientId: recipientId.optional(),
  })
  .meta({ id: 'NewReview' })
export const review = z.object({ ...flowState.shape, reviews: z.array(flowReview) }).meta({ id: 'Review' })

export const newApprovers = z
  .object({
    approvers: z
      .array(
        z.object({
          recipientId,
          name: text(100).optional(),
          mobile: text(20).optional(),
          organizationName: text(200).optional(),
          idCardType: text(64).optional(),
          idCardNumber: text(64).optional(),
          userId: text(64).optional().describe('The WeCom (企业微信) UserId, instead of name and mobile.'),
          notifyType: z.enum(['SMS', 'NONE']).optional().describe('With fillApproverType 0.'),
        }),
      )
      .min(1)
      .max(50),
    fillApproverType: z
      .union([z.literal(0), z.literal(1)])
      .optional()
      .describe(
        '0 candidates, any of whom may sign (或签), for a company that was named alone; ' +
          '1 signers who were not named when it was sent. Absent: 1.',
      ),
    initiator: text(100).optional(),
  })
  .meta({ id: 'NewApprovers' })
export const addedApprovers = z
  .object({ added: z.array(z.string()), failed: z.array(z.object({ recipientId: z.string(), message: z.string() })) })
  .meta({ id: 'AddedApprovers' })

export const newFileLinks = z
  .object({
    businessType: z.enum(['FLOW', 'TEMPLATE', 'DOCUMENT', 'SEAL']),
    ids: z
      .array(z.string().regex(/^[\w-]{1,128}$/))
      .min(1)
      .max(200),
    fileType: z.enum(['PDF', 'JPG', 'ZIP']).optional(),
    fileName: text(200).optional().describe('Of a ZIP.'),
  })
  .meta({ id: 'NewFileLinks' })
export const fileLinks = z
  .object({
    files: z.array(
      z.object({
        id: z.string().describe('Which of the ids; the first where the file holds several.'),
        ids: z.array(z.string()).describe('All that the file holds: a ZIP may hold several.'),
        name: z.string(),
        path: z.string().describe('Where the gateway gives it, for five minutes.'),
      }),
    ),
  })
  .meta({ id: 'FileLinks' })
