// CreateSchemeUrl.
import { by, type ActionCases } from '../case.ts'
import type { Names } from '../compare.ts'
import { anOpenCompany, anOpenPerson, aPerson, operator } from '../parties.ts'
import type { World } from '../world.ts'

const FLOW = 'yDwq7UU*Uu1vFD6uHSIyKQPf'
const RECIPIENT = 'yDw7aUUckpkxxmljUE0xkKk1DlvwRdfK'
const UNKNOWN = 'yDwqYUZzwwjn1UEq1XhgvJVGELPHP6pB'

/** The examples' signer, by name and mobile. */
const named =
  (flow = FLOW, changes: object = {}) =>
  async ({ send }: World) => {
    const Approvers = [aPerson({ ApproverName: '典子谦', ApproverMobile: '13200000000' })]
    return { [flow]: (await send({ Approvers, ...changes })).flowId }
  }
const open =
  (party: ReturnType<typeof aPerson>) =>
  async ({ send }: World) => {
    const { flowId, recipients } = await send({ Approvers: [party] })
    return { [FLOW]: flowId, [RECIPIENT]: recipients[0]! }
  }
/** Contracts of a group, each with a signer who is named later. */
const group =
  (...names: readonly (readonly [flow: string, recipient: string])[]) =>
  async ({ send }: World): Promise<Names> => {
    const flows = await Promise.all(names.map(() => send({ Approvers: [anOpenCompany()] })))
    return Object.fromEntries(
      names.flatMap(([flow, recipient], place) => [
        [flow, flows[place]!.flowId],
        [recipient, flows[place]!.recipients[0]!],
      ]),
    )
  }

const link = (changes: object) => () => ({ Operator: operator, ...changes })
const toOpenPlace = (PathType: number) => async (world: World) => {
  const names = await open(anOpenPerson())(world)
  return link({ FlowId: names[FLOW], RecipientId: names[RECIPIENT], PathType })()
}
const ofNew =
  (changes: object) =>
  async ({ send }: World) =>
    link({ FlowId: (await send()).flowId, PathType: 1, ...changes })()

const free = ['SchemeUrl']
const withCode = ['SchemeUrl', 'SchemeQrcodeUrl']

export const cases: ActionCases = {
  action: 'CreateSchemeUrl',
  version: '2020-11-11',
  examples: [
    { title: '指定证件信息，给企业员工生成跳转到电子签小程序的签署链接', given: named(), free },
    { title: '获取动态签署人补充链接（短链）', given: open(anOpenPerson()), free: withCode },
    { title: '获取动态签署人补充链接（短链）并预设企业名', given: open(anOpenCompany()), free: withCode },
    { title: '获取合同的签署链接', given: named('yDtw0UUllc7k0bUxN9VKyqcSdNb'), free: withCode },
    {
      title: '获取合同组动态签署人的领取链接以及二维码',
      given: group(
        ['yDCVHUUckpwbquk8UuyXGHS86DkTCzfY', 'yDCVHUUckpwbqoyiUx2jLf4wRXKt9ZGp'],
        ['yDCVHUUckpwbquk2UuyXGHSuTPHxyR6u', 'yDCVHUUckpwbqoyeUx2jLf48NQhgRXND'],
      ),
      free: withCode,
    },
    {
      title: '获取合同组动态签署人补充链接（短链）并预设企业名',
      given: group(
        ['yDCYrUUckp7wjc2pUyJSA20EjrlF0gPe', 'yDCYrUUckp7wjc2kUyJSA20SqFHqApZP'],
        ['yDCYrUUckp7wjc2dUyJSA20SjfZAyBQW', 'yDCYrUUckp7wjc2sUyJSA20Euq5xR6FM'],
      ),
      free: withCode,
    },
    { title: '获取某个合同组的签署链接(短链)', free },
    { title: '获取某个流程合同的小程序跳转签署链接', given: named(), free },
    { title: '获取某个流程合同的小程序跳转签署链接(隐藏某些按钮)', given: named(), free },
    {
      title: '获取某个流程合同的签署链接(主代子)',
      given: named(FLOW, { Agent: { ProxyOrganizationId: 'yDxbWUyKQDxgXVUuO4zjEB8mxCcDjAyF' } }),
      free,
    },
    {
      title: '错误的示例- 获取某个流程合同的小程序跳转签署链接，PathType值没有传对（应该传1- 小程序合同详情）',
      given: named(),
    },
  ],
  codes: {
    'FailedOperation.PathTypeError': [by('another PathType', ofNew({ PathType: 4 }))],
    InvalidParameter: [by('a parameter of another JSON type', ofNew({ PathType: '1' }), { at: 'PathType' })],
    'InvalidParameter.DataNotFound': [
      by('a RecipientId that the contract has not', ofNew({ RecipientId: RECIPIENT }), { at: 'RecipientId' }),
    ],
    'InvalidParameter.Mobile': [
      by('a Mobile that is not 1 and ten digits', ofNew({ Mobile: '+8613200000000' }), { at: 'Mobile' }),
    ],
    'InvalidParameter.Name': [by('a Name of 51 characters', ofNew({ Name: '名'.repeat(51) }), { at: 'Name' })],
    'InvalidParameter.ParamError': [
      by('a document of another kind', ofNew({ IdCardType: 'PASSPORT', IdCardNumber: 'E12345678' }), {
        at: 'IdCardType',
      }),
      by('a number that is not of the form of its document', ofNew({ IdCardType: 'ID_CARD', IdCardNumber: '123' }), {
        at: 'IdCardNumber',
      }),
      by('half-width brackets in OrganizationName', ofNew({ OrganizationName: '甲(北京)公司' }), {
        at: 'OrganizationName',
      }),
    ],
    InvalidParameterValue: [
      by('another EndPoint', ofNew({ EndPoint: 'FTP' }), { at: 'EndPoint' }),
      by('a button in Hides that there is not', ofNew({ Hides: [0, 6] }), { at: 'Hides' }),
      by('another UrlUseEnv', ofNew({ UrlUseEnv: 'QQ' }), { at: 'UrlUseEnv' }),
    ],
    MissingParameter: [
      by('no Operator', ofNew({ Operator: undefined }), { at: 'Operator' }),
      by('PathType 1 without FlowId or FlowGroupId', link({ PathType: 1 }), { at: 'FlowId' }),
      by('PathType 3 without them', link({ PathType: 3 }), { at: 'FlowId' }),
    ],
    'OperationDenied.NoSupportJumpPage': [
      by('EndPoint APP with the PathType of the list', ofNew({ EndPoint: 'APP', PathType: 2 }), {
        words: 'APP类型不支持跳转到电子签主页或合同列表页',
      }),
      by('a signer who is named later, with the PathType of home', toOpenPlace(0)),
      by('with that of the list', toOpenPlace(2)),
    ],
    'ResourceNotFound.Flow': [
      by('a FlowId of a contract that there is not', ofNew({ FlowId: UNKNOWN }), { at: 'FlowId' }),
      by(
        'one in FlowGroupUrlInfo',
        link({
          FlowGroupId: UNKNOWN,
          PathType: 1,
          FlowGroupUrlInfo: { FlowGroupApproverInfos: [{ FlowId: UNKNOWN }] },
        }),
        { at: 'FlowGroupUrlInfo' },
      ),
    ],
  },
}
