// The progress of a contract: how many parties have signed, and whose turn it is. Only given if known for every party.
import { FILLING, PARTLY_SIGNED, RELEASED, SIGNED, TO_SIGN } from './flow-status.ts'
import { isCounted, partyStates, signsByHand, type PartyFacts, type PartyState } from './party-states.ts'

export interface FlowProgress {
  readonly signed: number
  readonly total: number
  /**
   * Places whose turn it is to sign or fill in; several if the order does not matter, none if unknown or if the
   * contract has ended.
   */
  readonly next: readonly number[]
  /** Places for which nobody is named yet. */
  readonly open: readonly number[]
  /** Who refused, by place. */
  readonly refused: readonly number[]
}

/** Statuses before the start, when counting signatures is meaningless. */
const NOT_BEGUN: readonly number[] = [0, 7]

/** Null before the start, or if not known for every party. `unordered`: the request's Unordered, null if unknown. */
export function progressOf(
  status: number,
  parties: readonly PartyFacts[],
  unordered: boolean | null,
): FlowProgress | null {
  const counted = parties.filter(isCounted)
  if (counted.length === 0 || NOT_BEGUN.includes(status)) return null
  const states = partyStates(status, counted, unordered)
  // "To sign" and "to fill in" mean that nobody has signed. "Partly signed" does not tell whether an automatic signer
  // has.
  const isKnown =
    [TO_SIGN, SIGNED, RELEASED, ...FILLING].includes(status) ||
    counted.every(({ approveStatus }) => approveStatus !== undefined) ||
    (status === PARTLY_SIGNED && counted.every((party, place) => states[place] !== 'unknown' && signsByHand(party)))
  if (!isKnown) return null
  const placesOf = (...wanted: PartyState[]) =>
    parties.flatMap((party, place) =>
      isCounted(party) && wanted.includes(states[counted.indexOf(party)]!) ? [place] : [],
    )
  return {
    signed: placesOf('signed').length,
    total: counted.length,
    next: placesOf('turn', 'fill'),
    open: placesOf('open'),
    refused: placesOf('refused'),
  }
}
