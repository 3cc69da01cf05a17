// The form of a new QR code: its values, its problems, and the request. Defaults of the API are not sent.
import { lengthOf, type BrokenRule } from '../../../contract/after-sending/broken-rule.ts'
import { qrLimits } from '../../../contract/after-sending/limits.ts'
import { qrCodeProblems } from '../../../contract/after-sending/qr-code.ts'
import { tidyIdNumber } from '../../../contract/values/id-card.ts'
import { tidyMobile } from '../../../contract/values/mobile.ts'
import { tidyName } from '../../../contract/values/person-name.ts'
import { templateSignatureKinds } from '../../../contract/values/signature-kinds.ts'
import { isFlowName } from '../../../contract/values/characters.ts'
import { encodeUserData, maxUserData } from '../../../contract/draft/flow-user-data.ts'
import type { Edition } from '../../../contract/api/editions.ts'
import type { NewQrCode, Template } from '../../../gateway/routes.ts'
import type { qrCode } from '../../../words/zh/qr-codes.ts'

export interface Person {
  readonly name: string
  readonly mobile: string
  readonly idCardType: string
  readonly idCardNumber: string
}

export const ways = templateSignatureKinds
export type Way = (typeof ways)[number]

/** `typed`: the recipient is not in the template's list and its id was typed. */
export interface SignatureLimit {
  readonly recipientId: string
  readonly values: readonly Way[]
}

/** The form's values; numbers are kept as text. */
export interface CodeForm {
  readonly edition: Edition
  readonly typesId: boolean
  readonly template: Template | null
  readonly typedTemplateId: string
  readonly flowName: string
  readonly qrCodeName: string
  readonly maxFlowNum: string
  readonly flowEffectiveDay: string
  readonly validity: 'days' | 'moment'
  readonly qrEffectiveDay: string
  /** Unix seconds. */
  readonly expiredOn: number | undefined
  readonly restrictions: readonly Person[]
  readonly limits: readonly SignatureLimit[]
  readonly callbackUrl: string
  readonly flowNameAppendScannerInfo: boolean
  readonly forbidPersonalMultipleSign: boolean
  /** FlowDisplayType; undefined: the default. */
  readonly flowDisplayType: number | undefined
  /** Plain text, sent as base64. This and the next field exist only in the enterprise edition. */
  readonly userData: string
  readonly proxyOrganizationId: string
}

export const emptyPerson: Person = { name: '', mobile: '', idCardType: '', idCardNumber: '' }

export function emptyForm(edition: Edition): CodeForm {
  return {
    edition,
    typesId: edition === 'essbasic',
    template: null,
    typedTemplateId: '',
    flowName: '',
    qrCodeName: '',
    maxFlowNum: '',
    flowEffectiveDay: '',
    validity: 'days',
    qrEffectiveDay: '',
    expiredOn: undefined,
    restrictions: [],
    limits: [],
    callbackUrl: '',
    flowNameAppendScannerInfo: false,
    forbidPersonalMultipleSign: false,
    flowDisplayType: undefined,
    userData: '',
    proxyOrganizationId: '',
  }
}

export interface Problem {
  /** A key of the form, or `restrictions.0.mobile`, `limits.1` and the like. */
  readonly field: string
  /** The key under `qrCode.problem.` */
  readonly word: keyof typeof qrCode.problem
  readonly max?: number
  readonly count?: number
}

/** All problems, in the order of the form; `now` in ms. */
export function problemsOf(form: CodeForm, editions: readonly Edition[], now: number): readonly Problem[] {
  const problems: Problem[] = []
  if (!editions.includes(form.edition)) problems.push({ field: 'edition', word: 'edition' })
  if (form.typesId && !/^[\w-]{1,64}$/.test(form.typedTemplateId.trim()))
    problems.push({ field: 'typedTemplateId', word: 'templateId' })
  if (!form.typesId && !form.template?.qualifies.ok) problems.push({ field: 'template', word: 'template' })
  for (const field of ['flowName', 'qrCodeName'] as const) {
    if (!isFlowName(form[field].trim())) problems.push({ field, word: 'nameCharacters' })
  }
  for (const [field, max] of [
    ['maxFlowNum', 0],
    ['flowEffectiveDay', qrLimits.maxFlowDays],
    ['qrEffectiveDay', qrLimits.maxQrDays],
  ] as const) {
    // The API reads 0 as its default, which is not what someone who types 0 means.
    if (shownDays(form, field) && Number(form[field]) === 0) problems.push({ field, word: wordOfNumber[field], max })
  }
  if (form.validity === 'moment' && form.expiredOn === undefined)
    problems.push({ field: 'expiredOn', word: 'expiredOn', max: qrLimits.maxQrExpiryDays })
  form.restrictions.forEach((person, place) => {
    if (Object.values(person).every((text) => text.trim() === ''))
      problems.push({ field: `restrictions.${place}`, word: 'personEmpty' })
  })
  if (form.edition === 'ess' && !/^[\w-]{0,64}$/.test(form.proxyOrganizationId.trim()))
    problems.push({ field: 'proxyOrganizationId', word: 'proxy' })
  if (form.typesId) {
    form.limits.forEach(({ recipientId, values }, place) => {
      if (!/^[\w-]{1,64}$/.test(recipientId.trim())) problems.push({ field: `limits.${place}`, word: 'recipientId' })
      else if (form.limits.findIndex((one) => one.recipientId.trim() === recipientId.trim()) < place)
        problems.push({ field: `limits.${place}`, word: 'recipientTwice' })
      else if (values.length === 0) problems.push({ field: `limits.${place}`, word: 'ways' })
    })
  }
  const broken = qrCodeProblems(bodyOf(form, ''), Math.floor(now / 1000)).map((rule) => problemOf(rule, form))
  return [...problems, ...broken.filter(({ field }) => !problems.some((one) => one.field === field))]
}

const wordOfNumber = { maxFlowNum: 'count', flowEffectiveDay: 'flowDays', qrEffectiveDay: 'qrDays' } as const

function shownDays(form: CodeForm, field: keyof typeof wordOfNumber): boolean {
  return form[field].trim() !== '' && (field !== 'qrEffectiveDay' || form.validity === 'days')
}

/** The field and the words for a rule of Tencent's that is broken. */
function problemOf({ param, code }: BrokenRule, form: CodeForm): Problem {
  const [, place, name] = /^Restrictions\[(\d+)\]\.(\w+)$/.exec(param) ?? []
  if (place !== undefined && name !== undefined) {
    const missing =
      code === 'InvalidParameter.CardNumber' && form.restrictions[Number(place)]?.idCardNumber.trim() === ''
    const [field, word]: PersonWords = missing
      ? ['idCardNumber', 'cardNumberMissing']
      : (personWords[name] ?? ['name', 'personName'])
    return { field: `restrictions.${place}.${field}`, word }
  }
  switch (param) {
    case 'FlowName':
      return form.flowName.trim() === ''
        ? { field: 'flowName', word: 'flowNameMissing' }
        : tooLong('flowName', form.flowName, qrLimits.flowName)
    case 'QrCodeName':
      return tooLong('qrCodeName', form.qrCodeName, qrLimits.qrCodeName)
    case 'MaxFlowNum':
      return { field: 'maxFlowNum', word: 'count' }
    case 'FlowEffectiveDay':
      return { field: 'flowEffectiveDay', word: 'flowDays', max: qrLimits.maxFlowDays }
    case 'QrEffectiveDay':
      return { field: 'qrEffectiveDay', word: 'qrDays', max: qrLimits.maxQrDays }
    case 'UserData':
      return { field: 'userData', word: 'userData', max: maxUserData, count: encodeUserData(form.userData).length }
    case 'CallbackUrl':
      return { field: 'callbackUrl', word: 'callbackUrl', max: qrLimits.callbackUrl }
    default:
      return { field: 'expiredOn', word: 'expiredOn', max: qrLimits.maxQrExpiryDays }
  }
}

function tooLong(field: string, text: string, max: number): Problem {
  return { field, word: 'tooLong', max, count: lengthOf(text.trim()) }
}

type PersonWords = readonly [field: string, word: Problem['word']]

const personWords: Readonly<Record<string, PersonWords>> = {
  Name: ['name', 'personName'],
  Mobile: ['mobile', 'personMobile'],
  IdCardNumber: ['idCardNumber', 'cardNumber'],
  IdCardType: ['idCardType', 'cardType'],
}

/** The request. `id` is created once for each code. */
export function bodyOf(form: CodeForm, id: string): NewQrCode {
  const maxFlowNum = numberOf(form.maxFlowNum, qrLimits.flows)
  const flowEffectiveDay = numberOf(form.flowEffectiveDay, qrLimits.flowDays)
  const qrEffectiveDay = form.validity === 'days' ? numberOf(form.qrEffectiveDay, qrLimits.qrDays) : undefined
  const expiredOn = form.validity === 'moment' ? form.expiredOn : undefined
  const limits = form.limits.filter(({ values }) => values.length > 0)
  return {
    id,
    edition: form.edition,
    templateId: form.typesId ? form.typedTemplateId.trim() : (form.template?.id ?? ''),
    flowName: form.flowName.trim(),
    ...(form.qrCodeName.trim() !== '' && { qrCodeName: form.qrCodeName.trim() }),
    ...(maxFlowNum !== undefined && { maxFlowNum }),
    ...(flowEffectiveDay !== undefined && { flowEffectiveDay }),
    ...(qrEffectiveDay !== undefined && { qrEffectiveDay }),
    ...(expiredOn !== undefined && { expiredOn }),
    ...(form.restrictions.length > 0 && { restrictions: form.restrictions.map(restrictionOf) }),
    ...(form.callbackUrl.trim() !== '' && { callbackUrl: form.callbackUrl.trim() }),
    ...(limits.length > 0 && {
      approverComponentLimitTypes: limits.map(({ recipientId, values }) => ({
        recipientId: recipientId.trim(),
        values: [...values],
      })),
    }),
    ...(form.flowNameAppendScannerInfo && { flowNameAppendScannerInfo: true }),
    ...(form.forbidPersonalMultipleSign && { forbidPersonalMultipleSign: true }),
    ...(form.flowDisplayType && { flowDisplayType: form.flowDisplayType }),
    ...(form.edition === 'ess' && form.userData !== '' && { userData: encodeUserData(form.userData) }),
    ...(form.edition === 'ess' &&
      form.proxyOrganizationId.trim() !== '' && { proxyOrganizationId: form.proxyOrganizationId.trim() }),
  }
}

/** Undefined for the default; NaN if it is not a whole number. */
function numberOf(typed: string, fallback: number): number | undefined {
  const text = typed.trim()
  if (text === '') return undefined
  const number = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN
  return number === fallback ? undefined : number
}

function restrictionOf({ name, mobile, idCardType, idCardNumber }: Person) {
  const number = tidyIdNumber(idCardNumber)
  return {
    ...(name.trim() !== '' && { name: tidyName(name) }),
    ...(mobile.trim() !== '' && { mobile: tidyMobile(mobile) }),
    ...((idCardType !== '' || number !== '') && { idCardType: idCardType || 'ID_CARD' }),
    ...(number !== '' && { idCardNumber: number }),
  }
}
