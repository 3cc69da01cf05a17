// The initiator's review of a contract (CreateFlowSignReview, SDK).
import { lengthOf, type BrokenRule } from './broken-rule.ts'
import { isFinal } from './flow-status.ts'
import { maxReviewMessage } from './limits.ts'

export const reviewTypes = ['PASS', 'REJECT', 'SIGN_REJECT'] as const
export type ReviewType = (typeof reviewTypes)[number]

export interface ReviewInput {
  readonly reviewType: ReviewType
  readonly message?: string | undefined
  readonly recipientId?: string | undefined
}

/** `isPerson`: the reviewed party is a person, who must be named. */
export function reviewProblems(
  { reviewType, message = '', recipientId }: ReviewInput,
  status: number,
  isPerson: boolean,
): readonly BrokenRule[] {
  const problems: BrokenRule[] = []
  if (isFinal(status))
    problems.push({
      code: 'FailedOperation.NotAvailableSignReview',
      param: 'FlowId',
      why: 'the contract has come to its end',
    })
  if (reviewType !== 'PASS' && message.trim() === '')
    problems.push({
      code: 'InvalidParameter.ParamError',
      param: 'ReviewMessage',
      why: 'a reason is needed where the answer is no',
    })
  if (lengthOf(message) > maxReviewMessage)
    problems.push({
      code: 'InvalidParameter.ParamError',
      param: 'ReviewMessage',
      why: `at most ${maxReviewMessage} characters`,
    })
  if (isPerson && recipientId === undefined)
    problems.push({
      code: 'InvalidParameter.ParamError',
      param: 'RecipientId',
      why: 'where a person is reviewed, say who',
    })
  return problems
}
