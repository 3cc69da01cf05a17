// CreateFlowSignReview.
import { by, type ActionCases } from '../case.ts'
import { aCompany, aPerson, operator } from '../parties.ts'
import type { World } from '../world.ts'

const EXAMPLE = 'yDwFmUUckpstqfvzUE1h3jo1f3cqjkGm'
/** A contract whose company may not sign before it is reviewed. */
const waiting = async ({ send }: World) => ({
  [EXAMPLE]: (await send({ NeedSignReview: true, Approvers: [aCompany(), aPerson()] })).flowId,
})
const ofNew = (changes: object) => async (world: World) => ({
  Operator: operator,
  FlowId: (await waiting(world))[EXAMPLE]!,
  ReviewType: 'PASS',
  ...changes,
})

/** Of a contract of a person who is to be reviewed, and another who is not. */
const ofPersons = (changes: (recipients: readonly string[]) => object) => async (world: World) => {
  const { flowId, recipients } = await world.send({
    Approvers: [
      aPerson({ ApproverNeedSignReview: true }),
      aPerson({ ApproverName: '王五', ApproverMobile: '15100000002' }),
    ],
  })
  return { Operator: operator, FlowId: flowId, ReviewType: 'PASS', ...changes(recipients) }
}

export const cases: ActionCases = {
  action: 'CreateFlowSignReview',
  version: '2020-11-11',
  examples: [
    { title: '提交企业签署流程审批结果通过', given: waiting },
    { title: '提交企业签署流程审批结果，结果为拒绝。', given: waiting },
    { title: '错误示例，提交企业签署流程审批结果，没有填写原因', given: waiting },
  ],
  codes: {
    'FailedOperation.NotAvailableSignReview': [
      by('a contract without anything to review', async (world) =>
        ofNew({ FlowId: (await world.send()).flowId })(world),
      ),
      by('CreateReview of one that has begun', ofNew({ OperateType: 'CreateReview' })),
      by('a contract that has ended', async (world) => {
        const request = await ofNew({})(world)
        await world.control(`flows/${request.FlowId}/events`, { event: 'expire' })
        return request
      }),
    ],
    InvalidParameter: [by('a parameter of another JSON type', ofNew({ ReviewMessage: 7 }), { at: 'ReviewMessage' })],
    'InvalidParameter.ParamError': [
      by('SIGN_REJECT without a ReviewMessage', ofNew({ ReviewType: 'SIGN_REJECT' }), {
        at: 'ReviewMessage',
        words: '审核操作原因(ReviewMessage)在取消时不能为空，请确认后重试',
      }),
      by('a ReviewMessage of 201 characters', ofNew({ ReviewMessage: '长'.repeat(201) }), { at: 'ReviewMessage' }),
      by('another ReviewType', ofNew({ ReviewType: 'MAYBE' }), { at: 'ReviewType' }),
      by('another OperateType', ofNew({ OperateType: 'Other' }), { at: 'OperateType' }),
      by('an empty FlowId', ofNew({ FlowId: '' }), { at: 'FlowId' }),
      by(
        'no RecipientId where a person is reviewed',
        ofPersons(() => ({})),
        { at: 'RecipientId' },
      ),
    ],
    MissingParameter: [
      by('no Operator', ofNew({ Operator: undefined }), { at: 'Operator' }),
      by('no FlowId', ofNew({ FlowId: undefined }), { at: 'FlowId' }),
      by('no ReviewType', ofNew({ ReviewType: undefined }), { at: 'ReviewType' }),
    ],
    'OperationDenied.Forbid': [
      by(
        'a signer who is not to be reviewed',
        ofPersons((recipients) => ({ RecipientId: recipients[1] })),
      ),
      by('one who has passed', async (world) => {
        const request = await ofPersons((recipients) => ({ RecipientId: recipients[0] }))(world)
        await world.call('2020-11-11', 'CreateFlowSignReview', request)
        return request
      }),
    ],
    'OperationDenied.NoQuota': 'a contract takes its part of the quota when it is made, and none here waits to be made',
    ResourceNotFound: [
      by('a FlowId of a contract that there is not', ofNew({ FlowId: EXAMPLE }), { at: 'FlowId' }),
      by('a RecipientId that it has not', ofNew({ RecipientId: 'yDRS4UUgygqdcj51UuO4zjEyWTmzsIAR' }), {
        at: 'RecipientId',
      }),
    ],
  },
}
