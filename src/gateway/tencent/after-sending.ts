// The calls to Tencent eSign about sent contracts, templates and QR codes.
import type { z } from 'zod'
import type { Edition } from '../../contract/api/editions.ts'
import type { ChannelAgent } from '../settings/settings.ts'
import type { EssAction, EssbasicAction } from './actions.ts'
import type { Outcome } from './outcome.ts'
import * as after from './after-sending-shapes.ts'
import type { DescribeFlowBriefsRequest, Operator } from './shapes.ts'
import { fileUrlsAnswer } from './shapes.ts'

type Ask<Action> = <Schema extends z.ZodType>(
  action: Action,
  request: object,
  answer: Schema,
) => Promise<Outcome<z.output<Schema>>>

export interface AfterSendingOptions {
  readonly Operator: Operator
  readonly agent: ChannelAgent | undefined
  /** A call that can be repeated without harm, and is retried. */
  readonly query: Ask<EssAction>
  /** The same, for calls in which Tencent draws pages before it answers. */
  readonly slowQuery: Ask<EssAction>
  /** A call that is made only once. */
  readonly act: Ask<EssAction>
  /** The same in the third-party application edition. */
  readonly actOnChannel: Ask<EssbasicAction>
}

type Answer<Schema extends z.ZodType> = Promise<Outcome<z.output<Schema>>>
type Own<Request> = Omit<Request, 'Operator'>

export interface AfterSending {
  /** At most 100 at once. */
  flowBriefs(flowIds: readonly string[]): Answer<typeof after.flowBriefsAnswer>
  /** At most 100 at once; Tencent refuses them all if it does not know one of them, or does not show it. */
  flowInfo(flowIds: readonly string[]): Answer<typeof after.flowInfoAnswer>
  schemeUrl(request: Own<after.CreateSchemeUrlRequest>): Answer<typeof after.schemeUrlAnswer>
  remind(flowId: string): Answer<typeof after.remindsAnswer>
  /** At most 20 ids at once. */
  fileUrls(request: Own<after.FileUrlsRequest>): Answer<typeof fileUrlsAnswer>
  cancelFlow(flowId: string, message: string): Answer<typeof after.doneAnswer>
  reviewFlow(request: Own<after.CreateFlowSignReviewRequest>): Answer<typeof after.doneAnswer>
  addApprovers(request: Own<after.CreateFlowApproversRequest>): Answer<typeof after.addedApproversAnswer>
  templatePage(
    offset: number,
    limit: number,
    filter?: { readonly key: 'template-id' | 'template-name'; readonly value: string },
  ): Answer<typeof after.templatesAnswer>
  /** Never retried. For essbasic only if there is an agent for it. */
  createQrCode(edition: Edition, settings: after.OwnQrCodeSettings): Answer<typeof after.qrCodeAnswer>
  /** `proxyOrganizationId` names the member company that owns it; only in ess. */
  cancelQrCode(edition: Edition, qrCodeId: string, proxyOrganizationId?: string): Answer<typeof after.doneAnswer>
}

export function createAfterSending({
  Operator,
  agent,
  query,
  slowQuery,
  act,
  actOnChannel,
}: AfterSendingOptions): AfterSending {
  const channelAgent = () => {
    if (agent === undefined) throw new Error('The third-party application edition is not set up.')
    return agent
  }
  return {
    flowBriefs(flowIds) {
      const request: DescribeFlowBriefsRequest = { Operator, FlowIds: [...flowIds] }
      return query('DescribeFlowBriefs', request, after.flowBriefsAnswer)
    },
    flowInfo(flowIds) {
      const request: after.DescribeFlowInfoRequest = { Operator, FlowIds: [...flowIds] }
      return query('DescribeFlowInfo', request, after.flowInfoAnswer)
    },
    schemeUrl(own) {
      const request: after.CreateSchemeUrlRequest = { Operator, ...own }
      return query('CreateSchemeUrl', request, after.schemeUrlAnswer)
    },
    remind(flowId) {
      const request: after.CreateFlowRemindsRequest = { Operator, FlowIds: [flowId] }
      return act('CreateFlowReminds', request, after.remindsAnswer)
    },
    fileUrls(own) {
      const request: after.FileUrlsRequest = { Operator, ...own }
      return (own.FileType === 'JPG' ? slowQuery : query)('DescribeFileUrls', request, fileUrlsAnswer)
    },
    cancelFlow(FlowId, CancelMessage) {
      const request: after.CancelFlowRequest = { Operator, FlowId, CancelMessage }
      return act('CancelFlow', request, after.doneAnswer)
    },
    reviewFlow(own) {
      const request: after.CreateFlowSignReviewRequest = { Operator, ...own }
      return act('CreateFlowSignReview', request, after.doneAnswer)
    },
    addApprovers(own) {
      const request: after.CreateFlowApproversRequest = { Operator, ...own }
      return act('CreateFlowApprovers', request, after.addedApproversAnswer)
    },
    templatePage(Offset, Limit, filter) {
      const Filters = filter && { Filters: [{ Key: filter.key, Values: [filter.value] }] }
      const request: after.DescribeFlowTemplatesRequest = { Operator, ContentType: 0, Offset, Limit, ...Filters }
      return query('DescribeFlowTemplates', request, after.templatesAnswer)
    },
    async createQrCode(edition, settings) {
      if (edition === 'essbasic') {
        const { UserData: _, Agent: __, ...both } = settings
        const request: after.ChannelCreateMultiFlowSignQRCodeRequest = { Agent: channelAgent(), ...both }
        return actOnChannel('ChannelCreateMultiFlowSignQRCode', request, after.qrCodeAnswer)
      }
      const request: after.CreateMultiFlowSignQRCodeRequest = { Operator, ...settings }
      return act('CreateMultiFlowSignQRCode', request, after.qrCodeAnswer)
    },
    async cancelQrCode(edition, QrCodeId, ProxyOrganizationId) {
      if (edition === 'essbasic') {
        const request: after.ChannelCancelMultiFlowSignQRCodeRequest = { Agent: channelAgent(), QrCodeId }
        return actOnChannel('ChannelCancelMultiFlowSignQRCode', request, after.doneAnswer)
      }
      const request: after.CancelMultiFlowSignQRCodeRequest = {
        Operator,
        QrCodeId,
        ...(ProxyOrganizationId !== undefined && { Agent: { ProxyOrganizationId } }),
      }
      return act('CancelMultiFlowSignQRCode', request, after.doneAnswer)
    },
  }
}
