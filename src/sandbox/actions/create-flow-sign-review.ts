// CreateFlowSignReview (SDK): what the initiator's company says to a signature that waits for it.
import { maxReviewMessage } from '../../contract/after-sending/limits.ts'
import { isLonger } from '../../contract/checks/characters.ts'
import type { FlowLife } from '../flow-life/life.ts'
import { waitsForReview } from '../flow-life/settle.ts'
import { approve, review } from '../flow-life/steps.ts'
import { EssError } from '../wire/ess-error.ts'
import { optionalString, requiredString, requireOperator, requireThat } from '../wire/parameters.ts'
import { ESS_VERSION, type Action } from './action.ts'
import { changeFlow, requiredFlowId } from './flow-steps.ts'

type Verdict = 'PASS' | 'REJECT' | 'SIGN_REJECT'

export const createFlowSignReview: Action = {
  name: 'CreateFlowSignReview',
  version: ESS_VERSION,
  async run(parameters, { desk }) {
    requireOperator(parameters)
    const flowId = requiredFlowId(parameters)
    const verdict = requiredString(parameters, 'ReviewType')
    requireThat(isVerdict(verdict), 'ReviewType')
    const message = optionalString(parameters, 'ReviewMessage') ?? ''
    requireThat(!isLonger(message, maxReviewMessage), `ReviewMessage：不超过 ${maxReviewMessage} 个字符`)
    if (verdict !== 'PASS' && message === '') throw new EssError('MissingParameter', '（ReviewMessage）')
    const operateType = optionalString(parameters, 'OperateType') || 'SignReview'
    requireThat(operateType === 'SignReview' || operateType === 'CreateReview', 'OperateType')
    const recipientId = optionalString(parameters, 'RecipientId') ?? ''
    await changeFlow(desk, flowId, ({ life }, now) => {
      if (operateType === 'CreateReview') return { life: approve(life, verdict === 'PASS', message, now) }
      return { life: review(life, recipientId || onlyCompany(life), verdict as Verdict, message, now) }
    })
    return {}
  },
}

function isVerdict(text: string): boolean {
  return text === 'PASS' || text === 'REJECT' || text === 'SIGN_REJECT'
}

/** Without a RecipientId the first company that waits is meant; "如果签署审核节点是个人，此参数必填" (SDK). */
function onlyCompany({ signers }: FlowLife): string {
  const waiting = signers.filter((signer) => waitsForReview(signer) && signer.signedAt === null)
  const company = waiting.find(({ person }) => !person)
  if (waiting.length > 0 && !company) throw new EssError('MissingParameter', '（RecipientId）')
  return company?.recipientId ?? signers[0]?.recipientId ?? ''
}
