// Warnings about parties: what Tencent accepts, but a careful person would ask about before sending.
import { valueFacets } from '../component-types/catalogue.ts'
import { isBlank } from '../values/characters.ts'
import { at, type Hit, type Rule } from './rule.ts'

const row = 24
const adult = 18

export const carefulPartyRules: readonly Rule[] = [
  {
    row,
    name: 'party-not-told',
    code: 'InvalidParameter.NotifyType',
    severity: 'warning',
    scope: 'approver',
    // Automatic signers need no notification. Tencent's documents disagree on the default of NotifyType.
    check: (party) => {
      const type = (party.approver.NotifyType ?? '').toLowerCase()
      const signs = party.kind === 'company' || party.kind === 'person'
      return signs && (type === '' || type === 'none') ? at(party, 'NotifyType') : null
    },
  },
  {
    row,
    name: 'party-adds-own',
    code: 'MissingParameter.SignComponents',
    severity: 'warning',
    scope: 'approver',
    check: (party, { request }) => {
      const signs = party.kind === 'company' || party.kind === 'person'
      return signs && request.SignBeanTag === 1 && party.sign.length === 0 ? at(party, 'SignComponents') : null
    },
  },
  {
    row,
    name: 'silent-adds-none',
    code: 'MissingParameter.SignComponents',
    severity: 'warning',
    scope: 'approver',
    check: (party, { request }) => {
      const silent = party.kind === 'companyAuto' || party.kind === 'personAuto'
      return silent && request.SignBeanTag === 1 && party.sign.length === 0 ? at(party, 'SignComponents') : null
    },
  },
  {
    row,
    name: 'blanks-optional',
    code: 'OperationDenied.RequiredComponentNotFill',
    severity: 'warning',
    scope: 'approver',
    // Once per party.
    check: (party) => {
      const optional = party.fill.filter(
        ({ component }) => component.ComponentRequired !== true && valueFacets(component.ComponentType).written,
      )
      const silent = party.kind === 'companyAuto' || party.kind === 'personAuto'
      return optional.length > 0 && !silent ? at(party, 'Components', { number: optional.length }) : null
    },
  },
  {
    row,
    name: 'approver-minor',
    code: 'OperationDenied.InvalidApproverAge',
    severity: 'warning',
    scope: 'approver',
    check: (party, _subject, { now }) => {
      const parts = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/.exec(party.approver.ApproverIdCardNumber ?? '')
      if (!parts) return null
      // The day on which the person comes of age, in China (UTC+8).
      const grown = Date.UTC(Number(parts[1]) + adult, Number(parts[2]) - 1, Number(parts[3]), -8)
      return grown > now ? at(party, 'ApproverIdCardNumber', { age: adult }) : null
    },
  },
  {
    row,
    name: 'mobile-two-names',
    code: 'InvalidParameter.Mobile',
    severity: 'warning',
    scope: 'request',
    check: ({ approvers }) => {
      const seen = new Map<string, { readonly name: string; readonly number: number }>()
      return approvers.flatMap((party): readonly Hit[] => {
        const { ApproverMobile: mobile, ApproverName: name = '' } = party.approver
        if (!mobile || isBlank(name)) return []
        const first = seen.get(mobile)
        if (!first) seen.set(mobile, { name: name.trim(), number: (party.path[1] as number) + 1 })
        return first && first.name !== name.trim() ? [at(party, 'ApproverMobile', { other: first.number })] : []
      })
    },
  },
]
