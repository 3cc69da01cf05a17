// Cancelling a contract (CancelFlow: S3, SDK): while at least one party has not signed.
import type { BrokenRule } from './broken-rule.ts'
import { isFinal } from './flow-status.ts'
import { maxCancelMessage } from './limits.ts'
import { reasonProblem, type ReasonProblem } from './reason.ts'

const brokenReason: Readonly<Record<ReasonProblem, Pick<BrokenRule, 'code' | 'why'>>> = {
  missing: { code: 'MissingParameter.CancelReason', why: 'a reason is needed' },
  long: { code: 'InvalidParameter.CancelReason', why: `at most ${maxCancelMessage} characters` },
  emoji: { code: 'InvalidParameter.CancelReason', why: 'no emoji' },
}

export function cancellationProblems(message: string, status: number): readonly BrokenRule[] {
  const ended: BrokenRule[] = canBeCancelled(status) ? [] : [{ code: 'OperationDenied.FlowHasTerminated', param: 'FlowId', why: 'the contract has come to its end' }]
  return [...ended, ...[cancelReasonProblem(message)].filter((problem) => problem !== null)]
}

export function cancelReasonProblem(message: string): BrokenRule | null {
  const reason = reasonProblem(message, maxCancelMessage)
  return reason && { ...brokenReason[reason], param: 'CancelMessage' }
}

export function canBeCancelled(status: number): boolean {
  return !isFinal(status)
}
