// DescribeOrganizationSeals.
import { by, type ActionCases } from '../case.ts'
import { operator } from '../parties.ts'

const asking = (changes: object) => () => ({ Operator: operator, ...changes })

export const cases: ActionCases = {
  action: 'DescribeOrganizationSeals',
  version: '2020-11-11',
  examples: [
    {
      title: '请求详细印章列表信息',
      // The sandbox has seals of its own.
      free: [
        'TotalCount',
        'Seals[].AuthorizedUsers',
        'Seals[].CreateOn',
        'Seals[].Creator',
        'Seals[].SealId',
        'Seals[].SealName',
        'Seals[].SealType',
        'Seals[].Url',
      ],
    },
  ],
  codes: {
    InvalidParameter: [by('a parameter of another JSON type', asking({ Limit: '20' }), { at: 'Limit' })],
    'InvalidParameter.ParamError': [
      by('a Limit below 1', asking({ Limit: 0 }), { at: 'Limit' }),
      by('an Offset above 20000', asking({ Offset: 20_001 }), { at: 'Offset' }),
      by('a negative one', asking({ Offset: -1 }), { at: 'Offset' }),
      by('another InfoType', asking({ InfoType: 2 }), { at: 'InfoType' }),
      by('another kind in SealTypes', asking({ SealTypes: ['ROUND'] }), { at: 'SealTypes' }),
      by('another state in SealStatuses', asking({ SealStatuses: ['GONE'] }), { at: 'SealStatuses' }),
    ],
    MissingParameter: [by('no Operator', asking({ Operator: undefined }), { at: 'Operator' })],
    'MissingParameter.UserId': [
      by('no UserId of the operator', asking({ Operator: {} }), { at: 'Operator.UserId' }),
      by('an empty one', asking({ Operator: { UserId: '' } }), { at: 'Operator.UserId' }),
    ],
    ResourceNotFound: 'a SealId that there is not is an answer with none',
  },
}
