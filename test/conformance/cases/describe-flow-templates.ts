// DescribeFlowTemplates.
import { templates } from '../../sandbox/channel.ts'
import { by, type ActionCases } from '../case.ts'
import { operator } from '../parties.ts'

const asking = (changes: object) => () => ({ Operator: operator, ...changes })
const noFile = 'a template of the sandbox is part of the program: there is no uploaded file behind it'

export const cases: ActionCases = {
  action: 'DescribeFlowTemplates',
  version: '2020-11-11',
  examples: [
    {
      title: '模板查询接口-指定模板Id查询模板信息',
      given: async () => ({ yDRS4UUgygqdcjjhUuO4zjEBpXdcsHWX: templates.lease }),
      // The sandbox has templates of its own.
      free: ['Templates[]', 'Templates[].DocumentResourceIds', 'Templates[].FileInfos'],
      differs: { 'Templates[].DocumentResourceIds': noFile, 'Templates[].FileInfos': noFile },
    },
    { title: '模板查询接口-通过不存在的模板Id查询模板信息' },
  ],
  codes: {
    InvalidParameter: [
      by('a parameter of another JSON type', asking({ Filters: [{ Key: 'template-id', Values: 'x' }] }), {
        at: 'Values',
      }),
    ],
    'InvalidParameter.ContentType': [
      by('a ContentType other than 0 and 1', asking({ ContentType: 2 }), { at: 'ContentType' }),
    ],
    'InvalidParameter.ParamError': [
      by('an Offset above 20000', asking({ Offset: 20_001 }), { at: 'Offset' }),
      by('a negative one', asking({ Offset: -1 }), { at: 'Offset' }),
      by('a Limit above 200', asking({ Limit: 201 }), { at: 'Limit' }),
      by('a negative one', asking({ Limit: -1 }), { at: 'Limit' }),
    ],
    InvalidParameterValue: [
      by('a filter by another Key', asking({ Filters: [{ Key: 'template-colour', Values: ['red'] }] }), {
        at: 'Filters',
      }),
    ],
    MissingParameter: [
      by('no Operator', asking({ Operator: undefined }), { at: 'Operator' }),
      by('a filter without Values', asking({ Filters: [{ Key: 'template-id' }] }), { at: 'Values' }),
    ],
    'MissingParameter.UserId': [by('no UserId of the operator', asking({ Operator: {} }), { at: 'Operator.UserId' })],
    'ResourceNotFound.Template': 'a template that there is not is an answer with none',
  },
}
