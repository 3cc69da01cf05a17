// Cancelling a contract (CancelFlow: S3, SDK), which is possible while at least one party has not signed.
import { hasSigned } from './approve-status.ts'
import type { BrokenRule } from './broken-rule.ts'
import { isFinal, PARTLY_SIGNED } from './flow-status.ts'
import { maxCancelMessage } from './limits.ts'
import { signsByHand, type PartyFacts } from './party-states.ts'
import { reasonProblem, type ReasonProblem } from './reason.ts'

const brokenReason: Readonly<Record<ReasonProblem, Pick<BrokenRule, 'code' | 'why'>>> = {
  missing: { code: 'MissingParameter.CancelReason', why: 'a reason is needed' },
  long: { code: 'InvalidParameter.CancelReason', why: `at most ${maxCancelMessage} characters` },
  emoji: { code: 'InvalidParameter.CancelReason', why: 'no emoji' },
}

export function cancellationProblems(message: string, status: number): readonly BrokenRule[] {
  const ended: BrokenRule[] = canBeCancelled(status)
    ? []
    : [{ code: 'OperationDenied.FlowHasTerminated', param: 'FlowId', why: 'the contract has come to its end' }]
  return [...ended, ...[cancelReasonProblem(message)].filter((problem) => problem !== null)]
}

export function cancelReasonProblem(message: string): BrokenRule | null {
  const reason = reasonProblem(message, maxCancelMessage)
  return reason && { ...brokenReason[reason], param: 'CancelMessage' }
}

export function canBeCancelled(status: number): boolean {
  return !isFinal(status)
}

/**
 * What cancelling returns to the quota (CancelFlow, API of August 2026, 合同额度返还规则). `free`: one contract, using up one
 * of the free cancellations (免费撤销额度), of which each purchased contract brings one; without one left nothing is
 * returned. `none`: someone has signed by hand, so nothing is returned. `unknown`: whether anyone has is not known.
 */
export type QuotaBack = 'free' | 'none' | 'unknown'

export function quotaBack(status: number, parties: readonly PartyFacts[]): QuotaBack {
  const byHand = parties.filter(signsByHand)
  if (byHand.some(({ approveStatus }) => hasSigned(approveStatus))) return 'none'
  if (status !== PARTLY_SIGNED) return 'free'
  // Someone has signed; by hand, if no party signs automatically.
  if (parties.length > 0 && byHand.length === parties.length) return 'none'
  return byHand.length > 0 && byHand.every(({ approveStatus }) => approveStatus !== undefined) ? 'free' : 'unknown'
}
