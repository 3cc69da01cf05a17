// CreateSchemeUrl (S3, SDK): a link for a party to open its contract, which here leads to the sandbox's signing page.
import { personProblems } from '../../contract/after-sending/person.ts'
import type { JsonObject } from '../../contract/values/json-object.ts'
import type { FlowLife, Identity } from '../flow-life/life.ts'
import { holderOf } from '../flows/holder.ts'
import { EssError } from '../wire/ess-error.ts'
import {
  optionalBoolean,
  optionalInteger,
  optionalIntegers,
  optionalObject,
  optionalObjects,
  optionalString,
  requireOperator,
} from '../wire/parameters.ts'
import { qrPicture } from '../files/qr-picture.ts'
import { ESS_VERSION, LINK_LIFE_MS, type Action, type ActionContext } from './action.ts'
import { ownFlows, type OwnFlows } from './own-flows.ts'

const HOME = 0
const CONTRACT = 1
const COVER = 3
/** PathType and the page that it names. */
export const pages: Readonly<Record<number, string>> = {
  0: 'HOME',
  1: 'CONTRACT_DETAIL',
  2: 'CONTRACT_LIST',
  3: 'CONTRACT_COVER',
}
const isOfContract = (pathType: number) => pathType === CONTRACT || pathType === COVER
/** Hides: the highest number of a button that a page may hide. */
const MAX_BUTTON = 5

/** Tencent's words in its example (API of August 2026). */
const NO_SUCH_PAGE_OF_APP = 'APP类型不支持跳转到电子签主页或合同列表页'

export const createSchemeUrl: Action = {
  name: 'CreateSchemeUrl',
  version: ESS_VERSION,
  async run(parameters, context) {
    requireOperator(parameters)
    const endPoint = among(parameters, 'EndPoint', ['HTTP', 'HTTP_SHORT_URL', 'APP']) || 'HTTP'
    const pathType = optionalInteger(parameters, 'PathType') ?? HOME
    if (!(pathType in pages)) throw new EssError('FailedOperation.PathTypeError', '（PathType）')
    const jumpsBack = requireOptions(parameters)
    const identity = readIdentity(parameters)
    const flowId = optionalString(parameters, 'FlowId') ?? ''
    const groupId = optionalString(parameters, 'FlowGroupId') ?? ''
    // The SDK allows 1 only with HTTP_SHORT_URL or APP, but S3 and Tencent's kits send HTTP, and examples win
    // (docs/facts.md).
    if (endPoint === 'APP' && !isOfContract(pathType)) throw noSuchPage(NO_SUCH_PAGE_OF_APP)
    if (isOfContract(pathType) && flowId === '' && groupId === '') throw new EssError('MissingParameter', '（FlowId）')
    const flows = ownFlows(parameters, context.flowService)
    const place = flowId === '' ? await firstOfGroup(parameters, flows) : await placeOf(parameters, flows)
    if (place?.open && !isOfContract(pathType)) throw noSuchPage()
    const token = place ? await linkTo(place, identity, context) : ''
    const query = { id: flowId || groupId, to: pages[pathType] ?? '', ...(jumpsBack ? { autoJumpBack: 'true' } : {}) }
    const SchemeQrcodeUrl = place && hasQrCode(pathType, place) ? await qrCodeOf(token, context) : ''
    return { SchemeUrl: address(endPoint, token, query, identity, context), SchemeQrcodeUrl }
  },
}

function noSuchPage(words?: string): EssError {
  return new EssError('OperationDenied.NoSupportJumpPage', '（PathType）', { words })
}

/** Checks the remaining options, which do not change the sandbox's pages. Returns whether the link jumps back. */
function requireOptions(parameters: JsonObject): boolean {
  const hidden = optionalIntegers(parameters, 'Hides') ?? []
  if (!hidden.every((button) => button >= 0 && button <= MAX_BUTTON))
    throw new EssError('InvalidParameterValue', '（Hides）')
  among(parameters, 'UrlUseEnv', ['WeChatOfficialAccounts'])
  optionalBoolean(parameters, 'PickUpAfterJoined')
  optionalBoolean(parameters, 'CanSkipReadFlow')
  return optionalBoolean(parameters, 'AutoJumpBack') === true
}

function among(parameters: JsonObject, key: string, known: readonly string[]): string {
  const value = optionalString(parameters, key) ?? ''
  if (value !== '' && !known.includes(value)) throw new EssError('InvalidParameterValue', `（${key}）`)
  return value
}

const params = {
  name: 'Name',
  mobile: 'Mobile',
  organizationName: 'OrganizationName',
  idCardType: 'IdCardType',
  idCardNumber: 'IdCardNumber',
}
/** The only codes for a person in the action's table. */
const ownCodes: ReadonlySet<string> = new Set(['InvalidParameter.Name', 'InvalidParameter.Mobile'])

function readIdentity(parameters: JsonObject): Identity {
  const given = Object.fromEntries(
    Object.entries(params).map(([key, param]) => [key, optionalString(parameters, param) || undefined]),
  )
  const [problem] = personProblems(given, params)
  if (problem)
    throw new EssError(
      ownCodes.has(problem.code) ? problem.code : 'InvalidParameter.ParamError',
      `（${problem.param}）`,
    )
  return { name: given.name ?? '', mobile: given.mobile ?? '', organization: given.organizationName ?? '' }
}

/**
 * A place in a contract. `recipientId` null: the person in the request, or whoever opens the link. `open`: nobody is
 * named for it yet.
 */
interface Place {
  readonly flowId: string
  readonly life: FlowLife
  readonly recipientId: string | null
  readonly open: boolean
}

/**
 * Reads FlowId and RecipientId from the request or from an entry of its list; `at` is the entry's path, for errors.
 */
async function placeOf(from: JsonObject, flows: OwnFlows, at = ''): Promise<Place> {
  const [flowId, recipientId] = [optionalString(from, 'FlowId') ?? '', optionalString(from, 'RecipientId') ?? '']
  const flow = await flows.find(flowId)
  if (!flow) throw new EssError('ResourceNotFound.Flow', `（${at}FlowId）`)
  const signer = flow.life.signers.find((one) => one.recipientId === recipientId)
  if (recipientId !== '' && !signer) throw new EssError('InvalidParameter.DataNotFound', `（${at}RecipientId）`)
  return { flowId, life: flow.life, recipientId: recipientId || null, open: signer?.who === null }
}

/**
 * The sandbox has no groups of contracts and accepts any FlowGroupId: the link leads to the first contract in
 * FlowGroupUrlInfo, or home if there is none.
 */
async function firstOfGroup(parameters: JsonObject, flows: OwnFlows): Promise<Place | null> {
  const infos = optionalObjects(optionalObject(parameters, 'FlowGroupUrlInfo') ?? {}, 'FlowGroupApproverInfos') ?? []
  const places = await Promise.all(
    infos.map((info, index) => placeOf(info, flows, `FlowGroupUrlInfo.FlowGroupApproverInfos[${index}].`)),
  )
  return places[0] ?? null
}

/** The link of a person who forwarded the contract only says so; it does not lead to the current signer's page. */
function linkTo({ flowId, life, recipientId }: Place, identity: Identity, { store }: ActionContext): Promise<string> {
  const holder = holderOf(life, identity, recipientId)
  if (holder) return store.signLinks.add({ flowId, ...holder, identity })
  const handOvers = life.signers.find((signer) => signer.recipientId === recipientId)?.handOvers.length ?? 0
  return store.signLinks.add({ flowId, recipientId, handOvers, identity })
}

/**
 * "二维码，在生成动态签署人跳转封面页链接时返回" (SDK). The examples of August 2026 have one for every page except the contract's own page
 * of a named signer.
 */
function hasQrCode(pathType: number, { open }: Place): boolean {
  return open || pathType !== CONTRACT
}

/** "此二维码下载链接有效期为5分钟" (SDK). */
async function qrCodeOf(token: string, { store, urlOf }: ActionContext): Promise<string> {
  const name = 'qrcode.png'
  const file = await store.files.add({
    name,
    kind: 'png',
    bytes: qrPicture(urlOf('sign', token)),
    lifeMs: LINK_LIFE_MS,
  })
  return urlOf('files', await store.files.link(file.id, 'download', name, LINK_LIFE_MS))
}

type Query = Readonly<Record<string, string>>

function address(
  endPoint: string,
  token: string,
  query: Query,
  { name, mobile }: Identity,
  { urlOf }: ActionContext,
): string {
  if (endPoint !== 'APP') return token === '' ? urlOf('_sandbox', '') : urlOf('sign', token)
  const all = { from: 'default', where: 'mini', ...query, name, phone: mobile, shortKey: token }
  return `pages/guide?${new URLSearchParams(all).toString()}`
}
