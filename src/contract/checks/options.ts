// The rest of row 13: settings of a party that contradict each other, or that have no effect because of others. What
// Tencent silently ignores is a warning.
import { componentType } from '../component-types/catalogue.ts'
import { limitValuesOf, type LimitValues } from '../draft/party-limits.ts'
import { unknownValues } from './approvers.ts'
import { isBlank } from '../values/characters.ts'
import { emailProblem } from '../values/email.ts'
import { isSealKind, signerSignatureKinds } from '../values/signature-kinds.ts'
import { at, type Rule } from './rule.ts'
import { present, type ApproverView, type Subject } from './subject.ts'

const code = 'InvalidParameter.ParamError'

export const optionRules: readonly Rule[] = [
  {
    row: 13,
    name: 'silent-dynamic',
    code,
    scope: 'approver',
    // SDK, ApproverOption.FillType: 企业“授权签”不支持动态补充.
    check: (party) =>
      party.dynamic && party.kind === 'companyAuto' ? { path: [...party.path, 'ApproverOption', 'FillType'] } : null,
  },
  {
    row: 13,
    name: 'limit-signature-kinds',
    code,
    scope: 'approver',
    check: (party) =>
      limitHit(
        party,
        (limit, values) => limit === 'signatures' && unknownValues<string>(values, signerSignatureKinds).length > 0,
      ),
  },
  {
    row: 13,
    name: 'limit-legal-person',
    code,
    severity: 'warning',
    scope: 'approver',
    check: (party) => limitHit(party, (limit, values) => limit === 'none' && values.some((value) => value !== '')),
  },
  {
    row: 13,
    name: 'limit-seal-both',
    code: 'InvalidParameter.SealId',
    severity: 'warning',
    scope: 'approver',
    // SDK, ComponentLimit: the kinds are then ignored.
    check: (party) =>
      limitHit(
        party,
        (limit, values) => limit === 'seals' && values.some((value) => isSealKind(value)) && values.some(isSealId),
      ),
  },
  {
    row: 13,
    name: 'limit-seal-of-others',
    code: 'InvalidParameter.SealId',
    severity: 'warning',
    scope: 'approver',
    // Whether it is our own company cannot be known here, but a UserId can only be one of our own employees.
    check: (party) => {
      if (party.kind !== 'company' || !isBlank(party.approver.UserId)) return null
      return limitHit(party, (limit, values) => limit === 'seals' && values.some(isSealId))
    },
  },
  {
    row: 13,
    name: 'limit-of-other-kind',
    code: 'OperationDenied.NoSupportComponentType',
    severity: 'warning',
    scope: 'approver',
    check: (party) => {
      if (party.kind !== 'person' && party.kind !== 'personAuto') return null
      const index = (party.approver.AddSignComponentsLimits ?? []).findIndex(
        (limit) => componentType(limit?.ComponentType ?? '')?.mark === 'seal',
      )
      return index < 0 ? null : { path: [...party.path, 'AddSignComponentsLimits', index, 'ComponentType'] }
    },
  },
  {
    row: 13,
    name: 'sign-bean-only',
    code,
    severity: 'warning',
    scope: 'approver',
    check: (party, { request }) => {
      if (request.SignBeanTag === 1) return null
      const { AddSignComponentsLimits: limits = [], ApproverOption: option = {} } = party.approver
      if (limits.length > 0) return at(party, 'AddSignComponentsLimits', { name: 'AddSignComponentsLimits' })
      const name =
        option.ForbidAddSignDate === true
          ? 'ForbidAddSignDate'
          : (option.AddSignComponentUseSealSize ?? 0) !== 0
            ? 'AddSignComponentUseSealSize'
            : null
      return name === null ? null : { path: [...party.path, 'ApproverOption', name], params: { name } }
    },
  },
  {
    row: 13,
    name: 'mobile-mode-without-identity',
    code,
    severity: 'warning',
    scope: 'approver',
    check: (party) => {
      const { ApproverOption: option = {}, ApproverName, ApproverIdCardNumber } = party.approver
      const idle = !isBlank(option.ApproverMobileMode) && (isBlank(ApproverName) || isBlank(ApproverIdCardNumber))
      return idle ? { path: [...party.path, 'ApproverOption', 'ApproverMobileMode'] } : null
    },
  },
  {
    row: 13,
    name: 'pre-read-idle',
    code: 'InvalidParameter.PreReadTime',
    severity: 'warning',
    scope: 'approver',
    check: (party) => {
      const { PreReadTime: seconds, ApproverOption: option = {} } = party.approver
      const unlimited = option.FlowReadLimit === 'LimitBottom' || option.FlowReadLimit === 'NoReadTimeAndBottom'
      return seconds !== undefined && unlimited ? at(party, 'PreReadTime') : null
    },
  },
  {
    row: 13,
    name: 'verify-types-idle',
    code,
    severity: 'warning',
    scope: 'approver',
    check: (party, { request }) =>
      !isBlank(request.ApproverVerifyType) && (party.approver.ApproverVerifyTypes ?? []).length > 0
        ? at(party, 'ApproverVerifyTypes')
        : null,
  },
  {
    row: 13,
    name: 'mobile-check-idle',
    code,
    severity: 'warning',
    scope: 'approver',
    // OCR_ESIGN requires real-name verification, so viewing with only the mobile no longer works (SDK).
    check: (party, subject) => {
      if (!looksByMobile(party, subject)) return null
      const handwriting = party.sign.find(
        ({ extra }) => Array.isArray(extra.ComponentTypeLimit) && extra.ComponentTypeLimit.includes('OCR_ESIGN'),
      )
      return handwriting ? at(handwriting, 'ComponentExtra') : null
    },
  },
  {
    row: 13,
    name: 'three-factors-abroad',
    code,
    severity: 'warning',
    scope: 'approver',
    check: (party) => {
      const abroad = (party.approver.ApproverIdCardType ?? '').startsWith('HONGKONG')
      return abroad && (party.approver.ApproverSignTypes ?? []).includes(3) ? at(party, 'ApproverSignTypes') : null
    },
  },
  {
    row: 13,
    name: 'approver-email-form',
    code,
    severity: 'warning',
    scope: 'approver',
    check: (party) => {
      const { ApproverEmail: email = '' } = party.approver
      return isBlank(email) || emailProblem(email) === null ? null : at(party, 'ApproverEmail')
    },
  },
  {
    row: 13,
    name: 'approver-email-missing',
    code: 'InvalidParameter.NotifyType',
    severity: 'warning',
    scope: 'approver',
    check: (party) => {
      const byMail = ['email', 'all'].includes((party.approver.NotifyType ?? '').toLowerCase())
      return byMail && isBlank(party.approver.ApproverEmail) ? at(party, 'ApproverEmail') : null
    },
  },
  {
    row: 13,
    name: 'approver-source',
    code,
    severity: 'warning',
    scope: 'approver',
    check: (party) =>
      isBlank(party.approver.ApproverSource) || party.approver.ApproverSource === 'WEWORKAPP'
        ? null
        : at(party, 'ApproverSource'),
  },
  {
    row: 14,
    name: 'approver-tag-alone',
    code,
    severity: 'warning',
    scope: 'request',
    check: ({ approvers }) => {
      const counts = new Map<string, number>()
      for (const { approver } of approvers)
        if (approver.CustomApproverTag)
          counts.set(approver.CustomApproverTag, (counts.get(approver.CustomApproverTag) ?? 0) + 1)
      // If nobody is named yet, the possible signers are added after sending (needs-tagged-signers).
      const isNamed = ({ ApproverName, ApproverMobile, UserId }: ApproverView['approver']) =>
        !(isBlank(ApproverName) && isBlank(ApproverMobile) && isBlank(UserId))
      return approvers
        .filter(({ approver }) => counts.get(approver.CustomApproverTag ?? '') === 1 && isNamed(approver))
        .map((party) => at(party, 'CustomApproverTag'))
    },
  },
]

/** The first invalid limit of a party. */
function limitHit(
  party: ApproverView,
  isWrong: (limit: LimitValues | undefined, values: readonly string[]) => boolean,
) {
  for (const [limit, index] of present(party.approver.AddSignComponentsLimits)) {
    const values = present(limit.ComponentValue).map(([value]) => value)
    if (isWrong(limitValuesOf(limit.ComponentType), values))
      return { path: [...party.path, 'AddSignComponentsLimits', index, 'ComponentValue'] }
  }
  return null
}

function isSealId(value: string): boolean {
  return value !== '' && !isSealKind(value)
}

function looksByMobile({ approver }: ApproverView, { request }: Subject): boolean {
  if (!isBlank(request.ApproverVerifyType)) return request.ApproverVerifyType === 'MobileCheck'
  return (approver.ApproverVerifyTypes ?? []).includes(2)
}
