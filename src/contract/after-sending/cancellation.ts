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
  const problems: BrokenRule[] = []
  if (!canBeCancelled(status)) problems.push({ code: 'OperationDenied.FlowHasTerminated', param: 'FlowId', why: 'the contract has come to its end' })
  const reason = reasonProblem(message, maxCancelMessage)
  if (reason) problems.push({ ...brokenReason[reason], param: 'CancelMessage' })
  return problems
}

export function canBeCancelled(status: number): boolean {
  return !isFinal(status)
}
