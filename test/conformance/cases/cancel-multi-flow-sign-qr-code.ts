// CancelMultiFlowSignQRCode.
import { templates } from '../../sandbox/channel.ts'
import { by, type ActionCases } from '../case.ts'
import { operator } from '../parties.ts'
import type { World } from '../world.ts'

const EXAMPLE = 'yDRvQxxxxxKC'
const DAY_MS = 86_400_000
const aCode = async ({ bench }: World, changes: object = {}) =>
  (
    await bench.client().CreateMultiFlowSignQRCode({
      Operator: operator,
      TemplateId: templates.onboarding,
      FlowName: '入职确认',
      ...changes,
    })
  ).QrCode!
const cancelled = async (world: World) => {
  const { QrCodeId } = await aCode(world)
  await world.bench.client().CancelMultiFlowSignQRCode({ Operator: operator, QrCodeId: QrCodeId! })
  return { [EXAMPLE]: QrCodeId! }
}
const ending = (changes: object) => ({ Operator: operator, QrCodeId: 'yDwJNUUckpkoj9mdUIJN2kC7XWFFaSuR', ...changes })

export const cases: ActionCases = {
  action: 'CancelMultiFlowSignQRCode',
  version: '2020-11-11',
  examples: [
    { title: '取消一码多签签署码', given: async (world) => ({ [EXAMPLE]: (await aCode(world)).QrCodeId! }) },
    { title: '取消一码多签签署码-已失效', given: cancelled },
  ],
  codes: {
    InvalidParameter: [by('a parameter of another JSON type', ending({ QrCodeId: 7 }), { at: 'QrCodeId' })],
    'InvalidParameter.DataNotFound': [
      by(
        'a code of another company',
        async (world) =>
          ending({ QrCodeId: (await aCode(world, { Agent: { ProxyOrganizationId: 'yDmember' } })).QrCodeId }),
        { at: 'QrCodeId' },
      ),
    ],
    MissingParameter: [
      by('no Operator', ending({ Operator: undefined }), { at: 'Operator' }),
      by('no QrCodeId', ending({ QrCodeId: undefined }), { at: 'QrCodeId' }),
    ],
    'MissingParameter.QrCodeId': [by('an empty QrCodeId', ending({ QrCodeId: '' }), { at: 'QrCodeId' })],
    'MissingParameter.UserId': [by('no UserId of the operator', ending({ Operator: {} }), { at: 'Operator.UserId' })],
    'OperationDenied.QrHasExpire': [
      by('a code whose time is over', async (world) => {
        const { QrCodeId } = await aCode(world, { QrEffectiveDay: 1 })
        world.bench.travel(DAY_MS + 1000)
        return ending({ QrCodeId })
      }),
    ],
    'OperationDenied.QrInvalid': [
      by('a code that is cancelled', async (world) => ending({ QrCodeId: (await cancelled(world))[EXAMPLE] })),
      by('one that is used up', async (world) => {
        const { QrCodeId, QrCodeUrl } = await aCode(world, { MaxFlowNum: 1 })
        await world.open(QrCodeUrl!, { name: '李四', mobile: '15100000000' })
        return ending({ QrCodeId })
      }),
    ],
    'ResourceNotFound.QrInfo': [by('a QrCodeId of a code that there is not', ending({}), { at: 'QrCodeId' })],
  },
}
