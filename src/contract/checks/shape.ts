// The JSON types of CreateFlowByFiles' parameters (S4, SDK: CreateFlowByFilesRequest and its structures), as data. Keys
// that are not here are left alone: a newer API may know them.

export interface ScalarShape {
  readonly kind: 'string' | 'integer' | 'number' | 'boolean'
}

export type Shape =
  | ScalarShape
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'object'; readonly keys: ReadonlyMap<string, Shape> }

const string: Shape = { kind: 'string' }
const integer: Shape = { kind: 'integer' }
const number: Shape = { kind: 'number' }
const boolean: Shape = { kind: 'boolean' }
const list = (of: Shape): Shape => ({ kind: 'list', of })
const object = (keys: Readonly<Record<string, Shape>>): Shape => ({
  kind: 'object',
  keys: new Map(Object.entries(keys)),
})

const component = object({
  ComponentType: string,
  ComponentHeight: number,
  ComponentWidth: number,
  ComponentPage: integer,
  ComponentPosX: number,
  ComponentPosY: number,
  FileIndex: integer,
  GenerateMode: string,
  ComponentId: string,
  ComponentName: string,
  ComponentRequired: boolean,
  ComponentRecipientId: string,
  ComponentExtra: string,
  IsFormType: boolean,
  ComponentValue: string,
  OffsetX: number,
  OffsetY: number,
  KeywordOrder: string,
  KeywordPage: integer,
  RelativeLocation: string,
  KeywordIndexes: list(integer),
  LockComponentValue: boolean,
  ForbidMoveAndDelete: boolean,
  ComponentDateFontSize: integer,
  ChannelComponentId: string,
  ChannelComponentSource: integer,
})

const approverOption = object({
  NoRefuse: boolean,
  NoTransfer: boolean,
  CanEditApprover: boolean,
  FillType: integer,
  FlowReadLimit: string,
  ForbidAddSignDate: boolean,
  ApproverMobileMode: string,
  ForbidModifySealInfos: boolean,
  AddSignComponentUseSealSize: integer,
})

const registerInfo = object({
  LegalName: string,
  Uscc: string,
  UnifiedSocialCreditCode: string,
  OrganizationAddress: string,
  AuthorizationTypes: list(integer),
  AuthorizationType: integer,
  AuthorizationMethods: list(integer),
  OrganizationIdCardType: string,
  RegisterInfoOption: object({
    LegalNameSame: boolean,
    UnifiedSocialCreditCodeSame: boolean,
    // Deprecated (SDK), and still sent.
    UnifiedSocialCreditCodeCNameSame: boolean,
    OrganizationIdCardTypeSame: boolean,
  }),
})

const approver = object({
  ApproverType: integer,
  ApproverName: string,
  ApproverMobile: string,
  OrganizationName: string,
  SignComponents: list(component),
  ApproverIdCardType: string,
  ApproverIdCardNumber: string,
  NotifyType: string,
  ApproverRole: integer,
  ApproverRoleName: string,
  VerifyChannel: list(string),
  PreReadTime: integer,
  UserId: string,
  ApproverSource: string,
  CustomApproverTag: string,
  ApproverOption: approverOption,
  ApproverVerifyTypes: list(integer),
  ApproverSignTypes: list(integer),
  ApproverNeedSignReview: boolean,
  AddSignComponentsLimits: list(object({ ComponentType: string, ComponentValue: list(string) })),
  SignInstructionContent: string,
  Deadline: integer,
  Components: list(component),
  SignEndpoints: list(string),
  RegisterInfo: registerInfo,
  NotSaveContact: boolean,
  ApproverEmail: string,
})

const ccInfo = object({
  Mobile: string,
  Name: string,
  CcType: integer,
  CcPermission: integer,
  NotifyType: string,
  OrganizationName: string,
})

export const requestShape = object({
  Operator: object({ UserId: string, Channel: string, OpenId: string, ClientIp: string, ProxyIp: string }),
  FlowName: string,
  FileIds: list(string),
  Approvers: list(approver),
  FlowDescription: string,
  FlowType: string,
  Components: list(component),
  CcInfos: list(ccInfo),
  CcNotifyType: integer,
  NeedPreview: boolean,
  PreviewType: integer,
  Deadline: integer,
  Unordered: boolean,
  UserData: string,
  RemindedOn: integer,
  ApproverVerifyType: string,
  SignBeanTag: integer,
  CustomShowMap: string,
  Agent: object({ AppId: string, ProxyAppId: string, ProxyOrganizationId: string, ProxyOperator: string }),
  AutoSignScene: string,
  NeedSignReview: boolean,
  FlowDisplayType: integer,
  OpenDynamicSignFlow: boolean,
  Workflow: boolean,
  FlowOperateLimit: object({ NoRelease: boolean }),
})
