// DescribeFlowInfo.
import { by, type ActionCases } from '../case.ts'
import { aCompany, aPerson, operator } from '../parties.ts'
import type { World } from '../world.ts'

const ONE = 'yDwhIUUf*******tSuWZWJuzI0Zv'
const KNOWN = 'yDRSRUUgygj******uO4zjESlnSFPcIE'
const about =
  (changes: object) =>
  async ({ send }: World) => ({ Operator: operator, FlowIds: [(await send()).flowId], ...changes })

export const cases: ActionCases = {
  action: 'DescribeFlowInfo',
  version: '2020-11-11',
  examples: [
    { title: '查询合同组详情', differs: { Error: 'there are no groups of contracts in the sandbox' } },
    {
      title: '查询合同详情',
      given: async ({ send }) => {
        const { flowId } = await send({
          FlowName: '典子谦购买腾讯云机器的协议',
          FlowType: '劳动合同',
          Approvers: [
            aPerson({ ApproverName: '典子谦', ApproverMobile: '13200000000' }),
            aCompany({ OrganizationName: '张三示例企业', ApproverName: '张三', ApproverMobile: '18888888888' }),
          ],
        })
        return { [ONE]: flowId }
      },
      free: [
        'FlowDetailInfos[].CreatedOn',
        'FlowDetailInfos[].Creator',
        ...['OrganizationId', 'ReceiptId', 'RecipientId', 'SignId'].map(
          (key) => `FlowDetailInfos[].FlowApproverInfos[].${key}`,
        ),
      ],
    },
    {
      title: '查询合同详情(如果合同ID不存在或者没有权限)',
      given: async ({ send }) => ({ [KNOWN]: (await send({ Approvers: [aPerson()] })).flowId }),
    },
  ],
  codes: {
    FailedOperation: [
      by('a FlowId of a contract that there is not', about({ FlowIds: ['yDwhIUUf00000000tSuWZWJuzI0Zv000'] }), {
        words: '无效的流程合同Id，检查后重试',
      }),
    ],
    InvalidParameter: [
      by('a parameter of another JSON type', about({ FlowIds: 'yDwhIUUf' }), { at: 'FlowIds' }),
      by('101 FlowIds', about({ FlowIds: Array.from({ length: 101 }, (_, n) => `yDwhIUUf${n}`) }), { at: 'FlowIds' }),
    ],
    MissingParameter: [by('neither FlowIds nor FlowGroupId', { Operator: operator }, { at: 'FlowIds' })],
    'ResourceNotFound.Resource': [
      by('a FlowGroupId: there are no groups', about({ FlowGroupId: 'yDwJWUUcss0000000MjPKFm7bzFToAyk' }), {
        at: 'FlowGroupId',
      }),
    ],
  },
}
