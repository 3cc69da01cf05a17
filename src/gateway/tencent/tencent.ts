// The gateway's calls to Tencent eSign: one function per action, within the rate limits, with the operator from the
// settings.
import type { z } from 'zod'
import type { JsonObject } from '../../contract/values/json-object.ts'
import { editions } from '../../contract/api/editions.ts'
import type { Settings } from '../settings/settings.ts'
import { TokenBuckets } from '../runtime/token-bucket.ts'
import type { EssAction, GatewayAction } from './actions.ts'
import { createAfterSending, type AfterSending } from './after-sending.ts'
import type { Caller } from './client.ts'
import type { Outcome } from './outcome.ts'
import { withRetries } from './retry.ts'
import * as shapes from './shapes.ts'
import type { FileContent } from './streamed-body.ts'
import { realTiming, type Timing } from '../runtime/timing.ts'

/** Tencent allows 20 calls a second per action (docs/facts.md): this burst and this rate together stay within that. */
const ACTION_RATE = { capacity: 5, perSecond: 15 }

const TIMEOUT_MS = { query: 15_000, pictures: 60_000, preview: 40_000, create: 60_000, upload: 180_000 }

export interface TencentOptions {
  readonly settings: Pick<Settings, 'operatorUserId' | 'endpoints' | 'channelAgent'>
  readonly call: Caller
  readonly timing?: Timing
  /** Aborts the calls in flight. */
  readonly signal?: AbortSignal
}

type Answer<Schema extends z.ZodType> = Promise<Outcome<z.output<Schema>>>

export interface Tencent extends AfterSending {
  uploadFile(name: string, file: FileContent): Answer<typeof shapes.uploadFilesAnswer>
  /** Creates no contract. */
  previewFlow(request: JsonObject, fileId: string): Answer<typeof shapes.previewFlowAnswer>
  /** Creates a contract and uses one of the quota. Never retried. */
  createFlow(request: JsonObject, fileId: string): Answer<typeof shapes.createFlowAnswer>
  createConvertTask(
    fileId: string,
    name: string,
    type: shapes.ResourceType,
  ): Answer<typeof shapes.createConvertTaskAnswer>
  taskResult(taskId: string): Answer<typeof shapes.taskResultAnswer>
  documentUrls(fileId: string): Answer<typeof shapes.fileUrlsAnswer>
  /** One page of the seals that are in use; `proxyOrganizationId` names the member company that owns them. */
  sealPage(page: number, limit: number, proxyOrganizationId?: string): Answer<typeof shapes.sealsAnswer>
  /** One seal, in use or not. */
  seal(sealId: string, proxyOrganizationId?: string): Answer<typeof shapes.sealsAnswer>
}

export function createTencent({ settings, call, timing = realTiming, signal }: TencentOptions): Tencent {
  const { endpoints } = settings
  const Operator: shapes.Operator = { UserId: settings.operatorUserId }
  const rates = new TokenBuckets(ACTION_RATE, timing.clock)

  async function once<Schema extends z.ZodType>(
    action: GatewayAction,
    request: object,
    answer: Schema,
    timeoutMs: number,
    endpoint = endpoints.ess,
    version: string = editions.ess.version,
  ) {
    const wait = rates.of(action).reserve()
    if (wait > 0) await timing.sleep(wait)
    return call({ endpoint, action, version, request: { ...request }, answer, timeoutMs, signal })
  }
  const queryWithin =
    (timeoutMs: number) =>
    <Schema extends z.ZodType>(action: EssAction, request: object, answer: Schema) =>
      withRetries(() => once(action, request, answer, timeoutMs), timing, signal)
  const query = queryWithin(TIMEOUT_MS.query)

  const afterSending = createAfterSending({
    Operator,
    agent: settings.channelAgent,
    query,
    slowQuery: queryWithin(TIMEOUT_MS.pictures),
    act: (action, request, answer) => once(action, request, answer, TIMEOUT_MS.create),
    actOnChannel: (action, request, answer) =>
      once(action, request, answer, TIMEOUT_MS.create, endpoints.essbasic, editions.essbasic.version),
  })

  return {
    ...afterSending,
    uploadFile(FileName, FileBody) {
      const request: shapes.UploadFilesRequest<FileContent> = {
        BusinessType: 'DOCUMENT',
        Caller: { OperatorId: Operator.UserId },
        FileInfos: [{ FileName, FileBody }],
      }
      return withRetries(
        () => once('UploadFiles', request, shapes.uploadFilesAnswer, TIMEOUT_MS.upload, endpoints.file),
        timing,
        signal,
      )
    },
    previewFlow(draft, fileId) {
      const own: shapes.CreateFlowByFilesRequest = { Operator, FileIds: [fileId], NeedPreview: true }
      return withRetries(
        () => once('CreateFlowByFiles', { ...draft, ...own }, shapes.previewFlowAnswer, TIMEOUT_MS.preview),
        timing,
        signal,
      )
    },
    createFlow(draft, fileId) {
      const own: shapes.CreateFlowByFilesRequest = { Operator, FileIds: [fileId], NeedPreview: false }
      return once('CreateFlowByFiles', { ...draft, ...own }, shapes.createFlowAnswer, TIMEOUT_MS.create)
    },
    createConvertTask(ResourceId, ResourceName, ResourceType) {
      const request: shapes.CreateFileConvertTaskRequest = { Operator, ResourceType, ResourceName, ResourceId }
      return once('CreateFileConvertTask', request, shapes.createConvertTaskAnswer, TIMEOUT_MS.query)
    },
    taskResult(TaskId) {
      const request: shapes.DescribeFileConvertTaskRequest = { TaskId, Operator }
      return query('DescribeFileConvertTask', request, shapes.taskResultAnswer)
    },
    documentUrls(fileId) {
      const request: shapes.DescribeFileUrlsRequest = { Operator, BusinessType: 'DOCUMENT', BusinessIds: [fileId] }
      return query('DescribeFileUrls', request, shapes.fileUrlsAnswer)
    },
    sealPage(Offset, Limit, proxyOrganizationId) {
      const request: shapes.DescribeOrganizationSealsRequest = {
        Operator,
        Limit,
        Offset,
        ...agentOf(proxyOrganizationId),
      }
      return query('DescribeOrganizationSeals', request, shapes.sealsAnswer)
    },
    seal(SealId, proxyOrganizationId) {
      const request: shapes.DescribeOrganizationSealsRequest = {
        Operator,
        Limit: 1,
        Offset: 0,
        SealId,
        SealStatuses: ['ALL'],
        ...agentOf(proxyOrganizationId),
      }
      return query('DescribeOrganizationSeals', request, shapes.sealsAnswer)
    },
  }
}

function agentOf(ProxyOrganizationId: string | undefined): Pick<shapes.DescribeOrganizationSealsRequest, 'Agent'> {
  return ProxyOrganizationId === undefined ? {} : { Agent: { ProxyOrganizationId } }
}
