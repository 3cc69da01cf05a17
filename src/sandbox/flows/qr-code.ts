// A QR code for many signers: made alike in both editions (S0, S1), and dead by time, by number or by its owner.
import { qrLimits } from '../../contract/after-sending/limits.ts'
import { qrObstacle } from '../../contract/after-sending/qr-template.ts'
import { isBase64, isFlowName, isLonger } from '../../contract/checks/characters.ts'
import { isMobile } from '../../contract/checks/identity.ts'
import type { JsonObject } from '../../contract/draft/draft.ts'
import { maxUserData } from '../../contract/draft/flow-user-data.ts'
import type { ActionContext } from '../actions/action.ts'
import { newId } from '../store/ids.ts'
import type { QrCode, Restriction } from '../store/qr-code-store.ts'
import { findTemplate } from '../templates/sandbox-templates.ts'
import { templateInfo } from '../templates/template.ts'
import { EssError } from '../wire/ess-error.ts'
import { optionalBoolean, optionalInteger, optionalObject, optionalObjects, optionalString, requiredString, requireThat } from '../wire/parameters.ts'

const DAY_MS = 24 * 60 * 60 * 1000

export interface QrOwner {
  /** The version of the API. */
  readonly edition: string
  /** Agent: of the third-party application edition, or the member company in the other; {} where there is none. */
  readonly agent: JsonObject
  readonly operatorId: string
}

export async function makeQrCode(parameters: JsonObject, { edition, agent, operatorId }: QrOwner, context: ActionContext): Promise<JsonObject> {
  const templateId = requiredString(parameters, 'TemplateId')
  const flowName = nameOf(requiredString(parameters, 'FlowName'), 'FlowName', qrLimits.flowName)
  const qrCodeName = nameOf(optionalString(parameters, 'QrCodeName') ?? '', 'QrCodeName', qrLimits.qrCodeName)
  const maxFlows = within(parameters, 'MaxFlowNum', Number.MAX_SAFE_INTEGER) || qrLimits.flows
  const flowDays = within(parameters, 'FlowEffectiveDay', qrLimits.maxFlowDays) || qrLimits.flowDays
  const displayType = within(parameters, 'FlowDisplayType', qrLimits.maxDisplayType)
  const expiresAt = expiryOf(parameters, context.now())
  const callbackUrl = optionalString(parameters, 'CallbackUrl') ?? ''
  requireThat(!isLonger(callbackUrl, qrLimits.callbackUrl), `CallbackUrl：不超过 ${qrLimits.callbackUrl} 个字符`)
  const userData = optionalString(parameters, 'UserData') ?? ''
  requireThat(userData.length <= maxUserData && isBase64(userData), 'UserData')
  const old = optionalObject(parameters, 'ApproverRestrictions')
  const restrictions = [...(optionalObjects(parameters, 'Restrictions') ?? []), ...(old ? [old] : [])].map(readRestriction).filter((one) => Object.values(one).some((text) => text !== ''))
  requireTemplate(templateId)
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
  return {
    QrCode: { QrCodeId: code.id, QrCodeUrl: url, ExpiredTime: Math.floor(expiresAt / 1000), WeixinQrCodeUrl: '' },
    SignUrls: { AppSignUrl: `pages/guide?from=default&where=mini&id=${code.id}&to=QR_SIGN&shortKey=${code.id}`, EffectiveTime: chinaTime(expiresAt), HttpSignUrl: url },
  }
}

/** Throws where the code is not of this owner, or dead already. */
export async function cancelQrCode(id: string, { edition, agent }: Pick<QrOwner, 'edition' | 'agent'>, { store }: ActionContext): Promise<void> {
  const code = await store.qrCodes.find(id)
  if (!code || code.edition !== edition || code.agent.AppId !== agent.AppId || code.agent.ProxyOrganizationId !== agent.ProxyOrganizationId) throw new EssError('InvalidParameter.DataNotFound')
  if (!(await store.qrCodes.cancel(id))) throw new EssError('OperationDenied.QrInvalid')
}

/** Why a code starts nothing any more; '' where it is alive. */
export function qrCodeEnd({ cancelled, usedFlows, maxFlows, expiresAt }: QrCode, now: number): '' | '已取消' | '已过期' | '已用完' {
  if (cancelled) return '已取消'
  if (expiresAt <= now) return '已过期'
  return usedFlows >= maxFlows ? '已用完' : ''
}

function requireTemplate(id: string): void {
  const template = findTemplate(id)
  if (!template) throw new EssError('ResourceNotFound.Template')
  const obstacle = qrObstacle(templateInfo(template, true))
  if (obstacle) throw new EssError(obstacle)
}

function nameOf(text: string, name: string, max: number): string {
  requireThat(!isLonger(text, max) && isFlowName(text), name)
  return text
}

/** A number from 0; 0 and absence stand for the default. */
function within(parameters: JsonObject, name: string, max: number): number {
  const value = optionalInteger(parameters, name) ?? 0
  requireThat(value >= 0 && value <= max, name)
  return value
}

/** QrCodeExpiredOn counts where it is given, QrEffectiveDay else. ms since 1970. */
function expiryOf(parameters: JsonObject, now: number): number {
  const days = within(parameters, 'QrEffectiveDay', qrLimits.maxQrDays) || qrLimits.qrDays
  const expiredOn = (optionalInteger(parameters, 'QrCodeExpiredOn') ?? 0) * 1000
  if (expiredOn === 0) return now + days * DAY_MS
  requireThat(expiredOn > now && expiredOn <= now + qrLimits.maxQrExpiryDays * DAY_MS, 'QrCodeExpiredOn')
  return expiredOn
}

const idCardTypes: ReadonlySet<string> = new Set(['', 'ID_CARD', 'HONGKONG_AND_MACAO', 'HONGKONG_MACAO_AND_TAIWAN'])

function readRestriction(from: JsonObject): Restriction {
  const text = (key: string) => optionalString(from, key) ?? ''
  const restriction = { name: text('Name'), mobile: text('Mobile'), idCardType: text('IdCardType'), idCardNumber: text('IdCardNumber') }
  requireThat(restriction.mobile === '' || isMobile(restriction.mobile), 'Restrictions.Mobile')
  requireThat(idCardTypes.has(restriction.idCardType), 'Restrictions.IdCardType')
  return restriction
}

/** "格式类似 2022-08-05 15:55:01" (SDK), in China's time. */
export function chinaTime(ms: number): string {
  return new Date(ms + 8 * 60 * 60 * 1000).toISOString().slice(0, 19).replace('T', ' ')
}
