// The status of one party of a contract: ApproveStatus of DescribeFlowInfo (SDK, FlowApproverDetail),
// ApproveCallbackStatus of a callback.

export const approveStatus = {
  /** 还没有发起. */
  notStarted: 0,
  /** 流程中，没有开始处理: its turn has not come. */
  waiting: 1,
  /** 待签署. Callbacks report this, or 7, for everyone who has not signed, even before their turn. */
  toSign: 2,
  signed: 3,
  refused: 4,
  expired: 5,
  cancelled: 6,
  /** 还没有预发起; in callbacks 待签署. */
  notPrepared: 7,
  toFill: 8,
  /** 因为各种原因而终止. */
  ended: 9,
  filled: 10,
  /** The signed contract was annulled by another one (解除). */
  released: 15,
  /** 转他人处理: someone else signs instead. */
  handedOn: 19,
} as const

export function hasSigned(status: number | undefined): boolean {
  return status === approveStatus.signed || status === approveStatus.released
}

/**
 * How final a status is. Statuses before the end may follow each other in any order, since a forwarded place starts
 * over.
 */
function finality(status: number | undefined): number {
  switch (status) {
    case approveStatus.released:
      return 3
    case approveStatus.signed:
    case approveStatus.refused:
      return 2
    case approveStatus.expired:
    case approveStatus.cancelled:
    case approveStatus.ended:
      return 1
    default:
      return 0
  }
}

/** Whether a reported status replaces the known one. Signing or refusing is final, whatever arrives late. */
export function isNewerApproveStatus(known: number | undefined, reported: number): boolean {
  if (known === reported) return false
  return finality(reported) > finality(known) || (finality(reported) === 0 && finality(known) === 0)
}
