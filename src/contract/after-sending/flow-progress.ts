// How far a contract is on its way: how many parties have signed, and whose turn it is. Only what is known of every
// party is told.
import { FILLING, PARTLY_SIGNED, RELEASED, SIGNED, TO_SIGN } from './flow-status.ts'
import { isCounted, partyStates, signsByHand, type PartyFacts, type PartyState } from './party-states.ts'

export interface FlowProgress {
  readonly signed: number
  readonly total: number
  /**
   * Whose turn it is to sign or to fill in, by place; several where the order does not matter, none where nobody knows,
   * or it has ended.
   */
  readonly next: readonly number[]
  /** Places for which nobody is named yet. */
  readonly open: readonly number[]
  /** Who refused, by place. */
  readonly refused: readonly number[]
}

/** Before it has begun, how many have signed says nothing. */
const NOT_BEGUN: readonly number[] = [0, 7]

/**
 * Null before it has begun, and where it is not known of each party. `unordered`: the request's Unordered, null where
 * nobody knows it.
 */
export function progressOf(
  status: number,
  parties: readonly PartyFacts[],
  unordered: boolean | null,
): FlowProgress | null {
  const counted = parties.filter(isCounted)
  if (counted.length === 0 || NOT_BEGUN.includes(status)) return null
  const states = partyStates(status, counted, unordered)
  // To sign or to fill in: nobody has signed. Partly signed: whether a machine has, nobody sees but Tencent.
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
