// The state of each party of a contract, and whose turn it is.
import type { FillApproverType } from './added-approvers.ts'
import { approveStatus, hasSigned } from './approve-status.ts'
import { FILLING, isFinal, PARTLY_SIGNED, RELEASED, SIGNED, TO_SIGN } from './flow-status.ts'

export interface PartyFacts {
  readonly kind: string
  readonly name: string
  /** The id that names the signer instead of a name: Tencent's, or WeCom's. */
  readonly userId?: string
  readonly recipientId: string | null
  readonly dynamic: boolean
  /** The company that is signed for; '' or absent for a person. */
  readonly company?: string
  /** 或签: people added after sending, any of whom may sign. */
  readonly candidates?: readonly string[] | undefined
  /** The status reported by Tencent, if any. */
  readonly approveStatus?: number | undefined
  /** SignOrder: if signing is ordered, lower comes first (SDK). */
  readonly signOrder?: number | undefined
}

export function signsByHand({ kind }: Pick<PartyFacts, 'kind'>): boolean {
  return kind === 'company' || kind === 'person'
}

/**
 * How signers are added to a place (CreateFlowApprovers, SDK). 1: the signer is named after sending, once. 0: only the
 * company was named (只指定企业的名字，合同变成或签合同), so any number can be added. Null if the signer is known.
 */
export function fillTypeOf({
  kind,
  dynamic,
  company = '',
  name,
  userId = '',
  recipientId,
}: PartyFacts): FillApproverType | null {
  if (name !== '' || userId !== '' || recipientId === null) return null
  if (dynamic) return 1
  return kind === 'company' && company !== '' ? 0 : null
}

/** A place for which nobody is named yet. */
export function isOpen(party: PartyFacts): boolean {
  return fillTypeOf(party) !== null && (party.candidates ?? []).length === 0
}

/**
 * Whether the party must sign or has signed. One that forwarded the contract, and whose successor is listed, does not
 * count.
 */
export function isCounted(party: Pick<PartyFacts, 'approveStatus'>): boolean {
  return party.approveStatus !== approveStatus.handedOn
}

/**
 * fill, filled: has to fill in, has filled in. afterFilling: others fill in first. handedOn: forwarded to someone
 * else. over: the contract, or this party's part in it, has ended without a signature.
 */
export type PartyState =
  | 'signed'
  | 'refused'
  | 'auto'
  | 'turn'
  | 'later'
  | 'notBegun'
  | 'fill'
  | 'filled'
  | 'afterFilling'
  | 'open'
  | 'handedOn'
  | 'over'
  | 'unknown'

const NOT_BEGUN: readonly number[] = [0, 7]
const ENDED: readonly (number | undefined)[] = [approveStatus.expired, approveStatus.cancelled, approveStatus.ended]

/**
 * From each party's reported status, or else from the contract's status. `unordered` is the request's Unordered, null
 * if unknown; then SignOrder gives the order, and without it a turn is only known for the last one left.
 */
export function partyStates(
  status: number,
  parties: readonly PartyFacts[],
  unordered: boolean | null,
): readonly PartyState[] {
  const isTurn = turnsOf(status, parties, unordered)
  return parties.map((party, place): PartyState => {
    const { approveStatus: told } = party
    if (told === approveStatus.handedOn) return 'handedOn'
    if (status === SIGNED || status === RELEASED || hasSigned(told)) return 'signed'
    if (told === approveStatus.refused) return 'refused'
    if (isFinal(status) || ENDED.includes(told)) return 'over'
    if (!signsByHand(party)) return 'auto'
    if (isOpen(party)) return 'open'
    if (NOT_BEGUN.includes(status)) return 'notBegun'
    if (told === approveStatus.toFill) return 'fill'
    if (FILLING.includes(status))
      return told === undefined ? 'unknown' : told === approveStatus.filled ? 'filled' : 'afterFilling'
    return isTurn(party, place)
  })
}

type Turn = 'turn' | 'later' | 'signed' | 'unknown'

/** For parties that sign by hand and have not, in a contract being signed. */
function turnsOf(
  status: number,
  parties: readonly PartyFacts[],
  unordered: boolean | null,
): (party: PartyFacts, place: number) => Turn {
  const byHand = parties.filter((party) => isCounted(party) && signsByHand(party))
  const isTold = parties.every(({ approveStatus: told }) => told !== undefined)
  const isKnown = status === TO_SIGN || isTold
  const rank = ranksOf(parties, unordered)
  if (rank === null) {
    const isLast = isKnown && byHand.filter(({ approveStatus: told }) => !hasSigned(told)).length === 1
    return ({ approveStatus: told }) => (isLast ? 'turn' : told === approveStatus.waiting ? 'later' : 'unknown')
  }
  // While nobody has signed, no automatic signer can be first.
  const isDone = (party: PartyFacts) =>
    !isCounted(party) || (status === TO_SIGN ? !signsByHand(party) : hasSigned(party.approveStatus))
  // Of two ordered parties, if someone has signed it is the first, and it is the second's turn.
  const isPair = status === PARTLY_SIGNED && parties.length === 2 && byHand.length === 2 && rank(0) !== rank(1)
  return (_, place) => {
    if (isKnown) return parties.every((other, at) => rank(at) >= rank(place) || isDone(other)) ? 'turn' : 'later'
    if (isPair) return rank(place) < rank(1 - place) ? 'signed' : 'turn'
    return 'unknown'
  }
}

/** Each party's position in the signing order; null if unknown. */
function ranksOf(parties: readonly PartyFacts[], unordered: boolean | null): ((place: number) => number) | null {
  if (unordered !== null) return (place) => (unordered ? 0 : place)
  if (parties.some((party) => isCounted(party) && party.signOrder === undefined)) return null
  return (place) => parties[place]?.signOrder ?? 0
}
