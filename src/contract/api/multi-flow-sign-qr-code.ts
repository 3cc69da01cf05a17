// CreateMultiFlowSignQRCode and CancelMultiFlowSignQRCode: QR codes for many people to sign a template with (一码多扫), in
// both editions (S0, S1, S2, SDK). Numbers with `blank: 0` treat 0 as the default, since S1's example sends it.
import { idCardTypes } from '../values/id-card.ts'
import { maxNameLength } from '../values/person-name.ts'
import { templateSignatureKinds } from '../values/signature-kinds.ts'
import { channelAgent, channelUserInfo } from './channel-agent.ts'
import { createFlowByFiles } from './create-flow-by-files.ts'
import type { Structure } from './structure.ts'

/** Restricts who may sign. The SDK lists only the resident id card for ess, but all three types for essbasic. */
export const approverRestriction = {
  Name: { kind: 'string', maxLength: maxNameLength, rule: 'personName' },
  Mobile: { kind: 'string', rule: 'mobile' },
  IdCardType: { kind: 'string', values: idCardTypes },
  IdCardNumber: { kind: 'string' },
} as const satisfies Structure

/** The ways in which a party of the template may sign. */
export const approverComponentLimitType = {
  RecipientId: { kind: 'string', required: true },
  Values: { kind: 'strings', required: true, values: templateSignatureKinds },
} as const satisfies Structure

export const channelApproverComponentLimitType = {
  RecipientId: approverComponentLimitType.RecipientId,
  Values: { kind: 'strings', values: templateSignatureKinds },
} as const satisfies Structure

const settings = {
  TemplateId: { kind: 'string', required: true },
  FlowName: createFlowByFiles.FlowName,
  QrCodeName: { kind: 'string', maxLength: 200, rule: 'flowName' },
  MaxFlowNum: { kind: 'integer', blank: 0, byDefault: 5, min: 1 },
  FlowEffectiveDay: { kind: 'integer', blank: 0, byDefault: 7, min: 1, max: 30 },
  // At most 365 days from now.
  QrCodeExpiredOn: { kind: 'integer', blank: 0, moment: true },
  QrEffectiveDay: { kind: 'integer', blank: 0, byDefault: 7, min: 1, max: 90, ended: 'QrCodeExpiredOn' },
  Restrictions: { kind: 'objects', of: approverRestriction },
  ApproverRestrictions: { kind: 'object', of: approverRestriction, ended: 'Restrictions' },
  ForbidPersonalMultipleSign: { kind: 'boolean' },
  FlowNameAppendScannerInfo: { kind: 'boolean' },
  FlowDisplayType: createFlowByFiles.FlowDisplayType,
  CallbackUrl: { kind: 'string', maxLength: 1000, ended: '' },
} as const satisfies Structure

export const createMultiFlowSignQRCode = {
  Operator: createFlowByFiles.Operator,
  ...settings,
  ApproverComponentLimitTypes: { kind: 'objects', of: approverComponentLimitType },
  UserData: createFlowByFiles.UserData,
  Agent: createFlowByFiles.Agent,
} as const satisfies Structure

export const channelCreateMultiFlowSignQRCode = {
  Agent: { kind: 'object', of: channelAgent, required: true },
  ...settings,
  ApproverComponentLimitTypes: { kind: 'objects', of: channelApproverComponentLimitType },
  Operator: { kind: 'object', of: channelUserInfo, ended: '' },
} as const satisfies Structure

export const cancelMultiFlowSignQRCode = {
  Operator: createMultiFlowSignQRCode.Operator,
  QrCodeId: { kind: 'string', required: true },
  Agent: createFlowByFiles.Agent,
} as const satisfies Structure

export const channelCancelMultiFlowSignQRCode = {
  Agent: channelCreateMultiFlowSignQRCode.Agent,
  QrCodeId: cancelMultiFlowSignQRCode.QrCodeId,
  Operator: channelCreateMultiFlowSignQRCode.Operator,
} as const satisfies Structure
