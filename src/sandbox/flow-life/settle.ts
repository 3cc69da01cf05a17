// What follows automatically from a step: turns, automatic signers, status, completion.
import { flowStatus, isOpen, type Change, type FlowLife, type FlowStatus, type Signer } from './life.ts'

/** Whether everyone before this signer has signed. */
export function isTurnOf({ unordered, signers }: FlowLife, signer: Signer): boolean {
  return unordered || signers.slice(0, signers.indexOf(signer)).every(({ signedAt }) => signedAt !== null)
}

export function waitsForFilling({ signers }: FlowLife): boolean {
  return signers.some(({ fills, filledAt }) => fills && filledAt === null)
}

export function waitsForReview({ needsReview, review }: Signer): boolean {
  return needsReview && review !== 'passed'
}

/** Appends to the history. The status is recomputed unless given. */
export function record(life: FlowLife, change: Omit<Change, 'status'>, status: FlowStatus = statusOf(life)): FlowLife {
  return { ...life, status, history: [...life.history, { ...change, status }] }
}

export function replaceSigner(life: FlowLife, recipientId: string, changes: Partial<Signer>): FlowLife {
  return {
    ...life,
    signers: life.signers.map((signer) => (signer.recipientId === recipientId ? { ...signer, ...changes } : signer)),
  }
}

/** Signs for automatic signers whose turn has come, and finishes the contract once everyone has signed. */
export function settle(life: FlowLife, now: number): FlowLife {
  let settled = life
  for (let next = readyAutomatic(settled); next; next = readyAutomatic(settled)) {
    const { recipientId } = next
    settled = record(replaceSigner(settled, recipientId, { signedAt: now }), {
      at: now,
      operation: 'sign',
      recipientId,
      message: '',
    })
  }
  if (
    settled.status !== flowStatus.signed ||
    settled.history.at(-1)?.operation === 'finish' ||
    !settled.signers.every(({ signedAt }) => signedAt !== null)
  )
    return settled
  return record(settled, { at: now, operation: 'finish', recipientId: null, message: '' })
}

function readyAutomatic(life: FlowLife): Signer | undefined {
  if (!isOpen(life) || life.waitsForApproval || waitsForFilling(life)) return undefined
  return life.signers.find(
    (signer) => signer.automatic && signer.signedAt === null && !waitsForReview(signer) && isTurnOf(life, signer),
  )
}

/** For a contract that nobody has ended. */
export function statusOf(life: FlowLife): FlowStatus {
  const { signers, waitsForApproval } = life
  const filling = signers.some(({ fills }) => fills)
  if (waitsForApproval) return filling ? flowStatus.notStartedToFill : flowStatus.notStarted
  if (waitsForFilling(life))
    return signers.some(({ filledAt }) => filledAt !== null) ? flowStatus.partlyFilled : flowStatus.toFill
  const signed = signers.filter(({ signedAt }) => signedAt !== null).length
  if (signed === 0) return flowStatus.toSign
  return signed === signers.length ? flowStatus.signed : flowStatus.partlySigned
}
