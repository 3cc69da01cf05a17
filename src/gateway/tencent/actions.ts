// Every action that the gateway calls; a call cannot name any other. `npm run facts` looks each up in Tencent's own
// SDK, and a test fails if one of them is marked as ending (docs/facts.md).

/** Of the enterprise edition. */
export const essActions = [
  'UploadFiles',
  'CreateFlowByFiles',
  'CreateFileConvertTask',
  'DescribeFileConvertTask',
  'DescribeFileUrls',
  'DescribeFlowBriefs',
  'DescribeFlowInfo',
  'DescribeOrganizationSeals',
  'CancelFlow',
  'CreateSchemeUrl',
  'CreateFlowReminds',
  'CreateFlowSignReview',
  'CreateFlowApprovers',
  'DescribeFlowTemplates',
  'CreateMultiFlowSignQRCode',
  'CancelMultiFlowSignQRCode',
] as const
export type EssAction = (typeof essActions)[number]

/** Of the third-party application edition. */
export const essbasicActions = ['ChannelCreateMultiFlowSignQRCode', 'ChannelCancelMultiFlowSignQRCode'] as const
export type EssbasicAction = (typeof essbasicActions)[number]

export type GatewayAction = EssAction | EssbasicAction
