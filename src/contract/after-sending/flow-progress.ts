// How far a contract is on its way: how many parties have signed, and whose turn it is. Only what is known of every party is told.
import { isFinal } from './flow-status.ts'
import { APPROVED, partyStates, signsByHand, type PartyFacts } from './flow-status-rules.ts'

export interface FlowProgress {
  readonly signed: number
  readonly total: number
  /** Whose turn it is, by place; several where the order does not matter, none where the order is not known. */
  readonly next: readonly number[]
}

/** Null where nobody has signed, where it has come to its end, or where it is not known of each party. `unordered`: the request's Unordered, null where nobody knows it. */
export function progressOf(status: number, parties: readonly PartyFacts[], unordered: boolean | null): FlowProgress | null {
  if (isFinal(status)) return null
  // Two whose order is not known are no two in order.
  const states = partyStates(status, parties, unordered ?? true)
  // Whether a machine has signed nobody sees but Tencent.
  const isKnown = parties.every((party, place) => states[place] !== 'unknown' && (signsByHand(party) || party.approveStatus !== undefined))
  const signed = parties.filter((party, place) => states[place] === 'signed' || party.approveStatus === APPROVED).length
  if (!isKnown || signed === 0) return null
  return { signed, total: parties.length, next: unordered === null ? [] : states.flatMap((state, place) => (state === 'turn' ? [place] : [])) }
}
