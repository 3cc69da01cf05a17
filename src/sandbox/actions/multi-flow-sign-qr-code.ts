// CreateMultiFlowSignQRCode and CancelMultiFlowSignQRCode (一码多扫), in both editions (S0, S1, S2).
import { editions } from '../../contract/api/editions.ts'
import {
  approverComponentLimitType,
  createMultiFlowSignQRCode as table,
} from '../../contract/api/multi-flow-sign-qr-code.ts'
import { shapeOf } from '../../contract/api/shape.ts'
import { brokenLimits, isAllowed } from '../../contract/api/values.ts'
import { qrLimits } from '../../contract/after-sending/limits.ts'
import { personProblems } from '../../contract/after-sending/person.ts'
import { qrObstacle } from '../../contract/after-sending/qr-template.ts'
import { maxUserData } from '../../contract/draft/flow-user-data.ts'
import { isBase64, isFlowName, isLonger } from '../../contract/values/characters.ts'
import type { JsonObject } from '../../contract/values/json-object.ts'
import { qrPicture } from '../files/qr-picture.ts'
import { isIdForm, newId } from '../store/ids.ts'
import { qrCodeEnd } from '../flows/qr-code-end.ts'
import type { Restriction } from '../store/qr-code-store.ts'
import { findTemplate } from '../templates/sandbox-templates.ts'
import { templateInfo, type Template } from '../templates/template.ts'
import { chinaText } from '../../contract/values/moment.ts'
import { EssError } from '../wire/ess-error.ts'
import {
  optionalBoolean,
  optionalInteger,
  optionalObject,
  optionalObjects,
  optionalString,
  optionalStrings,
  requireAgent,
  requireOperator,
  requiredString,
} from '../wire/parameters.ts'
import { ESSBASIC_VERSION, ESS_VERSION, type Action, type ActionContext } from './action.ts'
import { isSameOwner } from '../account/owner.ts'

export const createMultiFlowSignQRCode: Action = {
  name: editions.ess.createQrCode.action,
  version: ESS_VERSION,
  shape: shapeOf(editions.ess.createQrCode.request),
  async run(parameters, context) {
    const operatorId = requireOperator(parameters)
    return makeQrCode(parameters, { edition: ESS_VERSION, agent: memberOf(parameters), operatorId }, context)
  },
}

export const cancelMultiFlowSignQRCode: Action = {
  name: editions.ess.cancelQrCode.action,
  version: ESS_VERSION,
  shape: shapeOf(editions.ess.cancelQrCode.request),
  async run(parameters, context) {
    requireOperator(parameters, 'MissingParameter.UserId')
    const id = requiredString(parameters, 'QrCodeId', 'MissingParameter.QrCodeId')
    await cancelQrCode(id, { edition: ESS_VERSION, agent: memberOf(parameters) }, context)
    return {}
  },
}

/** Agent of a member company (SDK: ProxyOrganizationId 为必填项); {} for one's own. */
function memberOf(parameters: JsonObject): JsonObject {
  const agent = optionalObject(parameters, 'Agent')
  return agent ? { ProxyOrganizationId: requiredString(agent, 'ProxyOrganizationId') } : {}
}

export const channelCreateMultiFlowSignQRCode: Action = {
  name: editions.essbasic.createQrCode.action,
  version: ESSBASIC_VERSION,
  shape: shapeOf(editions.essbasic.createQrCode.request),
  async run(parameters, context) {
    const agent = requireAgent(parameters)
    return makeQrCode(parameters, { edition: ESSBASIC_VERSION, agent, operatorId: openIdOf(agent) }, context)
  },
}

export const channelCancelMultiFlowSignQRCode: Action = {
  name: editions.essbasic.cancelQrCode.action,
  version: ESSBASIC_VERSION,
  shape: shapeOf(editions.essbasic.cancelQrCode.request),
  async run(parameters, context) {
    const agent = requireAgent(parameters)
    await cancelQrCode(
      requiredString(parameters, 'QrCodeId', 'MissingParameter.QrCodeId'),
      { edition: ESSBASIC_VERSION, agent },
      context,
    )
    return {}
  },
}

function openIdOf(agent: JsonObject): string {
  return requiredString(optionalObject(agent, 'ProxyOperator')!, 'OpenId')
}

const DAY_MS = 24 * 60 * 60 * 1000

export interface QrOwner {
  /** The version of the API. */
  readonly edition: string
  /** Agent of the third-party application edition, or of the member company in the other; {} if there is none. */
  readonly agent: JsonObject
  readonly operatorId: string
}

export async function makeQrCode(
  parameters: JsonObject,
  { edition, agent, operatorId }: QrOwner,
  context: ActionContext,
): Promise<JsonObject> {
  const templateId = requiredString(parameters, 'TemplateId')
  const flowName = requiredString(parameters, 'FlowName', 'InvalidParameter.FlowName')
  requireThat(isNameOfAtMost(flowName, qrLimits.flowName), 'InvalidParameter.FlowName', 'FlowName')
  const qrCodeName = optionalString(parameters, 'QrCodeName') ?? ''
  requireThat(isNameOfAtMost(qrCodeName, qrLimits.qrCodeName), 'InvalidParameter', 'QrCodeName')
  const maxFlows = numberOf(parameters, 'MaxFlowNum')
  const flowDays = numberOf(parameters, 'FlowEffectiveDay', 'InvalidParameter.QrFlowEffectDay')
  const displayType = numberOf(parameters, 'FlowDisplayType')
  const expiresAt = expiryOf(parameters, context.now())
  const callbackUrl = optionalString(parameters, 'CallbackUrl') ?? ''
  requireThat(
    !isLonger(callbackUrl, qrLimits.callbackUrl),
    'InvalidParameter',
    `CallbackUrl：不超过 ${qrLimits.callbackUrl} 个字符`,
  )
  const userData = optionalString(parameters, 'UserData') ?? ''
  requireThat(userData.length <= maxUserData && isBase64(userData), 'InvalidParameter', 'UserData')
  const old = optionalObject(parameters, 'ApproverRestrictions')
  const restrictions = [
    ...(optionalObjects(parameters, 'Restrictions') ?? []).map((one, index) =>
      readRestriction(one, `Restrictions[${index}]`),
    ),
    ...(old ? [readRestriction(old, 'ApproverRestrictions')] : []),
  ].filter((one) => Object.values(one).some((text) => text !== ''))
  requireLimits(parameters, requireTemplate(templateId))
  if ((await context.store.flows.quota()) === 0) throw new EssError('OperationDenied.NoQuota')
  const code = await context.store.qrCodes.add({
    id: newId(),
    edition,
    agent,
    templateId,
    maxFlows: Math.min(maxFlows, 2 ** 31 - 1),
    expiresAt,
    settings: {
      operatorId,
      flowName,
      qrCodeName,
      flowDays,
      restrictions,
      once: optionalBoolean(parameters, 'ForbidPersonalMultipleSign') === true,
      appendScanner: optionalBoolean(parameters, 'FlowNameAppendScannerInfo') === true,
      userData,
      displayType,
      callbackUrl,
    },
  })
  const url = context.urlOf('scan', code.id)
  const WeixinQrCodeUrl = await pictureOf(url, expiresAt, context)
  return {
    QrCode: { QrCodeId: code.id, QrCodeUrl: url, ExpiredTime: Math.floor(expiresAt / 1000), WeixinQrCodeUrl },
    SignUrls: {
      AppSignUrl: `pages/guide?from=default&where=mini&id=${code.id}&to=QR_SIGN&shortKey=${code.id}`,
      EffectiveTime: chinaText(expiresAt),
      HttpSignUrl: url,
    },
  }
}

/** Throws if the code does not exist, belongs to someone else or has already ended. */
export async function cancelQrCode(
  id: string,
  { edition, agent }: Pick<QrOwner, 'edition' | 'agent'>,
  { store, now }: ActionContext,
): Promise<void> {
  const code = await store.qrCodes.find(id)
  if (!code) throw new EssError('ResourceNotFound.QrInfo', '（QrCodeId）')
  if (code.edition !== edition || !isSameOwner(code.agent, agent))
    throw new EssError('InvalidParameter.DataNotFound', '（QrCodeId）')
  if (await store.qrCodes.cancel(id)) return
  throw new EssError(qrCodeEnd(code, now()) === 'expired' ? 'OperationDenied.QrHasExpire' : 'OperationDenied.QrInvalid')
}

function requireTemplate(id: string): Template {
  if (!isIdForm(id)) throw new EssError('InvalidParameter.TemplateId', '（TemplateId）')
  const template = findTemplate(id)
  if (!template) throw new EssError('ResourceNotFound.Template', '（TemplateId）')
  const obstacle = qrObstacle(templateInfo(template, true))
  // Tencent's words in its examples (API of August 2026).
  const words = obstacle === 'FailedOperation.QrCodeTemplateId' ? { words: '二维码生成失败，模板未满足生成二维码' } : {}
  if (obstacle) throw new EssError(obstacle, '（TemplateId）', words)
  return template
}

/**
 * ApproverComponentLimitTypes: the ways in which a party may sign. They are checked and otherwise ignored, as the
 * sandbox's page has only one.
 */
function requireLimits(parameters: JsonObject, { roles }: Template): void {
  for (const [index, limit] of (optionalObjects(parameters, 'ApproverComponentLimitTypes') ?? []).entries()) {
    const place = `ApproverComponentLimitTypes[${index}]`
    const recipientId = requiredString(limit, 'RecipientId')
    requireThat(
      roles.some((role) => role.recipientId === recipientId),
      'InvalidParameter.DataNotFound',
      `${place}.RecipientId`,
    )
    requireThat(
      isAllowed(approverComponentLimitType.Values, optionalStrings(limit, 'Values') ?? []),
      'InvalidParameter',
      `${place}.Values`,
    )
  }
}

function isNameOfAtMost(text: string, max: number): boolean {
  return !isLonger(text, max) && isFlowName(text)
}

/** A number that its row allows; absent and 0 stand for the default. */
function numberOf(
  parameters: JsonObject,
  name: 'MaxFlowNum' | 'FlowEffectiveDay' | 'FlowDisplayType' | 'QrEffectiveDay',
  code = 'InvalidParameter',
): number {
  const row = table[name]
  const value = optionalInteger(parameters, name) ?? 0
  requireThat(isAllowed(row, value) && brokenLimits(row, value) === null, code, name)
  return value || row.byDefault
}

/** QrCodeExpiredOn, or else QrEffectiveDay; ms since 1970. */
function expiryOf(parameters: JsonObject, now: number): number {
  const days = numberOf(parameters, 'QrEffectiveDay', 'InvalidParameter.QrEffectDay')
  const expiredOn = (optionalInteger(parameters, 'QrCodeExpiredOn') ?? 0) * 1000
  if (expiredOn === 0) return now + days * DAY_MS
  requireThat(
    expiredOn > now && expiredOn <= now + qrLimits.maxQrExpiryDays * DAY_MS,
    'InvalidParameter.QrEffectDay',
    'QrCodeExpiredOn',
  )
  return expiredOn
}

const params = {
  name: 'Name',
  mobile: 'Mobile',
  organizationName: '',
  idCardType: 'IdCardType',
  idCardNumber: 'IdCardNumber',
}

function readRestriction(from: JsonObject, place: string): Restriction {
  const text = (key: string) => optionalString(from, key) ?? ''
  const restriction = {
    name: text('Name'),
    mobile: text('Mobile'),
    idCardType: text('IdCardType'),
    idCardNumber: text('IdCardNumber'),
  }
  const given = Object.fromEntries(Object.entries(restriction).filter(([, value]) => value !== ''))
  const [problem] = personProblems(given, params)
  // The action's table has one code for all documents: 不合法的证件信息,请检查证件号证件类型是否正确.
  const code = problem?.code === 'InvalidParameter.CardType' ? 'InvalidParameter.CardNumber' : problem?.code
  if (problem && code) throw new EssError(code, `（${place}.${problem.param}）`)
  return restriction
}

function requireThat(holds: boolean, code: string, place: string): void {
  if (!holds) throw new EssError(code, `（${place}）`)
}

/** WeixinQrCodeUrl: a picture of the address, available as long as the code is valid. */
async function pictureOf(url: string, expiresAt: number, { store, now, urlOf }: ActionContext): Promise<string> {
  const [name, lifeMs] = ['qrcode.png', expiresAt - now()]
  const file = await store.files.add({ name, kind: 'png', bytes: qrPicture(url), lifeMs })
  return urlOf('files', await store.files.link(file.id, 'download', name, lifeMs))
}
