// The status of a party as DescribeFlowInfo and the callbacks report it (contract/after-sending/approve-status.ts).
import { approveStatus } from '../../contract/after-sending/approve-status.ts'
import { flowStatus, isOpen, type FlowLife, type FlowStatus, type Signer } from './life.ts'
import { isTurnOf, waitsForFilling } from './settle.ts'

/** For parties that had not signed when the contract ended. */
const ends: Partial<Record<FlowStatus, number>> = {
  [flowStatus.expired]: approveStatus.expired,
  [flowStatus.cancelled]: approveStatus.cancelled,
}

export function approveStatusOf(life: FlowLife, signer: Signer): number {
  if (signer.signedAt !== null)
    return life.status === flowStatus.released ? approveStatus.released : approveStatus.signed
  if (signer.refusedAt !== null) return approveStatus.refused
  if (!isOpen(life)) return ends[life.status] ?? approveStatus.ended
  if (life.waitsForApproval) return approveStatus.notStarted
  if (signer.late) return approveStatus.expired
  if (signer.fills && signer.filledAt === null) return approveStatus.toFill
  if (waitsForFilling(life)) return signer.fills ? approveStatus.filled : approveStatus.waiting
  return isTurnOf(life, signer) ? approveStatus.toSign : approveStatus.waiting
}

/** Callbacks report 待签署 for everyone who has not signed yet, even before their turn. */
export function callbackStatusOf(life: FlowLife, signer: Signer): number {
  const status = approveStatusOf(life, signer)
  return status === approveStatus.notStarted || status === approveStatus.waiting ? approveStatus.toSign : status
}
