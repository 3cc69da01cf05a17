// Warnings about times that Tencent accepts but that are probably mistakes.
import { at, type Rule } from './rule.ts'

const code = 'InvalidParameter.FlowDeadLine'
const daySeconds = 24 * 3600
/** Default Deadline (S4). */
const defaultDays = 365

export const timeRules: readonly Rule[] = [
  {
    row: 4,
    name: 'deadline-soon',
    code,
    severity: 'warning',
    scope: 'request',
    check: ({ request: { Deadline } }, { now }) => (isSoon(Deadline, now) ? { path: ['Deadline'] } : null),
  },
  {
    row: 5,
    name: 'reminded-on-early',
    code: 'InvalidParameter.ParamError',
    severity: 'warning',
    scope: 'request',
    // It reminds of the contract's expiry (SDK), which cannot precede the end of signing.
    check: ({ request: { RemindedOn, Deadline } }, { now }) =>
      RemindedOn !== undefined && RemindedOn * 1000 > now && Deadline !== undefined && RemindedOn < Deadline
        ? { path: ['RemindedOn'] }
        : null,
  },
  {
    row: 13,
    name: 'approver-deadline-soon',
    code,
    severity: 'warning',
    scope: 'approver',
    check: (party, _subject, { now }) => (isSoon(party.approver.Deadline, now) ? at(party, 'Deadline') : null),
  },
  {
    row: 13,
    name: 'approver-deadline-late',
    code,
    severity: 'warning',
    scope: 'approver',
    check: (party, { request }, { now }) => {
      const end = request.Deadline ?? now / 1000 + defaultDays * daySeconds
      return (party.approver.Deadline ?? 0) > end ? at(party, 'Deadline') : null
    },
  },
]

function isSoon(unixSeconds: number | undefined, now: number): boolean {
  if (unixSeconds === undefined) return false
  const left = unixSeconds - now / 1000
  return left > 0 && left < daySeconds
}
