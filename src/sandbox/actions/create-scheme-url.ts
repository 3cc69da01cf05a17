// CreateSchemeUrl (S3, SDK): the link under which a party opens its contract; here the page of the sandbox on which it signs.
import { isLonger } from '../../contract/checks/characters.ts'
import { isMobile } from '../../contract/checks/identity.ts'
import type { JsonObject } from '../../contract/draft/draft.ts'
import type { FlowLife, Identity } from '../flow-life/life.ts'
import type { SignLink } from '../store/sign-link-store.ts'
import { EssError } from '../wire/ess-error.ts'
import { optionalInteger, optionalString, requireOperator, requireThat } from '../wire/parameters.ts'
import { qrPicture } from '../files/qr-picture.ts'
import { ESS_VERSION, LINK_LIFE_MS, type Action, type ActionContext } from './action.ts'

const MAX_NAME = 50
const HOME = 0
const CONTRACT = 1
const COVER = 3
/** PathType and the page that it names. */
export const pages: Readonly<Record<number, string>> = { 0: 'HOME', 1: 'CONTRACT_DETAIL', 2: 'CONTRACT_LIST', 3: 'CONTRACT_COVER' }

export const createSchemeUrl: Action = {
  name: 'CreateSchemeUrl',
  version: ESS_VERSION,
  async run(parameters, context) {
    requireOperator(parameters)
    const endPoint = optionalString(parameters, 'EndPoint') || 'HTTP'
    if (!['HTTP', 'HTTP_SHORT_URL', 'APP'].includes(endPoint)) throw new EssError('InvalidParameter.EndPoint')
    const pathType = optionalInteger(parameters, 'PathType') ?? HOME
    requireThat(pathType in pages, 'PathType')
    const identity = readIdentity(parameters)
    const flowId = optionalString(parameters, 'FlowId') ?? ''
    // The SDK: 1 only with HTTP_SHORT_URL or APP; S3 and Tencent's kits send HTTP, and examples win (docs/facts.md).
    if ((pathType === CONTRACT || pathType === COVER) && flowId === '') throw new EssError('MissingParameter.FlowId')
    const token = flowId === '' ? '' : await linkTo(flowId, optionalString(parameters, 'RecipientId') ?? '', identity, context)
    const SchemeQrcodeUrl = pathType === COVER ? await qrCodeOf(token, context) : ''
    return { SchemeUrl: address(endPoint, pathType, flowId, token, identity, context), SchemeQrcodeUrl }
  },
}

function readIdentity(parameters: JsonObject): Identity {
  const name = optionalString(parameters, 'Name') ?? ''
  const mobile = optionalString(parameters, 'Mobile') ?? ''
  if (isLonger(name, MAX_NAME)) throw new EssError('InvalidParameter.Name')
  if (mobile !== '' && !isMobile(mobile)) throw new EssError('InvalidParameter.Mobile')
  return { name, mobile, organization: optionalString(parameters, 'OrganizationName') ?? '' }
}

async function linkTo(flowId: string, recipientId: string, identity: Identity, { desk, store }: ActionContext): Promise<string> {
  const flow = await desk.find(flowId)
  if (!flow) throw new EssError('ResourceNotFound.Flow')
  if (recipientId !== '' && !flow.life.signers.some((signer) => signer.recipientId === recipientId)) throw new EssError('ResourceNotFound.FlowApprover')
  const holder = holderOf(flow.life, identity)
  if (holder && (recipientId === '' || holder.recipientId === recipientId)) return store.signLinks.add({ flowId, ...holder, identity })
  const handOvers = flow.life.signers.find((signer) => signer.recipientId === recipientId)?.handOvers.length ?? 0
  return store.signLinks.add({ flowId, recipientId: recipientId || null, handOvers, identity })
}

export type Holder = Pick<SignLink, 'recipientId' | 'handOvers'> & { readonly recipientId: string }

/** Who is meant by name and mobile, where both are given and say it; else whoever opens the link says who they are. Whom the contract is with now goes before those who handed it on. */
export function holderOf({ signers }: FlowLife, { name, mobile }: Identity): Holder | null {
  if (name === '' || mobile === '') return null
  const is = (one: Identity | null) => one?.name === name && one.mobile === mobile
  const now = signers.find(({ who, candidates }) => [who, ...candidates].some(is))
  if (now) return { recipientId: now.recipientId, handOvers: now.handOvers.length }
  const [former] = signers.flatMap(({ recipientId, handOvers }) => {
    const at = handOvers.findIndex(({ who }) => is(who))
    return at < 0 ? [] : [{ recipientId, handOvers: at }]
  })
  return former ?? null
}

/** Of a cover for signers who are named later alone, for five minutes (SDK). */
async function qrCodeOf(token: string, { store, urlOf }: ActionContext): Promise<string> {
  const name = 'qrcode.png'
  const file = await store.files.add({ name, kind: 'png', bytes: qrPicture(urlOf('sign', token)), lifeMs: LINK_LIFE_MS })
  return urlOf('files', await store.files.link(file.id, 'download', name, LINK_LIFE_MS))
}

function address(endPoint: string, pathType: number, flowId: string, token: string, { name, mobile }: Identity, { urlOf }: ActionContext): string {
  if (endPoint !== 'APP') return token === '' ? urlOf('_sandbox', '') : urlOf('sign', token)
  const query = new URLSearchParams({ from: 'default', where: 'mini', id: flowId, to: pages[pathType] ?? '', name, phone: mobile, shortKey: token })
  return `pages/guide?${query.toString()}`
}
