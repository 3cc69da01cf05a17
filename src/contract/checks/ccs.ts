// Row 15: copy recipients.
import { ccInfo } from '../api/create-flow-by-files.ts'
import { valueProblems } from '../api/values.ts'
import { maxCcs } from '../draft/flow-ccs.ts'
import { isBlank } from '../values/characters.ts'
import { organizationProblem } from '../values/company-name.ts'
import { mobileProblem } from '../values/mobile.ts'
import { maxNameLength, nameProblem } from '../values/person-name.ts'
import { at, type Hit, type Rule } from './rule.ts'
import type { Subject } from './subject.ts'

export const ccRules: readonly Rule[] = [
  {
    row: 15,
    name: 'cc-many',
    code: 'InvalidParameter.CcNum',
    scope: 'request',
    check: ({ request: { CcInfos = [] } }) =>
      CcInfos.length > maxCcs ? { path: ['CcInfos'], params: { max: maxCcs, number: CcInfos.length } } : null,
  },
  {
    row: 15,
    name: 'cc-repeat',
    code: 'OperationDenied.CcUserRepeat',
    scope: 'request',
    check: (subject) => ccHits(subject, (mobile, seen) => seen.has(mobile)),
  },
  {
    row: 15,
    name: 'cc-signs',
    code: 'OperationDenied.CcUserRepeat',
    scope: 'request',
    check: (subject) => {
      const signers = new Set(subject.approvers.map(({ approver }) => approver.ApproverMobile))
      return ccHits(subject, (mobile) => signers.has(mobile))
    },
  },
  {
    row: 15,
    name: 'cc-nobody',
    code: 'InvalidParameter.CcNum',
    scope: 'cc',
    // A company without a mobile is enough if that is enabled (SDK, CcInfo.OrganizationName).
    check: (view) => (isBlank(view.cc.Mobile) && isBlank(view.cc.OrganizationName) ? at(view, 'Mobile') : null),
  },
  {
    row: 15,
    name: 'cc-mobile-form',
    code: 'InvalidParameter.Mobile',
    scope: 'cc',
    check: (view) => (mobileProblem(view.cc.Mobile ?? '') ? at(view, 'Mobile') : null),
  },
  {
    row: 15,
    name: 'cc-name',
    code: 'InvalidParameter.Name',
    scope: 'cc',
    check: (view) => (nameProblem(view.cc.Name ?? '') ? at(view, 'Name', { max: maxNameLength }) : null),
  },
  {
    row: 15,
    name: 'cc-organization-brackets',
    code: 'InvalidParameter.OrganizationName',
    scope: 'cc',
    check: (view) =>
      organizationProblem(view.cc.OrganizationName ?? '') === 'organizationBrackets'
        ? at(view, 'OrganizationName')
        : null,
  },
  {
    row: 15,
    name: 'cc-enumeration',
    code: 'InvalidParameter.CcNum',
    scope: 'cc',
    check: (view) => {
      // The length of a name is checked by cc-name.
      const first = valueProblems(view.cc, ccInfo).find(({ path: [key] }) => key !== 'Name')
      const name = first?.path.join('.')
      return name === undefined ? null : at(view, name, { name })
    },
  },
]

/** A mobile identifies a person, regardless of the kind of copy recipient. */
function ccHits({ ccs }: Subject, isWrong: (mobile: string, seen: ReadonlySet<string>) => boolean): readonly Hit[] {
  const seen = new Set<string>()
  return ccs.flatMap(({ path, cc: { Mobile = '' } }): readonly Hit[] => {
    if (Mobile === '') return []
    const wrong = isWrong(Mobile, seen)
    seen.add(Mobile)
    return wrong ? [{ path }] : []
  })
}
