// DescribeFlowBriefs.
import { by, type ActionCases } from '../case.ts'
import { operator } from '../parties.ts'

const UNKNOWN = 'yDwqYUZzwwjn1UEq1XhgvJVGELPHP6pB'
const asking = (changes: object) => () => ({ Operator: operator, FlowIds: [UNKNOWN], ...changes })

export const cases: ActionCases = {
  action: 'DescribeFlowBriefs',
  version: '2020-11-11',
  examples: [
    {
      title: '获取流程基础信息',
      given: async ({ send }) => {
        const purchase = await send({
          Operator: { UserId: 'yDxVwUyKQWho8CUuO4zjEyQOAgwvr4Zy' },
          FlowName: '采购1000台MacMini2合同',
          FlowDescription: '8G256G配置电脑采购',
          FlowType: '采购销售',
        })
        const onboarding = await send({
          Operator: { UserId: 'yDxbWUyKQDxPGGUuO4zjEyI4pZLqE2gh' },
          FlowName: '张三的入职合同',
          FlowDescription: '张三10230822日入职需要签署的合同',
          FlowType: '入职合同',
        })
        return {
          yDRCLUUgygq2xun5UuO4zjEwg0vjoimj: purchase.flowId,
          yDxbWUyKQDx7OZUuO4zjESvEkRMHc55R: onboarding.flowId,
        }
      },
      free: ['FlowBriefs[].CreatedOn', 'FlowBriefs[].Deadline'],
    },
    { title: '获取流程基础信息失败情况' },
  ],
  codes: {
    InvalidParameter: [by('a parameter of another JSON type', asking({ FlowIds: UNKNOWN }), { at: 'FlowIds' })],
    'InvalidParameter.DataNotFound': 'ids that there are not are passed over, or denied where no other is asked for',
    'InvalidParameter.ParamError': [
      by('101 FlowIds', asking({ FlowIds: Array.from({ length: 101 }, () => UNKNOWN) }), { at: 'FlowIds' }),
    ],
    MissingParameter: [
      by('no Operator', asking({ Operator: undefined }), { at: 'Operator' }),
      by('no UserId of the operator', asking({ Operator: {} }), { at: 'Operator.UserId' }),
      by('no FlowIds', asking({ FlowIds: undefined }), { at: 'FlowIds' }),
    ],
    'MissingParameter.FlowId': [by('FlowIds that are empty', asking({ FlowIds: [] }), { at: 'FlowIds' })],
    OperationDenied: [
      by(
        'FlowIds of which there is none here, and one may be somebody else’s',
        asking({ FlowIds: [UNKNOWN, 'unknown'] }),
        { words: '无查看权限, 请检查' },
      ),
    ],
    'ResourceNotFound.Flow': 'ids that there are not are passed over, or denied where no other is asked for',
    'ResourceNotFound.Resource': 'ids that there are not are passed over, or denied where no other is asked for',
  },
}
