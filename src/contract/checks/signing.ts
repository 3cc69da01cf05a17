// Row 13: how a signer is notified, reads the contract and proves their identity.
import { approverInfo as table } from '../api/approver-info.ts'
import { brokenLimits, isAllowed, valueProblems } from '../api/values.ts'
import { isPlainName } from '../values/characters.ts'
import { limitTypes } from '../draft/party-limits.ts'
import { isLater } from '../draft/flow-moments.ts'
import { at, type Hit, type Rule } from './rule.ts'
import type { ApproverView } from './subject.ts'

/** Parameters whose values or limits have their own rule, here or in options.ts, identity.ts or approvers.ts. */
const ownRule: ReadonlySet<string> = new Set([
  'ApproverType',
  'ApproverIdCardType',
  'NotifyType',
  'ApproverSignTypes',
  'VerifyChannel',
  'ApproverSource',
  'ApproverName',
  'ApproverRoleName',
  'PreReadTime',
  'SignInstructionContent',
  'CustomApproverTag',
])

export const signingRules: readonly Rule[] = [
  {
    row: 13,
    name: 'notify-type',
    code: 'InvalidParameter.NotifyType',
    scope: 'approver',
    // Case does not matter: S4 writes NONE, KIT writes none.
    check: (party) => (isAllowed(table.NotifyType, party.approver.NotifyType ?? '') ? null : at(party, 'NotifyType')),
  },
  {
    row: 13,
    name: 'pre-read-time',
    code: 'InvalidParameter.PreReadTime',
    scope: 'approver',
    check: (party) => limitHit(party, 'PreReadTime'),
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
      const { maxLength: max } = table.ApproverRoleName
      return limitHit(party, 'ApproverRoleName') ?? (isPlainName(name) ? null : at(party, 'ApproverRoleName', { max }))
    },
  },
  {
    row: 13,
    name: 'sign-instruction-long',
    code: 'InvalidParameter.ParamError',
    scope: 'approver',
    check: (party) => limitHit(party, 'SignInstructionContent'),
  },
  {
    row: 13,
    name: 'approver-tag-long',
    code: 'InvalidParameter.ParamError',
    scope: 'approver',
    check: (party) => limitHit(party, 'CustomApproverTag'),
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

/** A hit where the parameter is longer than its row allows, or outside its range. */
function limitHit(party: ApproverView, key: keyof typeof table): Hit | null {
  const limits = brokenLimits(table[key], party.approver[key])
  return limits && at(party, key, { ...limits })
}
