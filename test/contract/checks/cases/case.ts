// One rule's case: a request that just passes it, and one that just fails it.
import type { CheckContext } from '../../../../src/contract/checks/check.ts'
import type { Path } from '../../../../src/contract/checks/finding.ts'

export interface Case {
  readonly passes: unknown
  readonly fails: unknown
  readonly code: string
  readonly path: Path
  /** A server's, on the four pages of a-request.ts, where nothing is said. */
  readonly context?: CheckContext
  /** Where it passes, if that is what differs. */
  readonly passesIn?: CheckContext
}

export const company: Path = ['Approvers', 0]
export const person: Path = ['Approvers', 1]
/** The company's first sign component. */
export const seal: Path = [...company, 'SignComponents', 0]
/** The initiator's first component. */
export const text: Path = ['Components', 0]
