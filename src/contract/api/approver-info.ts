// ApproverInfo: a party that signs (S4, SDK), with its ApproverOption and the limits on what it may add.
import { idCardTypes } from '../values/id-card.ts'
import type { JsonObject } from '../values/json-object.ts'
import { maxNameLength } from '../values/person-name.ts'
import { component } from './component.ts'
import { registerInfo } from './register-info.ts'
import type { Sent, Structure } from './structure.ts'

export const approverOption = {
  FlowReadLimit: {
    kind: 'string',
    values: ['LimitReadTimeAndBottom', 'LimitReadTime', 'LimitBottom', 'NoReadTimeAndBottom'],
    empty: 'platform',
    group: 'limits',
    after: 'PreReadTime',
  },
  NoRefuse: { kind: 'boolean', group: 'limits' },
  NoTransfer: { kind: 'boolean', group: 'limits' },
  FillType: { kind: 'integer', values: [1], blank: 0, group: 'sight' },
  ApproverMobileMode: { kind: 'string', values: ['REPLACE', 'GIVEN', 'VALIDATE'], byDefault: '', group: 'identity' },
  ForbidAddSignDate: { kind: 'boolean', group: 'adding' },
  AddSignComponentUseSealSize: { kind: 'integer', values: [0, 1, 2, 3], byDefault: 0, group: 'adding' },
  CanEditApprover: { kind: 'boolean', byDefault: true, needs: 'embedded', group: 'developer' },
  ForbidModifySealInfos: { kind: 'boolean', needs: 'embedded', group: 'developer' },
} as const satisfies Structure

/** What a signer may add, and with which seals or ways of signing. */
export const componentLimit = {
  ComponentType: {
    kind: 'string',
    required: true,
    values: ['SIGN_SEAL', 'SIGN_PAGING_SEAL', 'SIGN_LEGAL_PERSON_SEAL', 'SIGN_SIGNATURE'],
  },
  ComponentValue: { kind: 'strings' },
} as const satisfies Structure

export const approverInfo = {
  ApproverType: { kind: 'integer', required: true, values: [0, 1, 3, 7], group: 'who' },
  ApproverRoleName: { kind: 'string', maxLength: 20, rule: 'plainName', group: 'who' },
  OrganizationName: { kind: 'string', rule: 'companyName', group: 'who' },
  ApproverName: { kind: 'string', maxLength: maxNameLength, rule: 'personName', group: 'who' },
  ApproverMobile: { kind: 'string', rule: 'mobile', group: 'who' },
  NotifyType: { kind: 'string', values: ['sms', 'none', 'email', 'all'], ignoreCase: true, group: 'who' },
  ApproverIdCardType: {
    kind: 'string',
    values: idCardTypes,
    byDefault: 'ID_CARD',
    group: 'sight',
  },
  ApproverIdCardNumber: { kind: 'string', empty: 'mayBeEmpty', group: 'sight' },
  UserId: { kind: 'string', rule: 'trimmed', group: 'identity' },
  ApproverSignTypes: { kind: 'integers', values: [1, 2, 3, 5, 6], empty: 'allDefault', group: 'identity' },
  ApproverVerifyTypes: { kind: 'integers', values: [1, 2], empty: 'faceDefault', group: 'identity' },
  ApproverEmail: { kind: 'string', rule: 'email', group: 'identity' },
  PreReadTime: { kind: 'integer', min: 3, max: 300, unit: 'seconds', empty: 'byPages', group: 'limits' },
  Deadline: { kind: 'integer', moment: true, empty: 'asContract', group: 'limits' },
  SignInstructionContent: { kind: 'string', maxLength: 500, lines: 2, group: 'limits' },
  ApproverNeedSignReview: { kind: 'boolean', group: 'limits' },
  AddSignComponentsLimits: { kind: 'objects', of: componentLimit, group: 'adding' },
  ApproverRole: { kind: 'integer', values: [1, 2, 3], blank: 0, needs: 'onRequest', group: 'developer' },
  NotSaveContact: { kind: 'boolean', group: 'developer' },
  ApproverOption: { kind: 'object', of: approverOption },
  // WEIXINAPP is the only value that S4 and the SDK name.
  VerifyChannel: { kind: 'strings', values: ['WEIXINAPP'], ended: 'ApproverSignTypes', group: 'identity' },
  SignEndpoints: { kind: 'strings', values: ['link'], empty: 'anywhere', group: 'limits' },
  RegisterInfo: { kind: 'object', of: registerInfo, group: 'register' },
  ApproverSource: { kind: 'string', values: ['WEWORKAPP'], empty: 'notWework', group: 'wework' },
  CustomApproverTag: { kind: 'string', maxLength: 64, rule: 'trimmed', group: 'wework' },
  SignComponents: { kind: 'objects', of: component },
  Components: { kind: 'objects', of: component },
} as const satisfies Structure

/** ApproverInfo as it is sent; unknown keys are kept. The contents of its two component lists live in the draft. */
export interface Approver extends JsonObject, Sent<Omit<typeof approverInfo, 'SignComponents' | 'Components'>> {}
