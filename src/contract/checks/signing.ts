// Row 13: how a signer is told, reads and proves who they are.
import { approverInfo as table } from '../api/approver-info.ts'
import { isAllowed, valueProblems } from '../api/values.ts'
import { maxApproverTagLength, maxInstructionLength, maxRoleNameLength, preReadSeconds } from '../draft/party-rules.ts'
import { isLonger, isPlainName } from '../values/characters.ts'
import { limitTypes } from '../draft/party-limits.ts'
import { isLater } from '../draft/flow-moments.ts'
import { at, type Rule } from './rule.ts'

/** Parameters whose values have a rule with a code of its own, here or in options.ts, identity.ts and approvers.ts. */
const ownRule: ReadonlySet<string> = new Set([
  'ApproverType',
  'ApproverIdCardType',
  'NotifyType',
  'ApproverSignTypes',
  'VerifyChannel',
  'ApproverSource',
])

export const signingRules: readonly Rule[] = [
  {
    row: 13,
    name: 'notify-type',
    code: 'InvalidParameter.NotifyType',
    scope: 'approver',
    // Upper or lower case: S4 writes NONE, KIT none.
    check: (party) => (isAllowed(table.NotifyType, party.approver.NotifyType ?? '') ? null : at(party, 'NotifyType')),
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
      isAllowed(table.ApproverSignTypes, party.approver.ApproverSignTypes ?? [])
        ? null
        : at(party, 'ApproverSignTypes'),
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
      isAllowed(table.VerifyChannel, party.approver.VerifyChannel ?? []) ? null : at(party, 'VerifyChannel'),
  },
  {
    row: 13,
    name: 'approver-enumeration',
    code: 'InvalidParameter.ParamError',
    scope: 'approver',
    check: ({ path, approver: { RegisterInfo: _ownRules, ...approver } }) => {
      const first = valueProblems(approver, table).find(({ path: [name = ''] }) => !ownRule.has(name))
      return first ? { path: [...path, ...first.path], params: { name: first.path.join('.') } } : null
    },
  },
  {
    row: 13,
    name: 'add-sign-components-limits',
    code: 'InvalidParameter.ParamError',
    scope: 'approver',
    check: (party) => {
      const types = (party.approver.AddSignComponentsLimits ?? []).map((limit) => limit?.ComponentType ?? '')
      const index = types.findIndex((type) => !limitTypes.some((known) => known === type))
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
