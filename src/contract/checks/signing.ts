// Row 13: how a signer is told, reads and proves who they are.
import { maxApproverTagLength, maxInstructionLength, maxRoleNameLength, preReadSeconds } from '../draft/party-rules.ts'
import { isLonger, isPlainName } from '../values/characters.ts'
import { strangers } from './approvers.ts'
import { isLater } from '../draft/flow-moments.ts'
import { at, type Rule } from './rule.ts'

export const notifyTypes = ['sms', 'none', 'email', 'all'] as const

/** What the parameters of an approver and of its ApproverOption may be; an empty text stands for the default. */
export const approverEnumerations = {
  ApproverSignTypes: [1, 2, 3, 5, 6],
  // The only one that S4 and the SDK name; the key itself is out of use.
  VerifyChannel: ['WEIXINAPP', ''],
  ApproverVerifyTypes: [1, 2],
  SignEndpoints: ['link', ''],
  ApproverRole: [0, 1, 2, 3],
}
export const approverOptionEnumerations = {
  FillType: [0, 1],
  FlowReadLimit: ['LimitReadTimeAndBottom', 'LimitReadTime', 'LimitBottom', 'NoReadTimeAndBottom', ''],
  ApproverMobileMode: ['REPLACE', 'GIVEN', 'VALIDATE', ''],
  AddSignComponentUseSealSize: [0, 1, 2, 3],
}

export const signingRules: readonly Rule[] = [
  {
    row: 13,
    name: 'notify-type',
    code: 'InvalidParameter.NotifyType',
    scope: 'approver',
    // Upper or lower case: S4 writes NONE, KIT none.
    check: (party) => {
      const type = (party.approver.NotifyType ?? '').toLowerCase()
      return type === '' || notifyTypes.some((known) => known === type) ? null : at(party, 'NotifyType')
    },
  },
  {
    row: 13,
    name: 'pre-read-time',
    code: 'InvalidParameter.PreReadTime',
    scope: 'approver',
    check: (party) => {
      const { PreReadTime: seconds = preReadSeconds.min } = party.approver
      return seconds < preReadSeconds.min || seconds > preReadSeconds.max
        ? at(party, 'PreReadTime', preReadSeconds)
        : null
    },
  },
  {
    row: 13,
    name: 'sign-types-unknown',
    code: 'InvalidParameter.ParamError',
    scope: 'approver',
    check: (party) =>
      strangers(party.approver.ApproverSignTypes, approverEnumerations.ApproverSignTypes).length > 0
        ? at(party, 'ApproverSignTypes')
        : null,
  },
  {
    row: 13,
    name: 'sign-types-device-only',
    code: 'InvalidParameter.ParamError',
    scope: 'approver',
    check: (party) => {
      const { ApproverSignTypes: types = [] } = party.approver
      return types.length > 0 && types.every((type) => type === 5 || type === 6) ? at(party, 'ApproverSignTypes') : null
    },
  },
  {
    row: 13,
    name: 'verify-channel',
    code: 'InvalidParameter.VerifyChannel',
    scope: 'approver',
    check: (party) =>
      strangers(party.approver.VerifyChannel, approverEnumerations.VerifyChannel).length > 0
        ? at(party, 'VerifyChannel')
        : null,
  },
  {
    row: 13,
    name: 'approver-enumeration',
    code: 'InvalidParameter.ParamError',
    scope: 'approver',
    check: ({ path, approver }) => {
      const { ApproverOption: option = {}, ApproverRole: role, ApproverVerifyTypes, SignEndpoints } = approver
      const wrong: readonly (readonly [string, boolean])[] = [
        ['ApproverVerifyTypes', strangers(ApproverVerifyTypes, approverEnumerations.ApproverVerifyTypes).length > 0],
        ['SignEndpoints', strangers(SignEndpoints, approverEnumerations.SignEndpoints).length > 0],
        ['ApproverRole', isStranger(role, approverEnumerations.ApproverRole)],
        ['ApproverOption.FillType', isStranger(option.FillType, approverOptionEnumerations.FillType)],
        ['ApproverOption.FlowReadLimit', isStranger(option.FlowReadLimit, approverOptionEnumerations.FlowReadLimit)],
        [
          'ApproverOption.ApproverMobileMode',
          isStranger(option.ApproverMobileMode, approverOptionEnumerations.ApproverMobileMode),
        ],
        [
          'ApproverOption.AddSignComponentUseSealSize',
          isStranger(option.AddSignComponentUseSealSize, approverOptionEnumerations.AddSignComponentUseSealSize),
        ],
      ]
      const first = wrong.find(([, is]) => is)
      return first ? { path: [...path, ...first[0].split('.')], params: { name: first[0] } } : null
    },
  },
  {
    row: 13,
    name: 'add-sign-components-limits',
    code: 'InvalidParameter.ParamError',
    scope: 'approver',
    check: (party) => {
      const types = (party.approver.AddSignComponentsLimits ?? []).map((limit) => limit?.ComponentType ?? '')
      const index = types.findIndex((type) => !limitTypes.has(type))
      return index < 0 ? null : { path: [...party.path, 'AddSignComponentsLimits', index, 'ComponentType'] }
    },
  },
  {
    row: 13,
    name: 'role-name',
    code: 'InvalidParameter.ParamError',
    scope: 'approver',
    check: (party) => {
      const { ApproverRoleName: name = '' } = party.approver
      return isLonger(name, maxRoleNameLength) || !isPlainName(name)
        ? at(party, 'ApproverRoleName', { max: maxRoleNameLength })
        : null
    },
  },
  {
    row: 13,
    name: 'sign-instruction-long',
    code: 'InvalidParameter.ParamError',
    scope: 'approver',
    check: (party) =>
      isLonger(party.approver.SignInstructionContent ?? '', maxInstructionLength)
        ? at(party, 'SignInstructionContent', { max: maxInstructionLength })
        : null,
  },
  {
    row: 13,
    name: 'approver-tag-long',
    code: 'InvalidParameter.ParamError',
    scope: 'approver',
    check: (party) =>
      isLonger(party.approver.CustomApproverTag ?? '', maxApproverTagLength)
        ? at(party, 'CustomApproverTag', { max: maxApproverTagLength })
        : null,
  },
  {
    row: 13,
    name: 'approver-deadline',
    code: 'InvalidParameter.ParamError',
    scope: 'approver',
    check: (party, _subject, { now }) => {
      const { Deadline } = party.approver
      return Deadline !== undefined && !isLater(Deadline, now) ? at(party, 'Deadline') : null
    },
  },
]

export const limitTypes: ReadonlySet<string> = new Set([
  'SIGN_SEAL',
  'SIGN_PAGING_SEAL',
  'SIGN_LEGAL_PERSON_SEAL',
  'SIGN_SIGNATURE',
])

function isStranger<T>(value: T | undefined, allowed: readonly T[]): boolean {
  return value !== undefined && !allowed.includes(value)
}
