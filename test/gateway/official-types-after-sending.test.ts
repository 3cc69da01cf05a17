// Our shapes of what is asked after sending, held against the types of Tencent's own SDK. The check is the compiler's.
import type * as ess from 'tencentcloud-sdk-nodejs/tencentcloud/services/ess/v20201111/ess_models.js'
import type * as essbasic from 'tencentcloud-sdk-nodejs/tencentcloud/services/essbasic/v20210526/essbasic_models.js'
import { expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import type { ChannelAgent } from '../../src/gateway/settings/settings.ts'
import type * as after from '../../src/gateway/tencent/after-sending-shapes.ts'
import type { fileUrlsAnswer } from '../../src/gateway/tencent/shapes.ts'

type Full<T> = T extends (infer Item)[]
  ? Full<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Full<NonNullable<T[Key]>> }
    : T
type Foreign<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs>
type Item<T> = NonNullable<T> extends (infer One)[] ? One : never
type ChannelCreateCode = essbasic.ChannelCreateMultiFlowSignQRCodeRequest
type ChannelCancelCode = essbasic.ChannelCancelMultiFlowSignQRCodeRequest

it('our requests are Tencent’s', () => {
  expectTypeOf<after.CancelFlowRequest>().toExtend<ess.CancelFlowRequest>()
  expectTypeOf<after.DescribeFlowInfoRequest>().toExtend<ess.DescribeFlowInfoRequest>()
  expectTypeOf<after.CreateSchemeUrlRequest>().toExtend<ess.CreateSchemeUrlRequest>()
  expectTypeOf<after.CreateFlowRemindsRequest>().toExtend<ess.CreateFlowRemindsRequest>()
  expectTypeOf<after.FileUrlsRequest>().toExtend<ess.DescribeFileUrlsRequest>()
  expectTypeOf<after.CreateFlowSignReviewRequest>().toExtend<ess.CreateFlowSignReviewRequest>()
  expectTypeOf<after.CreateFlowApproversRequest>().toExtend<ess.CreateFlowApproversRequest>()
  expectTypeOf<after.DescribeFlowTemplatesRequest>().toExtend<ess.DescribeFlowTemplatesRequest>()
  expectTypeOf<after.CreateMultiFlowSignQRCodeRequest>().toExtend<ess.CreateMultiFlowSignQRCodeRequest>()
  expectTypeOf<after.CancelMultiFlowSignQRCodeRequest>().toExtend<ess.CancelMultiFlowSignQRCodeRequest>()
  expectTypeOf<after.ChannelCreateMultiFlowSignQRCodeRequest>().toExtend<ChannelCreateCode>()
  expectTypeOf<after.ChannelCancelMultiFlowSignQRCodeRequest>().toExtend<ChannelCancelCode>()
})

it('our requests have no key that Tencent’s have not', () => {
  expectTypeOf<Foreign<after.CancelFlowRequest, ess.CancelFlowRequest>>().toBeNever()
  expectTypeOf<Foreign<after.DescribeFlowInfoRequest, ess.DescribeFlowInfoRequest>>().toBeNever()
  expectTypeOf<Foreign<after.CreateSchemeUrlRequest, ess.CreateSchemeUrlRequest>>().toBeNever()
  expectTypeOf<Foreign<after.CreateFlowRemindsRequest, ess.CreateFlowRemindsRequest>>().toBeNever()
  expectTypeOf<Foreign<after.FileUrlsRequest, ess.DescribeFileUrlsRequest>>().toBeNever()
  expectTypeOf<Foreign<after.CreateFlowSignReviewRequest, ess.CreateFlowSignReviewRequest>>().toBeNever()
  expectTypeOf<Foreign<after.CreateFlowApproversRequest, ess.CreateFlowApproversRequest>>().toBeNever()
  expectTypeOf<Foreign<after.FillApprover, ess.FillApproverInfo>>().toBeNever()
  expectTypeOf<Foreign<after.DescribeFlowTemplatesRequest, ess.DescribeFlowTemplatesRequest>>().toBeNever()
  expectTypeOf<Foreign<after.CreateMultiFlowSignQRCodeRequest, ess.CreateMultiFlowSignQRCodeRequest>>().toBeNever()
  expectTypeOf<Foreign<Item<after.QrCodeSettings['Restrictions']>, ess.ApproverRestriction>>().toBeNever()
  expectTypeOf<
    Foreign<Item<after.QrCodeSettings['ApproverComponentLimitTypes']>, ess.ApproverComponentLimitType>
  >().toBeNever()
  expectTypeOf<
    Foreign<after.ChannelCreateMultiFlowSignQRCodeRequest, essbasic.ChannelCreateMultiFlowSignQRCodeRequest>
  >().toBeNever()
  expectTypeOf<Foreign<ChannelAgent, essbasic.Agent>>().toBeNever()
})

it('Tencent’s answers are what we read', () => {
  expectTypeOf<Full<ess.CancelFlowResponse>>().toExtend<z.input<typeof after.doneAnswer>>()
  expectTypeOf<Full<ess.DescribeFlowBriefsResponse>>().toExtend<z.input<typeof after.flowBriefsAnswer>>()
  expectTypeOf<Full<ess.DescribeFlowInfoResponse>>().toExtend<z.input<typeof after.flowInfoAnswer>>()
  expectTypeOf<Full<ess.CreateSchemeUrlResponse>>().toExtend<z.input<typeof after.schemeUrlAnswer>>()
  expectTypeOf<Full<ess.CreateFlowRemindsResponse>>().toExtend<z.input<typeof after.remindsAnswer>>()
  expectTypeOf<Full<ess.DescribeFileUrlsResponse>>().toExtend<z.input<typeof fileUrlsAnswer>>()
  expectTypeOf<Full<ess.CreateFlowApproversResponse>>().toExtend<z.input<typeof after.addedApproversAnswer>>()
  expectTypeOf<Full<ess.CreateMultiFlowSignQRCodeResponse>>().toExtend<z.input<typeof after.qrCodeAnswer>>()
  expectTypeOf<Full<essbasic.ChannelCreateMultiFlowSignQRCodeResponse>>().toExtend<z.input<typeof after.qrCodeAnswer>>()
})

it('each of our answers’ keys is one of Tencent’s', () => {
  expectTypeOf<Foreign<after.FlowBrief, ess.FlowBrief>>().toBeNever()
  expectTypeOf<Foreign<after.FlowInfo, ess.FlowDetailInfo>>().toBeNever()
  expectTypeOf<Foreign<after.FlowApprover, ess.FlowApproverDetail>>().toBeNever()
  expectTypeOf<Foreign<Item<after.FlowApprover['ForwardRecords']>, ess.ForwardRecord>>().toBeNever()
  expectTypeOf<Foreign<z.output<typeof after.schemeUrlAnswer>, ess.CreateSchemeUrlResponse>>().toBeNever()
  expectTypeOf<
    Foreign<Item<z.output<typeof after.remindsAnswer>['RemindFlowRecords']>, ess.RemindFlowRecords>
  >().toBeNever()
  expectTypeOf<Foreign<Item<z.output<typeof after.addedApproversAnswer>['FillError']>, ess.FillError>>().toBeNever()
  expectTypeOf<Foreign<z.output<typeof after.templatesAnswer>, ess.DescribeFlowTemplatesResponse>>().toBeNever()
  expectTypeOf<Foreign<z.output<typeof after.qrCodeAnswer>['QrCode'], ess.SignQrCode>>().toBeNever()
})
