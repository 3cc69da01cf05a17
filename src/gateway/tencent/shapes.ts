// The requests that the gateway composes itself, and what it reads of Tencent's answers. `test/gateway/official-types.ts`
// holds them against the types of Tencent's own SDK.
import { z } from 'zod'

export interface Operator {
  readonly UserId: string
}

/** DOC 73066. */
export interface UploadFilesRequest {
  BusinessType: 'DOCUMENT'
  Caller: { OperatorId: string }
  FileInfos: { FileName: string; FileBody: string }[]
}

/** S4. The rest of the request is the draft's, and rides along as it is. */
export interface CreateFlowByFilesRequest {
  Operator: Operator
  FileIds: string[]
  NeedPreview: boolean
}

export const resourceTypes = ['doc', 'docx', 'xls', 'xlsx', 'jpg', 'jpeg', 'png', 'html', 'bmp', 'txt'] as const
export type ResourceType = (typeof resourceTypes)[number]

export interface CreateConvertTaskApiRequest {
  ResourceType: ResourceType
  ResourceName: string
  ResourceId: string
  Operator: Operator
}

export interface GetTaskResultApiRequest {
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

const id = z.string().min(1)
const requestId = z.string().catch('')

export const uploadFilesAnswer = z.object({ FileIds: z.array(id).min(1), RequestId: requestId })

const approverItem = z.object({
  SignId: z.string().nullish(),
  RecipientId: z.string().nullish(),
  ApproverRoleName: z.string().nullish(),
})
export type ApproverItem = z.output<typeof approverItem>

/** A FlowId is a contract, whatever else of the answer cannot be read. */
export const createFlowAnswer = z.object({ FlowId: id, Approvers: z.array(approverItem).nullish().catch(null), RequestId: requestId })

export const previewFlowAnswer = z.object({ PreviewUrl: z.url({ protocol: /^https?$/ }), RequestId: requestId })

export const createConvertTaskAnswer = z.object({ TaskId: id, RequestId: requestId })

export const taskResultAnswer = z.object({ TaskStatus: z.int(), TaskMessage: z.string().nullish(), ResourceId: z.string().nullish(), RequestId: requestId })

export const fileUrlsAnswer = z.object({ FileUrls: z.array(z.object({ Url: z.url({ protocol: /^https?$/ }) })).min(1), RequestId: requestId })

/** Ids that do not exist are left out of the answer. */
export const flowBriefsAnswer = z.object({
  FlowBriefs: z.array(z.object({ FlowId: id, FlowName: z.string().nullish(), FlowStatus: z.int().nullish() })).nullish(),
  RequestId: requestId,
})
