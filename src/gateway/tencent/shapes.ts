// The requests that the gateway composes itself, and the parts of Tencent's answers that it reads.
// `test/gateway/official-types.test.ts` compares them with the types of Tencent's own SDK.
import { z } from 'zod'

export interface Operator {
  readonly UserId: string
}

/** DOC 73066. A body is base64, or what is sent so. */
export interface UploadFilesRequest<Body = string> {
  BusinessType: 'DOCUMENT'
  Caller: { OperatorId: string }
  FileInfos: { FileName: string; FileBody: Body }[]
}

/** S4. The rest of the request comes from the draft and is passed on unchanged. */
export interface CreateFlowByFilesRequest {
  Operator: Operator
  FileIds: string[]
  NeedPreview: boolean
}

export const resourceTypes = ['doc', 'docx', 'xls', 'xlsx', 'jpg', 'jpeg', 'png', 'html', 'bmp', 'txt'] as const
export type ResourceType = (typeof resourceTypes)[number]

export interface CreateFileConvertTaskRequest {
  ResourceType: ResourceType
  ResourceName: string
  ResourceId: string
  Operator: Operator
}

export interface DescribeFileConvertTaskRequest {
  TaskId: string
  Operator: Operator
}

/** S2. */
export interface DescribeFileUrlsRequest {
  Operator: Operator
  BusinessType: 'DOCUMENT'
  BusinessIds: string[]
}

/** S0. */
export interface DescribeFlowBriefsRequest {
  Operator: Operator
  FlowIds: string[]
}

/** SDK. Without SealStatuses, only the enabled ones. */
export interface DescribeOrganizationSealsRequest {
  Operator: Operator
  Limit: number
  /** The page number, from 0. */
  Offset: number
  SealId?: string
  SealStatuses?: string[]
  Agent?: { ProxyOrganizationId: string }
}

const id = z.string().min(1)
const requestId = z.string().catch('')

export const uploadFilesAnswer = z.object({ FileIds: z.array(id).min(1), RequestId: requestId })

export const approverItem = z.object({
  SignId: z.string().nullish(),
  RecipientId: z.string().nullish(),
  ApproverRoleName: z.string().nullish(),
})
export type ApproverItem = z.output<typeof approverItem>

/** A FlowId proves that there is a contract, even if the rest of the answer cannot be read. */
export const createFlowAnswer = z.object({
  FlowId: id,
  Approvers: z.array(approverItem).nullish().catch(null),
  RequestId: requestId,
})

export const previewFlowAnswer = z.object({ PreviewUrl: z.url({ protocol: /^https?$/ }), RequestId: requestId })

export const createConvertTaskAnswer = z.object({ TaskId: id, RequestId: requestId })

export const taskResultAnswer = z.object({
  TaskStatus: z.int(),
  TaskMessage: z.string().nullish(),
  ResourceId: z.string().nullish(),
  RequestId: requestId,
})

export const fileUrlsAnswer = z.object({
  FileUrls: z.array(z.object({ Url: z.url({ protocol: /^https?$/ }) })).min(1),
  RequestId: requestId,
})

const text = z.string().nullish()
const length = z.number().nullish().catch(null)

const occupiedSeal = z.object({
  SealId: id,
  SealName: text,
  SealType: text,
  SealStatus: text,
  /** The address of the picture, valid for five minutes. */
  Url: text,
  /** Millimetres. */
  RealWidth: length,
  RealHeight: length,
})
export type OccupiedSeal = z.output<typeof occupiedSeal>

export const sealsAnswer = z.object({
  TotalCount: z.int().nullish(),
  Seals: z.array(occupiedSeal).nullish(),
  RequestId: requestId,
})
