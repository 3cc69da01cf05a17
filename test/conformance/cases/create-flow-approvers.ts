// CreateFlowApprovers.
import type { JsonObject } from '../../../src/contract/values/json-object.ts'
import { by, type ActionCases } from '../case.ts'
import type { Names } from '../compare.ts'
import { aCompany, anOpenCompany, anOpenPerson, aPerson, aSilentCompany, operator } from '../parties.ts'
import type { World } from '../world.ts'

const FLOW = 'yDwFmUUckpstqfvzUE1h3jo1f3cqjkGm'
const FIRST = 'yDRS4UUgygqdcj51UuO4zjEyWTmzsIAR'
const SECOND = 'yDRS4UUgygqdcj2tUuO4zjEEFuP35Swc'

const aWeComCompany = (changes: object = {}) => aCompany({ ApproverSource: 'WEWORKAPP', ...changes })
const other = { OrganizationName: '乙方示例企业', ApproverName: '孙八', ApproverMobile: '15100000008' }

type Party = ReturnType<typeof aCompany>

/** One contract with these two, the first under the one name and the second under the other. */
const withTwo =
  (...parties: readonly [Party, Party]) =>
  async ({ send }: World): Promise<Names> => {
    const { flowId, recipients } = await send({ Approvers: [...parties], Unordered: true })
    return { [FLOW]: flowId, [FIRST]: recipients[0]!, [SECOND]: recipients[1]! }
  }

/** Names somebody for the one party of a new contract. */
const naming =
  (party: Party, changes: object, all: object = {}) =>
  async ({ send }: World): Promise<JsonObject> => {
    const { flowId, recipients } = await send({ Approvers: [party] })
    return {
      Operator: operator,
      FlowId: flowId,
      Approvers: [{ RecipientId: recipients[0], ApproverName: '赵六', ApproverMobile: '15100000003', ...changes }],
      ...all,
    }
  }
const dynamic = { FillApproverType: 1 }

/** The same, where something has happened to the contract. */
const afterwards =
  (party: Party, happens: (world: World, flowId: string) => Promise<unknown>) =>
  async (world: World): Promise<JsonObject> => {
    const request = await naming(party, {})(world)
    await happens(world, String(request.FlowId))
    return request
  }

const notOfThis = 'it belongs to creating contracts: this action has no parameter for it'
const notOfThisCodes = [
  'FailedOperation.FlowHasDocument',
  'InvalidParameter.CcNum',
  'InvalidParameter.ClientToken',
  'InvalidParameter.FlowCallbackUrl',
  'InvalidParameter.FlowDeadLine',
  'InvalidParameter.FlowDescription',
  'InvalidParameter.FlowName',
  'InvalidParameter.FlowType',
  'InvalidParameter.FlowUserData',
  'InvalidParameter.FromSource',
  'InvalidParameter.PersonAutoSignTag',
  'InvalidParameter.PreReadTime',
  'OperationDenied.CcForbid',
  'OperationDenied.CcUserRepeat',
  'OperationDenied.NoQuota',
]

export const cases: ActionCases = {
  action: 'CreateFlowApprovers',
  version: '2020-11-11',
  examples: [
    {
      title: 'B2C签署，补充合同组动态签署人信息',
      given: async ({ send }) => {
        const [company, person] = [
          await send({ Approvers: [anOpenCompany()] }),
          await send({ Approvers: [anOpenPerson()] }),
        ]
        return {
          yDCVMUUckpwytlcrUE1RW1Fvnl52FPBB: company.flowId,
          [FIRST]: company.recipients[0]!,
          yDCVMUUckpwytlc5UE1RW1FwLn7Hcn01: person.flowId,
          [SECOND]: person.recipients[0]!,
        }
      },
    },
    { title: 'B2C签署，批量补充两方动态签署人信息', given: withTwo(anOpenCompany(), anOpenPerson()) },
    { title: 'B2B签署，补充签署流程本企业企业签署人信息', given: withTwo(aCompany(), aCompany(other)) },
    { title: 'B2B签署，补充签署流程本企业企业微信签署人信息', given: withTwo(aWeComCompany(), aWeComCompany(other)) },
    { title: 'B2C签署，批量补充两方动态签署人信息时重复补充报错', given: withTwo(anOpenCompany(), anOpenPerson()) },
    { title: 'B2C签署，通过姓名和证件类型、证件号码补充已实名个人用户', given: withTwo(anOpenPerson(), aCompany()) },
    {
      title: 'B2B签署，补充签署流程本企业企业签署人和企业微信签署人信息',
      given: withTwo(aCompany(), aWeComCompany(other)),
    },
    {
      title: '错误示例， B2B签署，补充签署流程本企业企业签署人使用了姓名和手机号进行补充报错',
      given: withTwo(aWeComCompany(), aWeComCompany(other)),
    },
  ],
  codes: {
    ...Object.fromEntries(notOfThisCodes.map((code) => [code, notOfThis])),
    InvalidParameter: [
      by('a parameter of another JSON type', naming(aCompany(), { ApproverName: 7 }), { at: 'ApproverName' }),
    ],
    'InvalidParameter.ApproverType': [by('an automatic signer', naming(aSilentCompany(), {}), { at: 'RecipientId' })],
    'InvalidParameter.CardNumber': [
      by(
        'a number that is not of the form of its document',
        naming(anOpenPerson(), { ApproverIdCardType: 'ID_CARD', ApproverIdCardNumber: '123' }, dynamic),
        { at: 'ApproverIdCardNumber' },
      ),
      by('a kind of document without a number', naming(anOpenPerson(), { ApproverIdCardType: 'ID_CARD' }, dynamic), {
        at: 'ApproverIdCardNumber',
      }),
    ],
    'InvalidParameter.CardType': [
      by(
        'another kind of document',
        naming(aCompany(), { ApproverIdCardType: 'PASSPORT', ApproverIdCardNumber: 'E12345678' }),
        { at: 'ApproverIdCardType' },
      ),
    ],
    'InvalidParameter.InvalidMobile': 'InvalidParameter.Mobile is answered in its place',
    'InvalidParameter.InvalidName': 'InvalidParameter.Name is answered in its place',
    'InvalidParameter.Mobile': [
      by('an ApproverMobile that is not 1 and ten digits', naming(aCompany(), { ApproverMobile: '151' }), {
        at: 'ApproverMobile',
      }),
    ],
    'InvalidParameter.Name': [
      by('an ApproverName of 51 characters', naming(aCompany(), { ApproverName: '名'.repeat(51) }), {
        at: 'ApproverName',
      }),
    ],
    'InvalidParameter.NotifyType': [
      by('a NotifyType other than SMS and NONE', naming(aCompany(), { NotifyType: 'EMAIL' }), { at: 'NotifyType' }),
    ],
    'InvalidParameter.OrganizationName': [
      by('half-width brackets in OrganizationName', naming(aCompany(), { OrganizationName: '甲(北京)公司' }), {
        at: 'OrganizationName',
      }),
    ],
    'InvalidParameter.ParamError': [
      by('Approvers that are empty', naming(aCompany(), {}, { Approvers: [] }), { at: 'Approvers' }),
      by('no FlowId in either place', naming(aCompany(), {}, { FlowId: undefined }), { at: 'FlowId' }),
      by('a FlowGroupId, and no FlowId of the approver’s own', naming(aCompany(), {}, { FlowGroupId: FLOW }), {
        at: 'FlowId',
      }),
      by('an empty RecipientId', naming(aCompany(), { RecipientId: '' }), { at: 'RecipientId' }),
      by('another FillApproverType', naming(aCompany(), {}, { FillApproverType: 2 }), { at: 'FillApproverType' }),
      by('another ApproverSource', naming(aCompany(), { ApproverSource: 'QQ' }), { at: 'ApproverSource' }),
    ],
    MissingParameter: [
      by('no Operator', naming(aCompany(), {}, { Operator: undefined }), { at: 'Operator' }),
      by('no Approvers', naming(aCompany(), {}, { Approvers: undefined }), { at: 'Approvers' }),
      by('no RecipientId', naming(aCompany(), { RecipientId: undefined }), { at: 'RecipientId' }),
      by('a member of WeCom without CustomUserId', naming(aCompany(), { ApproverSource: 'WEWORKAPP' }), {
        at: 'CustomUserId',
      }),
    ],
    'MissingParameter.ApproverMobile': [
      by('no ApproverMobile, and no document either', naming(anOpenPerson(), { ApproverMobile: '' }, dynamic), {
        at: 'ApproverMobile',
      }),
      by(
        'a document in its place, but for a company',
        naming(aCompany(), {
          ApproverMobile: '',
          ApproverIdCardType: 'ID_CARD',
          ApproverIdCardNumber: '620000198802020000',
        }),
        { at: 'ApproverMobile' },
      ),
    ],
    'MissingParameter.ApproverName': [
      by('no ApproverName', naming(aCompany(), { ApproverName: '' }), { at: 'ApproverName' }),
    ],
    'MissingParameter.ApproverOrganizationInfo': [
      by('no OrganizationName where a company’s open place is filled', naming(anOpenCompany(), {}, dynamic), {
        at: 'OrganizationName',
      }),
    ],
    OperationDenied: [
      by(
        'a contract that has ended',
        afterwards(aCompany(), (world, flowId) => world.control(`flows/${flowId}/events`, { event: 'expire' })),
      ),
      by('name and mobile for a company that was asked for as a member of WeCom', naming(aWeComCompany(), {}), {
        words: '签署人RecipientId【',
      }),
    ],
    'OperationDenied.ApproverRepeat': [
      by(
        'a candidate who is there already',
        naming(aCompany(), { ApproverName: '钱七', ApproverMobile: '15100000004' }),
      ),
      by('the same candidate twice', async (world) => {
        const request = await naming(aCompany(), {})(world)
        const [approver] = request.Approvers as readonly object[]
        return { ...request, Approvers: [approver, approver] }
      }),
    ],
    'OperationDenied.Forbid': [
      by('a candidate for a person', naming(aPerson(), {})),
      by(
        'a member of WeCom for a person',
        naming(anOpenPerson(), { ApproverSource: 'WEWORKAPP', CustomUserId: 'zhaoliu' }, dynamic),
      ),
    ],
    ResourceNotFound: [
      by('a FlowId of a contract that there is not', naming(aCompany(), {}, { FlowId: FLOW }), { at: 'FlowId' }),
    ],
    'ResourceNotFound.FlowApprover': [
      by('a RecipientId that the contract has not', naming(aCompany(), { RecipientId: FIRST }), { at: 'RecipientId' }),
    ],
  },
}
