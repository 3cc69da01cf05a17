// Row 13: RegisterInfo, which speeds up the registration of a company that is not on Tencent eSign yet (SDK,
// RegisterInfo).
import { registerInfo } from '../api/register-info.ts'
import { valueProblems } from '../api/values.ts'
import { isBlank } from '../values/characters.ts'
import { creditCodeProblem } from '../values/credit-code.ts'
import type { Hit, Rule } from './rule.ts'
import type { ApproverView } from './subject.ts'

const code = 'InvalidParameter.ParamError'

export const registerRules: readonly Rule[] = [
  {
    row: 13,
    name: 'register-legal-name',
    code,
    scope: 'approver',
    check: (party) => {
      const { RegisterInfo: info } = party.approver
      return info && isBlank(info.LegalName) ? under(party, 'LegalName') : null
    },
  },
  {
    row: 13,
    name: 'register-enumeration',
    code,
    scope: 'approver',
    check: (party) => {
      const [first] = valueProblems(party.approver.RegisterInfo ?? {}, registerInfo)
      const name = first?.path.join('.')
      return name === undefined ? null : under(party, name, { name })
    },
  },
  {
    row: 13,
    name: 'register-credit-code',
    code: 'OperationDenied.OrgUniformSocialCreditCodeErr',
    // Some old codes fail the check digit.
    severity: 'warning',
    scope: 'approver',
    check: (party) => {
      const { RegisterInfo: info = {} } = party.approver
      // The number of a medical licence has another form.
      if (!['', 'USCC'].includes(info.OrganizationIdCardType ?? '')) return null
      const { UnifiedSocialCreditCode: number = '' } = info
      return creditCodeProblem(number) ? under(party, 'UnifiedSocialCreditCode') : null
    },
  },
]

function under(party: ApproverView, key: string, params?: Hit['params']): Hit {
  return { path: [...party.path, 'RegisterInfo', key], params }
}
