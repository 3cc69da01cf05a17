// CreateFlowReminds.
import { by, type ActionCases } from '../case.ts'
import { aPerson, operator } from '../parties.ts'

const UNKNOWN = 'yDwqYUZzwwjn1UEq1XhgvJVGELPHP6pB'
const asking = (changes: object) => () => ({ Operator: operator, FlowIds: [UNKNOWN], ...changes })

export const cases: ActionCases = {
  action: 'CreateFlowReminds',
  version: '2020-11-11',
  examples: [
    {
      title: '合同催办',
      given: async ({ send, bench }) => {
        const told = { Approvers: [aPerson({ NotifyType: 'SMS', ApproverName: '典子谦' })] }
        const [fresh, reminded] = [(await send(told)).flowId, (await send(told)).flowId]
        for (const _ of [1, 2, 3]) await bench.client().CreateFlowReminds({ Operator: operator, FlowIds: [reminded] })
        return {
          'yDwXiUUc******************SZ0uIW72Qaxm': fresh,
          'yDwFmUU******************BSat8PWOt2iQF': reminded,
          xxx: '典子谦',
        }
      },
    },
  ],
  codes: {
    InvalidParameter: [by('a parameter of another JSON type', asking({ FlowIds: UNKNOWN }), { at: 'FlowIds' })],
    InvalidParameterValue: [
      by('101 FlowIds', asking({ FlowIds: Array.from({ length: 101 }, () => UNKNOWN) }), { at: 'FlowIds' }),
      by('RemindTypes other than SMS and EMAIL', asking({ RemindTypes: ['PIGEON'] }), { at: 'RemindTypes' }),
    ],
    MissingParameter: [
      by('no Operator', asking({ Operator: undefined }), { at: 'Operator' }),
      by('no FlowIds', asking({ FlowIds: undefined }), { at: 'FlowIds' }),
    ],
    'MissingParameter.FlowId': [by('FlowIds that are empty', asking({ FlowIds: [] }), { at: 'FlowIds' })],
  },
}
