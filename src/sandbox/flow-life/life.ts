// What a contract lives through after it was sent: its shape. Plain data, kept as JSON; flow-life/steps.ts moves it on.

/** FlowStatus of DescribeFlowBriefs (SDK, FlowBrief). */
export const flowStatus = {
  /** Not started, since its initiator's company has not approved it yet; with something to fill it is 7. */
  notStarted: 0,
  toSign: 1,
  partlySigned: 2,
  refused: 3,
  signed: 4,
  expired: 5,
  cancelled: 6,
  notStartedToFill: 7,
  toFill: 8,
  partlyFilled: 9,
  fillRefused: 10,
  invalid: 16,
  released: 21,
} as const
export type FlowStatus = (typeof flowStatus)[keyof typeof flowStatus]

const open: ReadonlySet<FlowStatus> = new Set([0, 1, 2, 7, 8, 9])

/** Whether anything can still be done by the parties. */
export function isOpen({ status }: Pick<FlowLife, 'status'>): boolean {
  return open.has(status)
}

export interface Identity {
  readonly name: string
  readonly mobile: string
  /** Empty for a person. */
  readonly organization: string
}

/** Who handed the contract on to somebody else, and when (ms since 1970). */
export interface HandOver {
  readonly who: Identity
  readonly at: number
}

export interface Signer {
  readonly recipientId: string
  /** ApproverType 3 and 7: signs by itself as soon as it is its turn. */
  readonly automatic: boolean
  readonly person: boolean
  /** Null: whoever signs is still to be named (ApproverOption.FillType 1). */
  readonly who: Identity | null
  /**
   * Of 或签: others who may sign in its place; once one has acted all who might have, that one among them, as they were
   * added.
   */
  readonly candidates: readonly Identity[]
  /**
   * ApproverSource WEWORKAPP: whoever signs is named as a member of WeCom. Not there in contracts of older versions.
   */
  readonly wecom?: boolean
  /** Has fill components of its own. */
  readonly fills: boolean
  readonly noRefuse: boolean
  readonly noTransfer: boolean
  /** Those who handed it on before whom it is with now, the first of them first (转交). */
  readonly handOvers: readonly HandOver[]
  /** The initiator's company must approve before this one signs. */
  readonly needsReview: boolean
  readonly review: 'none' | 'passed' | 'rejected'
  /** How often it was reminded (CreateFlowReminds); not there where never. */
  readonly reminders?: number
  /** Unix seconds; null where only the contract's own deadline counts. */
  readonly deadline: number | null
  readonly late: boolean
  /** ms since 1970, or null. */
  readonly filledAt: number | null
  readonly signedAt: number | null
  readonly refusedAt: number | null
}

/**
 * `filled` is the last of the filling; `taken` names a signer who was open; `forward` hands a place on; `late` is a
 * signer's own deadline.
 */
export type Operation =
  | 'start'
  | 'approve'
  | 'fill'
  | 'filled'
  | 'taken'
  | 'forward'
  | 'review'
  | 'sign'
  | 'finish'
  | 'reject'
  | 'cancel'
  | 'deadline'
  | 'late'
  | 'invalid'
  | 'release'

export interface Change {
  /** ms since 1970. */
  readonly at: number
  readonly operation: Operation
  readonly recipientId: string | null
  readonly status: FlowStatus
  readonly message: string
}

export interface FlowLife {
  readonly status: FlowStatus
  readonly unordered: boolean
  /** Unix seconds. */
  readonly deadline: number
  /** Waits for the approval of its initiator's company before it starts. */
  readonly waitsForApproval: boolean
  /** In the order of signing. */
  readonly signers: readonly Signer[]
  /** Why it was refused or cancelled. */
  readonly message: string
  readonly history: readonly Change[]
}

/** Who may sign at a place: of 或签 several, until one of them signed or refused. None where nobody is named. */
export function mayAct({ who, candidates, signedAt, refusedAt }: Signer): readonly Identity[] {
  if (who === null) return []
  return signedAt === null && refusedAt === null ? [who, ...candidates] : [who]
}

export function isSamePerson(
  one: Pick<Identity, 'name' | 'mobile'>,
  other: Pick<Identity, 'name' | 'mobile'>,
): boolean {
  return one.name === other.name && one.mobile === other.mobile
}

/**
 * One that is cancelled before anybody signed, or when only automatic signers did: it takes one of the free
 * cancellations, while there are any, and gives its contract back (docs/facts.md, "Money").
 */
export function givesQuotaBack({ status, signers }: FlowLife): boolean {
  return status === flowStatus.cancelled && signers.every(({ signedAt, automatic }) => signedAt === null || automatic)
}
