// A contract's life that a test begins, and its signers.
import type { FlowLife, Signer } from '../../../src/sandbox/flow-life/life.ts'
import * as steps from '../../../src/sandbox/flow-life/steps.ts'

export const NOW = Date.UTC(2026, 0, 1)
export const DEADLINE = NOW / 1000 + 1000
export const who = { name: '李四', mobile: '15100000000', organization: '' }

export function signer(recipientId: string, changes: Partial<Signer> = {}): Signer {
  return {
    recipientId,
    automatic: false,
    person: true,
    who,
    candidates: [],
    fills: false,
    noRefuse: false,
    noTransfer: false,
    handOvers: [],
    needsReview: false,
    review: 'none',
    deadline: null,
    late: false,
    filledAt: null,
    signedAt: null,
    refusedAt: null,
    ...changes,
  }
}

export function flow(signers: readonly Signer[], changes: Partial<steps.FlowTerms> = {}): FlowLife {
  return steps.begin({ unordered: false, deadline: DEADLINE, waitsForApproval: false, signers, ...changes }, NOW)
}
