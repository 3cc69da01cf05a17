// ChannelCreateMultiFlowSignQRCode, of the third-party application edition.
import { agent, templates } from '../../sandbox/channel.ts'
import { by, type ActionCases } from '../case.ts'
import { codesOfCreating, freeOfCode, qualifying } from '../qr-code-cases.ts'

const EXAMPLE = 'yDRvzUUgygqj42ouUuO4zjEueBrK5MeV'

export const cases: ActionCases = {
  action: 'ChannelCreateMultiFlowSignQRCode',
  version: '2021-05-26',
  examples: [
    { title: '创建一码多签签署码失败-模板不支持', given: async () => ({ [EXAMPLE]: templates.lease }) },
    { title: '创建指定了签署方签名方式的一码多签签署码', given: async () => qualifying(EXAMPLE), free: freeOfCode },
    {
      title: '创建有数量或时间限制的一码多签签署码',
      given: async () => ({ [EXAMPLE]: templates.onboarding }),
      free: freeOfCode,
    },
  ],
  codes: codesOfCreating({ Agent: agent }, (making) => [
    by('no Agent', making({ Agent: undefined }), { at: 'Agent' }),
    by('an Agent without AppId', making({ Agent: { ...agent, AppId: '' } }), { at: 'AppId' }),
    by('without ProxyOrganizationOpenId', making({ Agent: { ...agent, ProxyOrganizationOpenId: undefined } }), {
      at: 'ProxyOrganizationOpenId',
    }),
    by('without ProxyOperator.OpenId', making({ Agent: { ...agent, ProxyOperator: {} } }), { at: 'OpenId' }),
  ]),
}
