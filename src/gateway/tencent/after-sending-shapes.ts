// Requests about sent contracts, templates and QR codes, and the parts of the answers that are read.
// `test/gateway/official-types-after-sending.test.ts` compares them with Tencent's own types.
import { z } from 'zod'
import type { ChannelAgent } from '../settings/settings.ts'
import type { Operator } from './shapes.ts'

export interface CancelFlowRequest {
  Operator: Operator
  FlowId: string
  CancelMessage: string
}

/** SDK: at most 100 ids. */
export interface DescribeFlowInfoRequest {
  Operator: Operator
  FlowIds: string[]
}

/** S3. */
export interface CreateSchemeUrlRequest {
  Operator: Operator
  EndPoint: 'HTTP' | 'HTTP_SHORT_URL' | 'APP'
  PathType: number
  FlowId?: string
  Name?: string
  Mobile?: string
  OrganizationName?: string
  RecipientId?: string
  AutoJumpBack?: boolean
}

export interface CreateFlowRemindsRequest {
  Operator: Operator
  FlowIds: string[]
}

export interface FileUrlsRequest {
  Operator: Operator
  BusinessType: 'FLOW' | 'TEMPLATE' | 'DOCUMENT' | 'SEAL'
  BusinessIds: string[]
  FileType?: 'PDF' | 'JPG' | 'ZIP'
  FileName?: string
  /** How many addresses at once: 20 by default, at most 100. */
  Limit?: number
  /** The number of the page of addresses, from 0 to 1000. */
  Offset?: number
}

export interface CreateFlowSignReviewRequest {
  Operator: Operator
  FlowId: string
  ReviewType: 'PASS' | 'REJECT' | 'SIGN_REJECT'
  ReviewMessage?: string
  RecipientId?: string
}

export interface FillApprover {
  FlowId: string
  RecipientId: string
  ApproverName?: string
  ApproverMobile?: string
  OrganizationName?: string
  ApproverIdCardType?: string
  ApproverIdCardNumber?: string
  ApproverSource?: string
  CustomUserId?: string
  NotifyType?: string
}

/** The FlowId is given with each signer: the SDK advises against the request’s own (不建议继续使用). */
export interface CreateFlowApproversRequest {
  Operator: Operator
  FillApproverType: number
  Approvers: FillApprover[]
  Initiator?: string
}

/** ContentType 0: with parties and components. */
export interface DescribeFlowTemplatesRequest {
  Operator: Operator
  ContentType: number
  Offset: number
  Limit: number
  Filters?: { Key: string; Values: string[] }[]
}

/** Parameters of both editions (S0, S1, SDK). */
export interface QrCodeSettings {
  TemplateId: string
  FlowName: string
  MaxFlowNum?: number
  FlowEffectiveDay?: number
  QrEffectiveDay?: number
  QrCodeExpiredOn?: number
  Restrictions?: { Name?: string; Mobile?: string; IdCardType?: string; IdCardNumber?: string }[]
  CallbackUrl?: string
  ApproverComponentLimitTypes?: { RecipientId: string; Values: string[] }[]
  QrCodeName?: string
  FlowNameAppendScannerInfo?: boolean
  ForbidPersonalMultipleSign?: boolean
  FlowDisplayType?: number
}
/** Parameters of the enterprise edition only (SDK). */
export interface OwnQrCodeSettings extends QrCodeSettings {
  UserData?: string
  Agent?: { ProxyOrganizationId: string }
}
export interface CreateMultiFlowSignQRCodeRequest extends OwnQrCodeSettings {
  Operator: Operator
}
export interface CancelMultiFlowSignQRCodeRequest {
  Operator: Operator
  QrCodeId: string
  Agent?: { ProxyOrganizationId: string }
}

export interface ChannelCreateMultiFlowSignQRCodeRequest extends QrCodeSettings {
  Agent: ChannelAgent
}
export interface ChannelCancelMultiFlowSignQRCodeRequest {
  Agent: ChannelAgent
  QrCodeId: string
}

const requestId = z.string().catch('')
const text = z.string().nullish()

/** For answers that hold only the RequestId. */
export const doneAnswer = z.object({ RequestId: requestId })

/** Ids that do not exist are left out. Times in Unix seconds. */
export const flowBriefsAnswer = z.object({
  FlowBriefs: z
    .array(
      z.object({
        FlowId: z.string().min(1),
        FlowName: text,
        FlowStatus: z.int().nullish(),
        FlowMessage: text.catch(null),
        CreatedOn: z.number().nullish().catch(null),
        Deadline: z.number().nullish().catch(null),
      }),
    )
    .nullish(),
  RequestId: requestId,
})
export type FlowBrief = NonNullable<z.output<typeof flowBriefsAnswer>['FlowBriefs']>[number]

const seconds = z.number().nullish().catch(null)
const word = z.string().max(200).nullish().catch(null)

/** SDK, FlowApproverDetail. A field of the wrong form counts as missing, so that one party does not hide the others. */
const flowApprover = z.object({
  ApproveName: word,
  ApproveStatus: z.int().min(0).max(99).nullish().catch(null),
  ApproveTime: seconds,
  /** ORGANIZATION, PERSON, ENTERPRISESERVER. */
  ApproveType: word,
  Mobile: word,
  OrganizationName: word,
  ApproverRoleName: word,
  CustomUserId: word,
  SignOrder: z.int().nullish().catch(null),
  RecipientId: word,
  SignId: word,
  /** The first hand-over comes first; names and mobiles are masked. */
  ForwardRecords: z
    .array(z.object({ Name: word, Mobile: word, ForwardType: word, ForwardTime: seconds }))
    .max(100)
    .nullish()
    .catch(null),
})
export type FlowApprover = z.output<typeof flowApprover>

const flowInfo = z.object({
  FlowId: z.string().min(1),
  FlowName: text.catch(null),
  FlowStatus: z.int().nullish().catch(null),
  FlowMessage: text.catch(null),
  FlowApproverInfos: z.array(flowApprover).max(200).nullish().catch(null),
})
export type FlowInfo = z.output<typeof flowInfo>

/** A contract of the wrong form is left out, so that it does not hide the others. */
export const flowInfoAnswer = z.object({
  FlowDetailInfos: z
    .array(flowInfo.nullable().catch(null))
    .nullish()
    .transform((infos) => (infos ?? []).filter((info) => info !== null)),
  RequestId: requestId,
})

export const schemeUrlAnswer = z.object({ SchemeUrl: z.string().min(1), RequestId: requestId })

export const remindsAnswer = z.object({
  RemindFlowRecords: z
    .array(z.object({ FlowId: text, CanRemind: z.boolean().nullish(), RemindMessage: text }))
    .nullish(),
  RequestId: requestId,
})

export const addedApproversAnswer = z.object({
  FillError: z
    .array(z.object({ RecipientId: text, ErrMessage: text }))
    .nullish()
    .catch(null),
  RequestId: requestId,
})

/** A template is passed on unchanged: src/contract decides which parts matter. */
export const templatesAnswer = z.object({
  Templates: z.array(z.looseObject({ TemplateId: z.string().min(1) })).nullish(),
  TotalCount: z.int().nullish().catch(null),
  RequestId: requestId,
})

/**
 * A QrCodeId proves that there is a QR code, even if the rest of the answer cannot be read. ExpiredTime in Unix
 * seconds.
 */
export const qrCodeAnswer = z.object({
  QrCode: z.object({
    QrCodeId: z.string().min(1),
    QrCodeUrl: text.catch(null),
    ExpiredTime: z.number().nullish().catch(null),
  }),
  SignUrls: z.object({ AppSignUrl: text, EffectiveTime: text, HttpSignUrl: text }).nullish().catch(null),
  RequestId: requestId,
})
