// QR codes for many signers (一码多扫: S0, S1, SDK CreateMultiFlowSignQRCode): limits and states.
import { dayMs } from '../values/moment.ts'
import type { Edition } from '../api/editions.ts'
import { createMultiFlowSignQRCode as table } from '../api/multi-flow-sign-qr-code.ts'
import { isAllowed } from '../api/values.ts'
import { lengthOf, type BrokenRule } from './broken-rule.ts'
import { isBase64 } from '../values/characters.ts'
import { maxUserData } from '../draft/flow-user-data.ts'
import { qrLimits } from './limits.ts'
import { personProblems, type NamedPerson } from './person.ts'

export interface QrCodeInput {
  readonly edition?: Edition | undefined
  readonly flowName: string
  readonly qrCodeName?: string | undefined
  readonly maxFlowNum?: number | undefined
  readonly flowEffectiveDay?: number | undefined
  readonly qrEffectiveDay?: number | undefined
  /** Unix seconds. */
  readonly expiredOn?: number | undefined
  readonly callbackUrl?: string | undefined
  readonly restrictions?: readonly NamedPerson[] | undefined
  readonly flowDisplayType?: number | undefined
  /** base64 */
  readonly userData?: string | undefined
  /** Agent.ProxyOrganizationId: the member company that makes the code. */
  readonly proxyOrganizationId?: string | undefined
}

const DAY_S = dayMs / 1000

/** `now` in Unix seconds. 0 stands for the default everywhere (S1's example sends it). */
export function qrCodeProblems(input: QrCodeInput, now: number): readonly BrokenRule[] {
  const problems: BrokenRule[] = []
  const {
    flowName,
    qrCodeName = '',
    maxFlowNum = 0,
    flowEffectiveDay = 0,
    qrEffectiveDay = 0,
    expiredOn = 0,
    callbackUrl = '',
    restrictions = [],
  } = input
  const { edition = 'ess', flowDisplayType = 0, userData = '', proxyOrganizationId } = input
  if (flowName.trim() === '' || lengthOf(flowName) > qrLimits.flowName)
    problems.push({
      code: 'InvalidParameter.FlowName',
      param: 'FlowName',
      why: `a name of at most ${qrLimits.flowName} characters`,
    })
  if (lengthOf(qrCodeName) > qrLimits.qrCodeName)
    problems.push({ code: 'InvalidParameter', param: 'QrCodeName', why: `at most ${qrLimits.qrCodeName} characters` })
  if (!isWhole(maxFlowNum))
    problems.push({ code: 'InvalidParameter', param: 'MaxFlowNum', why: 'a whole number, 1 or more' })
  if (!isWhole(flowEffectiveDay, qrLimits.maxFlowDays))
    problems.push({
      code: 'InvalidParameter.QrFlowEffectDay',
      param: 'FlowEffectiveDay',
      why: `1 to ${qrLimits.maxFlowDays} days`,
    })
  if (!isWhole(qrEffectiveDay, qrLimits.maxQrDays))
    problems.push({
      code: 'InvalidParameter.QrEffectDay',
      param: 'QrEffectiveDay',
      why: `1 to ${qrLimits.maxQrDays} days`,
    })
  if (expiredOn !== 0 && !(expiredOn > now && expiredOn <= now + qrLimits.maxQrExpiryDays * DAY_S)) {
    problems.push({
      code: 'InvalidParameter.QrEffectDay',
      param: 'QrCodeExpiredOn',
      why: `in the future, within ${qrLimits.maxQrExpiryDays} days`,
    })
  }
  if (lengthOf(callbackUrl) > qrLimits.callbackUrl)
    problems.push({ code: 'InvalidParameter', param: 'CallbackUrl', why: `at most ${qrLimits.callbackUrl} characters` })
  if (!isAllowed(table.FlowDisplayType, flowDisplayType))
    problems.push({
      code: 'InvalidParameter',
      param: 'FlowDisplayType',
      why: `one of ${table.FlowDisplayType.values.join(', ')}`,
    })
  if (userData.length > maxUserData || !isBase64(userData))
    problems.push({ code: 'InvalidParameter', param: 'UserData', why: `base64 of at most ${maxUserData} characters` })
  // SDK: the third-party application edition has no UserData, and its Agent identifies the owner.
  if (edition === 'essbasic' && userData !== '')
    problems.push({ code: 'InvalidParameter', param: 'UserData', why: 'only in the enterprise edition' })
  if (edition === 'essbasic' && proxyOrganizationId !== undefined)
    problems.push({
      code: 'InvalidParameter',
      param: 'Agent.ProxyOrganizationId',
      why: 'only in the enterprise edition',
    })
  return [...problems, ...restrictions.flatMap((person, place) => personProblems(person, paramsAt(place)))]
}

function isWhole(number: number, most = 1_000_000): boolean {
  return Number.isInteger(number) && number >= 0 && number <= most
}

function paramsAt(place: number) {
  const at = (name: string) => `Restrictions[${place}].${name}`
  return {
    name: at('Name'),
    mobile: at('Mobile'),
    organizationName: at('Name'),
    idCardNumber: at('IdCardNumber'),
    idCardType: at('IdCardType'),
  }
}

export interface KnownQrCode {
  /** The stored facts. `dead`: Tencent reported that it has ended, but not why. */
  readonly known: 'intent' | 'unknown' | 'created' | 'cancelled' | 'dead'
  /** In ms. */
  readonly expiresAt: number | null
  readonly used: number
  readonly maxFlowNum: number
}

export type QrCodeState = 'creating' | 'valid' | 'expired' | 'usedUp' | 'cancelled' | 'invalid' | 'unknown'

/** Its state at `now` (ms). Cancelled is final; a dead code is shown as expired or used up if that explains it. */
export function qrCodeState({ known, expiresAt, used, maxFlowNum }: KnownQrCode, now: number): QrCodeState {
  if (known === 'intent') return 'creating'
  if (known === 'unknown' || known === 'cancelled') return known
  if (used >= maxFlowNum) return 'usedUp'
  if (expiresAt !== null && expiresAt <= now) return 'expired'
  return known === 'dead' ? 'invalid' : 'valid'
}
