// How one party of a contract stands: ApproveStatus of DescribeFlowInfo (SDK, FlowApproverDetail),
// ApproveCallbackStatus of a callback.

export const approveStatus = {
  /** 还没有发起. */
  notStarted: 0,
  /** 流程中，没有开始处理: its turn has not come. */
  waiting: 1,
  /** 待签署. Callbacks say it, or 7, of everybody who has not signed, whoever's turn it is. */
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
  /** The signed contract was undone by another one (解除). */
  released: 15,
  /** 转他人处理: somebody else signs in this one's place. */
  handedOn: 19,
} as const

export function hasSigned(status: number | undefined): boolean {
  return status === approveStatus.signed || status === approveStatus.released
}

/**
 * How final it is. What is under way comes in its order, and any of it may follow another: a place that was handed on
 * begins anew.
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

/**
 * Whether what was reported of a party takes the place of what is known: who has signed or refused has, whatever comes
 * late.
 */
export function isNewerApproveStatus(known: number | undefined, reported: number): boolean {
  if (known === reported) return false
  return finality(reported) > finality(known) || (finality(reported) === 0 && finality(known) === 0)
}
