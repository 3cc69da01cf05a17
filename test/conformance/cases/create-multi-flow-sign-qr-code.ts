// CreateMultiFlowSignQRCode.
import { templates } from '../../sandbox/channel.ts'
import { by, type ActionCases } from '../case.ts'
import { operator } from '../parties.ts'
import { codesOfCreating, freeOfCode, qualifying } from '../qr-code-cases.ts'

export const cases: ActionCases = {
  action: 'CreateMultiFlowSignQRCode',
  version: '2020-11-11',
  examples: [
    {
      title: '创建指合同流程签署二维码失败-模板不支持',
      given: async () => ({ 'yDRS4U******xmzsIAR': templates.lease }),
    },
    {
      title: '创建指定了签署方签名方式的签署二维码',
      given: async () => qualifying('yDRscUUgyg1zr7wnUyJ8QMwwnHc4OOcQ'),
      free: freeOfCode,
    },
    {
      title: '创建指定用户的的合同流程签署二维码',
      given: async () => ({
        'yDRS4U******TmzsIAR': templates.onboarding,
        '188********': '18800000000',
        '189********': '18900000000',
      }),
      free: freeOfCode,
    },
    {
      title: '创建有数量或时间限制的合同流程签署二维码',
      given: async () => ({ 'yDRS4U******TmzsIAR': templates.onboarding }),
      free: freeOfCode,
    },
  ],
  codes: codesOfCreating(
    { Operator: operator },
    (making) => [
      by('no Operator', making({ Operator: undefined }), { at: 'Operator' }),
      by('an Agent without ProxyOrganizationId', making({ Agent: {} }), { at: 'ProxyOrganizationId' }),
    ],
    { 'ResourceNotFound.Resource': 'the files of the sandbox’s templates are part of the program' },
  ),
}
