// CreateFlowByFiles: the request, who makes it, and who gets a copy (S4, SDK).
import { maxNameLength } from '../values/person-name.ts'
import { approverInfo } from './approver-info.ts'
import { component } from './component.ts'
import type { Structure } from './structure.ts'

/** Operator. */
export const userInfo = {
  UserId: { kind: 'string', required: true },
  Channel: { kind: 'string', ended: '' },
  OpenId: { kind: 'string', ended: '' },
  ClientIp: { kind: 'string', ended: '' },
  ProxyIp: { kind: 'string', ended: '' },
} as const satisfies Structure

/** The member company that a group acts for. */
export const agent = {
  ProxyOrganizationId: { kind: 'string', rule: 'trimmed', group: 'developer' },
  AppId: { kind: 'string', ended: '' },
  ProxyAppId: { kind: 'string', ended: '' },
  ProxyOperator: { kind: 'string', ended: '' },
} as const satisfies Structure

export const flowOperateLimit = {
  NoRelease: { kind: 'boolean', group: 'limits' },
} as const satisfies Structure

export const ccInfo = {
  Name: { kind: 'string', maxLength: maxNameLength, rule: 'personName', empty: 'namePlaceholder', group: 'sight' },
  Mobile: { kind: 'string', rule: 'mobile', empty: 'mobilePlaceholder', group: 'sight' },
  CcType: { kind: 'integer', values: [0, 1], byDefault: 0, group: 'sight' },
  CcPermission: { kind: 'integer', values: [0, 1], byDefault: 0, group: 'sight' },
  NotifyType: { kind: 'string', values: ['sms', 'none'], ignoreCase: true, group: 'sight' },
  OrganizationName: { kind: 'string', rule: 'companyName', needs: 'onRequest', group: 'sight' },
} as const satisfies Structure

export const createFlowByFiles = {
  Operator: { kind: 'object', of: userInfo, required: true },
  FlowName: { kind: 'string', required: true, maxLength: 200, rule: 'flowName', empty: '', group: 'sight' },
  FileIds: { kind: 'strings', required: true },
  // Optional if OpenDynamicSignFlow says that signers are added later.
  Approvers: { kind: 'objects', of: approverInfo, required: true, maxItems: 50 },
  FlowType: { kind: 'string', maxLength: 200, rule: 'plainName', empty: 'typePlaceholder', group: 'sight' },
  FlowDescription: { kind: 'string', maxLength: 1000, lines: 2, group: 'sight' },
  Components: { kind: 'objects', of: component },
  Unordered: { kind: 'boolean', group: 'sight' },
  Deadline: { kind: 'integer', moment: true, empty: 'deadlineDefault', group: 'sight' },
  RemindedOn: { kind: 'integer', moment: true, empty: 'remindedOnDefault', group: 'sight' },
  SignBeanTag: { kind: 'integer', values: [0, 1], byDefault: 0, group: 'sight' },
  CcInfos: { kind: 'objects', of: ccInfo, maxItems: 50, group: 'cc' },
  CcNotifyType: { kind: 'integer', values: [0, 1], byDefault: 0, group: 'cc' },
  ApproverVerifyType: {
    kind: 'string',
    values: ['VerifyCheck', 'MobileCheck'],
    byDefault: 'VerifyCheck',
    group: 'signing',
  },
  OpenDynamicSignFlow: { kind: 'boolean', group: 'signing' },
  AutoSignScene: { kind: 'string', values: ['E_PRESCRIPTION_AUTO_SIGN', 'OTHER'], group: 'signing' },
  FlowDisplayType: { kind: 'integer', values: [0, 1, 2, 3], byDefault: 0, group: 'list' },
  CustomShowMap: { kind: 'string', lines: 2, empty: 'showMapPlaceholder', group: 'list' },
  Workflow: { kind: 'boolean', group: 'limits' },
  NeedSignReview: { kind: 'boolean', group: 'limits' },
  FlowOperateLimit: { kind: 'object', of: flowOperateLimit },
  UserData: { kind: 'string', maxLength: 20480, lines: 2, group: 'developer' },
  Agent: { kind: 'object', of: agent },
  NeedPreview: { kind: 'boolean', group: 'developer' },
  PreviewType: { kind: 'integer', values: [0, 1], byDefault: 0, group: 'developer' },
} as const satisfies Structure
