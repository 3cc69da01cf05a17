// CancelFlow.
import { by, type ActionCases } from '../case.ts'
import { aPerson, aSilentCompany, operator } from '../parties.ts'
import type { World } from '../world.ts'

const EXAMPLE = 'yDwFmUUckpstqfvzUE1h3jo1f3cqjkGm'
const ofNew =
  (changes: object) =>
  async ({ send }: World) => ({
    Operator: operator,
    FlowId: (await send()).flowId,
    CancelMessage: '这个合同里边的付款金额写错了',
    ...changes,
  })

/** A contract that has come to such an end. */
const after = (event: 'expire' | 'invalidate' | 'release') => async (world: World) => {
  const { flowId } = await world.send({ Approvers: [event === 'release' ? aSilentCompany() : aPerson()] })
  await world.control(`flows/${flowId}/events`, { event })
  return ofNew({ FlowId: flowId })(world)
}

export const cases: ActionCases = {
  action: 'CancelFlow',
  version: '2020-11-11',
  examples: [
    { title: '撤销签署流程样例', given: async ({ send }) => ({ [EXAMPLE]: (await send()).flowId }) },
    {
      title: '错误示例-撤销一个已经签署完成的流程合同',
      given: async ({ send, sign }) => {
        const { flowId, recipients } = await send()
        await sign(flowId, recipients[0]!)
        return { yDwFkUUckpstzjhfUugNAWf1KibXqS26: flowId }
      },
    },
  ],
  codes: {
    InvalidParameter: [by('a parameter of another JSON type', ofNew({ CancelMessage: 7 }), { at: 'CancelMessage' })],
    'InvalidParameter.CancelReason': [
      by('a CancelMessage of 201 characters', ofNew({ CancelMessage: '错'.repeat(201) }), { at: 'CancelMessage' }),
      by('an emoji in it', ofNew({ CancelMessage: '错😀' }), { at: 'CancelMessage' }),
    ],
    'InvalidParameter.ParamError': [by('an empty FlowId', ofNew({ FlowId: '' }), { at: 'FlowId' })],
    'InvalidParameter.Status': 'the action has no parameter of this name',
    MissingParameter: [
      by('no Operator', ofNew({ Operator: undefined }), { at: 'Operator' }),
      by('no FlowId', ofNew({ FlowId: undefined }), { at: 'FlowId' }),
      by('no CancelMessage', ofNew({ CancelMessage: undefined }), { at: 'CancelMessage' }),
    ],
    'MissingParameter.CancelReason': [
      by('an empty CancelMessage', ofNew({ CancelMessage: '' }), { at: 'CancelMessage' }),
      by('a blank one', ofNew({ CancelMessage: ' ' }), { at: 'CancelMessage' }),
    ],
    'OperationDenied.FlowHasTerminated': [
      by('a contract that was refused', async (world) => {
        const { flowId, recipients } = await world.send()
        await world.refuse(flowId, recipients[0]!, '金额有误')
        return ofNew({ FlowId: flowId })(world)
      }),
      by('that was cancelled', async (world) => {
        const request = await ofNew({})(world)
        await world.call('2020-11-11', 'CancelFlow', request)
        return request
      }),
      by('that has expired', after('expire')),
      by('that is invalid', after('invalidate')),
      by('that was released', after('release')),
    ],
    'ResourceNotFound.Flow': [
      by('a FlowId that is none: not 32 letters and digits', ofNew({ FlowId: EXAMPLE.slice(1) }), { at: 'FlowId' }),
    ],
    'ResourceNotFound.NotExistFlow': [
      by('a FlowId of a contract that there is not', ofNew({ FlowId: EXAMPLE }), { at: 'FlowId' }),
    ],
  },
}
