// FlowApproverInfo: a party that signs, in the third-party application edition (essbasic SDK). It is ApproverInfo with
// shorter names, kinds written as words, and member companies identified by the application's own ids.
import { approverInfo, approverOption } from './approver-info.ts'
import { component } from './component.ts'
import type { Structure } from './structure.ts'
import { componentSignatureKinds } from '../values/signature-kinds.ts'

const { IsFormType: _IsFormType, ChannelComponentSource: _ChannelComponentSource, ...componentOfBoth } = component
export const channelComponent = {
  ...componentOfBoth,
  Placeholder: { kind: 'string' },
  // SDK: "暂未使用".
  DocumentId: { kind: 'string' },
  ComponentDescription: { kind: 'string' },
} as const satisfies Structure

const {
  CanEditApprover: _CanEditApprover,
  ForbidModifySealInfos: _ForbidModifySealInfos,
  ...optionOfBoth
} = approverOption
export const channelApproverOption = {
  ...optionOfBoth,
  HideOneKeySign: { kind: 'boolean' },
} as const satisfies Structure

export const intentionQuestion = {
  Question: { kind: 'string', maxLength: 250 },
  Answers: { kind: 'strings' },
} as const satisfies Structure

export const intentionAction = {
  Text: { kind: 'string', maxLength: 150 },
} as const satisfies Structure

export const ruleIdConfig = {
  // 0: depends on the length of the text. 1, 2, 3: normal speed, 1.2 times and 1.5 times as fast.
  Speed: { kind: 'integer', values: [0, 1, 2, 3], byDefault: 0 },
} as const satisfies Structure

/** What a video asks the signer to say or nod to. Only for signing links. */
export const intention = {
  // 1: question and answer. 2: a nod.
  IntentionType: { kind: 'integer', values: [1, 2], blank: 0 },
  IntentionQuestions: { kind: 'objects', of: intentionQuestion, maxItems: 10 },
  IntentionActions: { kind: 'objects', of: intentionAction, maxItems: 10 },
  RuleIdConfig: { kind: 'object', of: ruleIdConfig },
} as const satisfies Structure

export const flowApproverInfo = {
  ApproverType: {
    kind: 'string',
    required: true,
    values: ['ORGANIZATION', 'PERSON', 'ENTERPRISESERVER', 'PERSON_AUTO_SIGN'],
  },
  ApproverRoleName: approverInfo.ApproverRoleName,
  // true: a company of the enterprise edition. false: a member company of the application.
  NotChannelOrganization: { kind: 'boolean' },
  OrganizationName: approverInfo.OrganizationName,
  OrganizationOpenId: { kind: 'string', maxLength: 64 },
  OpenId: { kind: 'string', maxLength: 64 },
  Name: approverInfo.ApproverName,
  Mobile: approverInfo.ApproverMobile,
  // Only has an effect if NotChannelOrganization is true; otherwise nobody is notified.
  NotifyType: { kind: 'string', values: ['SMS', 'EMAIL', 'ALL', 'NONE'], byDefault: 'SMS' },
  IdCardType: approverInfo.ApproverIdCardType,
  IdCardNumber: approverInfo.ApproverIdCardNumber,
  ApproverSignTypes: approverInfo.ApproverSignTypes,
  ApproverVerifyTypes: approverInfo.ApproverVerifyTypes,
  ApproverEmail: approverInfo.ApproverEmail,
  PreReadTime: approverInfo.PreReadTime,
  Deadline: approverInfo.Deadline,
  ApproverNeedSignReview: approverInfo.ApproverNeedSignReview,
  ComponentLimitType: { kind: 'strings', values: componentSignatureKinds },
  AddSignComponentsLimits: approverInfo.AddSignComponentsLimits,
  ApproverOption: { kind: 'object', of: channelApproverOption },
  SignEndpoints: approverInfo.SignEndpoints,
  // 0: the signer chooses a way of signing. 1: the first one is used. Only for signing links.
  SignTypeSelector: { kind: 'integer', values: [0, 1], byDefault: 0 },
  Intention: { kind: 'object', of: intention },
  JumpUrl: { kind: 'string' },
  // For templates and signing links.
  RecipientId: { kind: 'string' },
  SignId: { kind: 'string' },
  CallbackUrl: { kind: 'string', ended: '' },
  SignComponents: { kind: 'objects', of: channelComponent },
  Components: { kind: 'objects', of: channelComponent },
} as const satisfies Structure
