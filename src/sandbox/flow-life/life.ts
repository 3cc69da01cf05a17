// The state of a contract after sending, as plain data that is stored as JSON. flow-life/steps.ts changes it.

/** FlowStatus of DescribeFlowBriefs (SDK, FlowBrief). */
export const flowStatus = {
  /** Waits for approval by the initiator's company; 7 if it has components to fill in. */
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

/** Whether the parties can still do anything. */
export function isOpen({ status }: Pick<FlowLife, 'status'>): boolean {
  return open.has(status)
}

export interface Identity {
  readonly name: string
  readonly mobile: string
  /** Empty for a person. */
  readonly organization: string
}

/** A person who forwarded the contract (转交), and when (ms since 1970). */
export interface HandOver {
  readonly who: Identity
  readonly at: number
}

export interface Signer {
  readonly recipientId: string
  /** ApproverType 3 and 7: signs automatically when its turn comes. */
  readonly automatic: boolean
  readonly person: boolean
  /** Null until the signer is named (ApproverOption.FillType 1). */
  readonly who: Identity | null
  /**
   * 或签: the others who may sign in this place. Once one of them has acted, the list holds all of them, that one
   * included, in the order in which they were added.
   */
  readonly candidates: readonly Identity[]
  /** ApproverSource WEWORKAPP: the signer is named as a member of WeCom. Absent in contracts of older versions. */
  readonly wecom?: boolean
  /** Has fill components of its own. */
  readonly fills: boolean
  readonly noRefuse: boolean
  readonly noTransfer: boolean
  /** Everyone who forwarded it (转交), oldest first. */
  readonly handOvers: readonly HandOver[]
  /** The initiator's company must approve before this party signs. */
  readonly needsReview: boolean
  readonly review: 'none' | 'passed' | 'rejected'
  /** How often it was reminded (CreateFlowReminds); absent if never. */
  readonly reminders?: number
  /** Unix seconds; null if only the contract's deadline applies. */
  readonly deadline: number | null
  readonly late: boolean
  /** ms since 1970, or null. */
  readonly filledAt: number | null
  readonly signedAt: number | null
  readonly refusedAt: number | null
}

/**
 * `filled`: the last party has filled in its part. `taken`: a signer was named for an open place. `forward`: a place
 * was forwarded (转交). `late`: a signer's own deadline has passed.
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
  /** Waits for approval by its initiator's company before it starts. */
  readonly waitsForApproval: boolean
  /** In the order of signing. */
  readonly signers: readonly Signer[]
  /** The reason for a refusal or cancellation. */
  readonly message: string
  readonly history: readonly Change[]
}

/**
 * Who may sign at a place: several people for 或签, until one of them has signed or refused; empty if nobody is named.
 */
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
 * Cancelled before anyone but automatic signers signed. Such a cancellation returns the contract to the quota, as long
 * as free cancellations are left (docs/facts.md, "Money").
 */
export function givesQuotaBack({ status, signers }: FlowLife): boolean {
  return status === flowStatus.cancelled && signers.every(({ signedAt, automatic }) => signedAt === null || automatic)
}
