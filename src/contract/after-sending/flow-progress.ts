// How far a contract is on its way: how many parties have signed, and whose turn it is. Only what is known of every party is told.
import { PARTLY_SIGNED, RELEASED, SIGNED, TO_SIGN } from './flow-status.ts'
import { isCounted, partyStates, signsByHand, type PartyFacts, type PartyState } from './party-states.ts'

export interface FlowProgress {
  readonly signed: number
  readonly total: number
  /** Whose turn it is, by place; several where the order does not matter, none where nobody knows, or it has ended. */
  readonly next: readonly number[]
  /** Places for which nobody is named yet. */
  readonly open: readonly number[]
  /** Who refused, by place. */
  readonly refused: readonly number[]
}

/** Before it can be signed, how many have says nothing. */
const BEFORE_SIGNING: readonly number[] = [0, 7, 8, 9, 10]

/** Null before it can be signed, and where it is not known of each party. `unordered`: the request's Unordered, null where nobody knows it. */
export function progressOf(status: number, parties: readonly PartyFacts[], unordered: boolean | null): FlowProgress | null {
  const counted = parties.filter(isCounted)
  if (counted.length === 0 || BEFORE_SIGNING.includes(status)) return null
  const states = partyStates(status, counted, unordered)
  // To sign: nobody has. Partly signed: whether a machine has, nobody sees but Tencent.
  const isKnown =
    [TO_SIGN, SIGNED, RELEASED].includes(status) ||
    counted.every(({ approveStatus }) => approveStatus !== undefined) ||
    (status === PARTLY_SIGNED && counted.every((party, place) => states[place] !== 'unknown' && signsByHand(party)))
  if (!isKnown) return null
  const placesOf = (state: PartyState) => parties.flatMap((party, place) => (isCounted(party) && states[counted.indexOf(party)] === state ? [place] : []))
  return { signed: placesOf('signed').length, total: counted.length, next: placesOf('turn'), open: placesOf('open'), refused: placesOf('refused') }
}
