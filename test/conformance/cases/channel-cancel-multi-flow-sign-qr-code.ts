// ChannelCancelMultiFlowSignQRCode, of the third-party application edition.
import { agent, channelClient, templates } from '../../sandbox/channel.ts'
import { by, type ActionCases } from '../case.ts'
import type { World } from '../world.ts'

const EXAMPLE = 'yDSLZUUckpooi1ltUxCsD3RSTG9BEWhR'
const DAY_MS = 86_400_000
const aCode = async ({ bench }: World, changes: object = {}) =>
  (
    await channelClient(bench.address).ChannelCreateMultiFlowSignQRCode({
      Agent: agent,
      TemplateId: templates.onboarding,
      FlowName: '入职确认',
      ...changes,
    })
  ).QrCode!
const cancelled = async (world: World) => {
  const { QrCodeId } = await aCode(world)
  await channelClient(world.bench.address).ChannelCancelMultiFlowSignQRCode({ Agent: agent, QrCodeId: QrCodeId! })
  return { [EXAMPLE]: QrCodeId! }
}
const ending = (changes: object) => ({ Agent: agent, QrCodeId: EXAMPLE, ...changes })

export const cases: ActionCases = {
  action: 'ChannelCancelMultiFlowSignQRCode',
  version: '2021-05-26',
  examples: [
    { title: '取消一码多签签署码', given: async (world) => ({ [EXAMPLE]: (await aCode(world)).QrCodeId! }) },
    { title: '取消一码多签签署码-已失效', given: cancelled },
  ],
  codes: {
    'InvalidParameter.DataNotFound': [
      by(
        'a code of another application',
        async (world) =>
          ending({ QrCodeId: (await aCode(world, { Agent: { ...agent, AppId: 'yDanother' } })).QrCodeId }),
        { at: 'QrCodeId' },
      ),
    ],
    MissingParameter: [
      by('no Agent', ending({ Agent: undefined }), { at: 'Agent' }),
      by('no QrCodeId', ending({ QrCodeId: undefined }), { at: 'QrCodeId' }),
    ],
    'MissingParameter.QrCodeId': [by('an empty QrCodeId', ending({ QrCodeId: '' }), { at: 'QrCodeId' })],
    'OperationDenied.QrHasExpire': [
      by('a code whose time is over', async (world) => {
        const { QrCodeId } = await aCode(world, { QrEffectiveDay: 1 })
        world.bench.travel(DAY_MS + 1000)
        return ending({ QrCodeId })
      }),
    ],
    'OperationDenied.QrInvalid': [
      by('a code that is cancelled', async (world) => ending({ QrCodeId: (await cancelled(world))[EXAMPLE] })),
    ],
    'ResourceNotFound.QrInfo': [by('a QrCodeId of a code that there is not', ending({}), { at: 'QrCodeId' })],
  },
}
