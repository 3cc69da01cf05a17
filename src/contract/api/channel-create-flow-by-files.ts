// ChannelCreateFlowByFiles: the request of the third-party application edition (essbasic SDK). What it has in common
// with CreateFlowByFiles is the same row; a row of its own is a parameter that the other edition does not have, or has
// in another way. No form shows it yet, so that rows of its own have no group.
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
 * The SDK calls nothing but Agent.AppId required. That a contract takes a name, a file and signers is taken over from
 * the enterprise edition.
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
