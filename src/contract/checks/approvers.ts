// Rows 7, 8 and 14: number and kinds of signers, and no duplicates.
import { createFlowByFiles } from '../api/create-flow-by-files.ts'
import { isAbsent } from '../api/shape.ts'
import { at, type Hit, type Rule } from './rule.ts'
import { present, type ApproverView } from './subject.ts'

const maxApprovers = createFlowByFiles.Approvers.maxItems

export const approverRules: readonly Rule[] = [
  {
    row: 7,
    name: 'approvers-empty',
    code: 'MissingParameter.FlowApprover',
    scope: 'request',
    check: ({ raw, request }, { stage }) => {
      if (request.OpenDynamicSignFlow === true) return null
      const empty =
        request.Approvers === undefined
          ? stage === 'draft' && isAbsent(raw, 'Approvers')
          : request.Approvers.length === 0
      return empty ? { path: ['Approvers'] } : null
    },
  },
  {
    row: 7,
    name: 'approvers-many',
    code: 'InvalidParameter.ParamError',
    scope: 'request',
    check: ({ request: { Approvers = [] } }) =>
      Approvers.length > maxApprovers
        ? { path: ['Approvers'], params: { max: maxApprovers, number: Approvers.length } }
        : null,
  },
  {
    row: 8,
    name: 'approver-type',
    code: 'InvalidParameter.ApproverType',
    scope: 'approver',
    check: (party) => (party.kind === undefined ? at(party, 'ApproverType') : null),
  },
  {
    row: 8,
    name: 'auto-sign-scene-missing',
    code: 'InvalidParameter.PersonAutoSignTag',
    scope: 'approver',
    check: (party, { request }) =>
      party.kind === 'personAuto' && !request.AutoSignScene ? at(party, 'ApproverType') : null,
  },
  {
    row: 14,
    name: 'approver-repeat',
    code: 'OperationDenied.ApproverRepeat',
    scope: 'request',
    check: ({ approvers }) => repeats(approvers),
  },
]

/** The first party with a key, and the 或签 tag shared by all of them; '' if they share none. */
interface Seen {
  readonly number: number
  tag: string
}

/**
 * Finds parties with the same kind, company and mobile (or UserId) as an earlier one. Parties that share a
 * CustomApproverTag are meant to repeat (或签). Silent signers (S4 example 8) and dynamic ones have neither mobile nor
 * UserId and are not compared.
 */
function repeats(approvers: readonly ApproverView[]): readonly Hit[] {
  const seen = new Map<string, Seen>()
  return approvers.flatMap((party): readonly Hit[] => {
    if (party.kind === undefined) return []
    const { OrganizationName = '', ApproverMobile, UserId, CustomApproverTag: tag = '' } = party.approver
    const company = party.kind === 'company' || party.kind === 'companyAuto' ? OrganizationName.trim() : ''
    const index = party.path[1] as number
    let first: Seen | undefined
    for (const [what, value] of [
      ['mobile', ApproverMobile],
      ['user', UserId],
    ] as const) {
      if (!value) continue
      const key = JSON.stringify([party.kind, company, what, value])
      const before = seen.get(key)
      if (!before) {
        seen.set(key, { number: index + 1, tag })
      } else if (tag === '' || before.tag !== tag) {
        first ??= before
        before.tag = ''
      }
    }
    return first ? [{ path: party.path, params: { other: first.number } }] : []
  })
}

/** The values of a list that are not allowed. */
export function unknownValues<T>(items: readonly (T | undefined)[] | undefined, allowed: readonly T[]): readonly T[] {
  return present(items)
    .map(([item]) => item)
    .filter((item) => !allowed.includes(item))
}
