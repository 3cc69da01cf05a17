// ChannelCreateFlowByFiles: the request of the third-party application edition (essbasic SDK). Parameters that both
// editions share reuse the row of CreateFlowByFiles; rows written out here are missing there, or differ. No form shows
// them yet, so they have no group.
import { channelAgent, channelUserInfo } from './channel-agent.ts'
import { ccInfo, createFlowByFiles } from './create-flow-by-files.ts'
import { channelComponent, flowApproverInfo } from './flow-approver-info.ts'
import type { Structure } from './structure.ts'

export const channelCcInfo = {
  Name: ccInfo.Name,
  Mobile: ccInfo.Mobile,
  CcType: ccInfo.CcType,
  CcPermission: ccInfo.CcPermission,
} as const satisfies Structure

/**
 * The SDK only marks Agent.AppId as required. That a contract needs a name, a file and signers is assumed from the
 * enterprise edition.
 */
export const channelCreateFlowByFiles = {
  Agent: { kind: 'object', of: channelAgent, required: true },
  FlowName: createFlowByFiles.FlowName,
  FileIds: createFlowByFiles.FileIds,
  FlowApprovers: { ...createFlowByFiles.Approvers, of: flowApproverInfo },
  FlowType: { ...createFlowByFiles.FlowType, maxLength: 255 },
  FlowDescription: createFlowByFiles.FlowDescription,
  Components: { ...createFlowByFiles.Components, of: channelComponent },
  Unordered: createFlowByFiles.Unordered,
  Deadline: createFlowByFiles.Deadline,
  SignBeanTag: createFlowByFiles.SignBeanTag,
  CcInfos: { ...createFlowByFiles.CcInfos, of: channelCcInfo },
  CcNotifyType: createFlowByFiles.CcNotifyType,
  ApproverVerifyType: createFlowByFiles.ApproverVerifyType,
  OpenDynamicSignFlow: createFlowByFiles.OpenDynamicSignFlow,
  OpenDynamicFlow: { kind: 'boolean', ended: 'OpenDynamicSignFlow' },
  AutoSignScene: createFlowByFiles.AutoSignScene,
  FlowDisplayType: createFlowByFiles.FlowDisplayType,
  CustomShowMap: createFlowByFiles.CustomShowMap,
  NeedSignReview: createFlowByFiles.NeedSignReview,
  FlowOperateLimit: createFlowByFiles.FlowOperateLimit,
  CustomerData: { ...createFlowByFiles.UserData, maxLength: 1000 },
  CallbackUrl: { kind: 'string', ended: '' },
  Operator: { kind: 'object', of: channelUserInfo, ended: '' },
  NeedPreview: createFlowByFiles.NeedPreview,
  PreviewType: createFlowByFiles.PreviewType,
} as const satisfies Structure
