// CreateFlowSignReview (SDK): the initiator's company passes or rejects a signature that waits for its review.
import { maxReviewMessage } from '../../contract/after-sending/limits.ts'
import { isBlank, isLonger } from '../../contract/values/characters.ts'
import type { FlowLife } from '../flow-life/life.ts'
import type { Obstacle } from '../flow-life/obstacle.ts'
import { waitsForReview } from '../flow-life/settle.ts'
import { approve, review } from '../flow-life/steps.ts'
import { EssError } from '../wire/ess-error.ts'
import { optionalString, requiredString, requireOperator, requireThat } from '../wire/parameters.ts'
import { ESS_VERSION, type Action } from './action.ts'
import { changeFlow } from './flow-steps.ts'
import { ownFlows } from './own-flows.ts'

type Verdict = 'PASS' | 'REJECT' | 'SIGN_REJECT'

/** Tencent's words in its example (API of August 2026). */
const NO_REASON = '审核操作原因(ReviewMessage)在取消时不能为空，请确认后重试'

export const createFlowSignReview: Action = {
  name: 'CreateFlowSignReview',
  version: ESS_VERSION,
  async run(parameters, context) {
    requireOperator(parameters)
    const flows = ownFlows(parameters, context.flowService)
    const flowId = requiredString(parameters, 'FlowId', 'InvalidParameter.ParamError')
    const verdict = requiredString(parameters, 'ReviewType', 'InvalidParameter.ParamError')
    requireThat(isVerdict(verdict), 'ReviewType')
    const message = optionalString(parameters, 'ReviewMessage') ?? ''
    requireThat(!isLonger(message, maxReviewMessage), `ReviewMessage：不超过 ${maxReviewMessage} 个字符`)
    if (verdict !== 'PASS' && isBlank(message))
      throw new EssError('InvalidParameter.ParamError', '（ReviewMessage）', { words: NO_REASON })
    const operateType = optionalString(parameters, 'OperateType') || 'SignReview'
    requireThat(operateType === 'SignReview' || operateType === 'CreateReview', 'OperateType')
    const recipientId = optionalString(parameters, 'RecipientId') ?? ''
    await changeFlow(
      flows,
      flowId,
      { missing: () => new EssError('ResourceNotFound', '（FlowId）'), obstacle: refusalOf },
      ({ life }, now) => {
        const isReviewed =
          operateType === 'CreateReview' ? life.waitsForApproval : life.signers.some(({ needsReview }) => needsReview)
        if (!isReviewed) throw new EssError('FailedOperation.NotAvailableSignReview')
        if (operateType === 'CreateReview') return { life: approve(life, verdict === 'PASS', message, now) }
        return { life: review(life, recipientId || onlyCompany(life), verdict as Verdict, message, now) }
      },
    )
    return {}
  },
}

function isVerdict(text: string): boolean {
  return text === 'PASS' || text === 'REJECT' || text === 'SIGN_REJECT'
}

/**
 * The contract's state allows no review (FailedOperation.NotAvailableSignReview; essbasic says 当前合同状态无法进行签署审批), or
 * this signer needs none.
 */
function refusalOf(obstacle: Obstacle, words: string): EssError {
  if (obstacle === 'nobody') return new EssError('ResourceNotFound', '（RecipientId）')
  if (obstacle === 'noReview') return new EssError('OperationDenied.Forbid', `（RecipientId：${words}）`)
  return new EssError('FailedOperation.NotAvailableSignReview', `（${words}）`)
}

/** Without a RecipientId, the first waiting company is meant; "如果签署审核节点是个人，此参数必填" (SDK). */
function onlyCompany({ signers }: FlowLife): string {
  const waiting = signers.filter((signer) => waitsForReview(signer) && signer.signedAt === null)
  const company = waiting.find(({ person }) => !person)
  if (waiting.length > 0 && !company) throw new EssError('InvalidParameter.ParamError', '（RecipientId）')
  return company?.recipientId ?? signers[0]?.recipientId ?? ''
}
