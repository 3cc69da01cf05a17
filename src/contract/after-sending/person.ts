// The forms of what names a person or a company to Tencent after sending.
import { lengthOf, type BrokenRule } from './broken-rule.ts'

/** S3: a name has at most 50 characters. */
const MAX_NAME = 50

export interface NamedPerson {
  readonly name?: string | undefined
  readonly mobile?: string | undefined
  readonly organizationName?: string | undefined
  readonly idCardType?: string | undefined
  readonly idCardNumber?: string | undefined
}

export interface PersonParams {
  readonly name: string
  readonly mobile: string
  readonly organizationName: string
  readonly idCardNumber: string
  readonly idCardType: string
}

/** 11 digits, mainland, without +86. */
export function isMobile(text: string): boolean {
  return /^1\d{10}$/.test(text)
}

/** Only the form of what is given; `params` are the API's names for it. */
export function personProblems(person: NamedPerson, params: PersonParams): readonly BrokenRule[] {
  const { name, mobile, organizationName, idCardType, idCardNumber } = person
  const problems: BrokenRule[] = []
  if (name !== undefined && (name.trim() === '' || lengthOf(name) > MAX_NAME))
    problems.push({
      code: 'InvalidParameter.Name',
      param: params.name,
      why: `a name of at most ${MAX_NAME} characters`,
    })
  if (mobile !== undefined && !isMobile(mobile))
    problems.push({
      code: 'InvalidParameter.Mobile',
      param: params.mobile,
      why: 'a mainland mobile: 11 digits, without +86',
    })
  if (organizationName !== undefined && (organizationName.trim() === '' || /[()]/.test(organizationName))) {
    problems.push({
      code: 'InvalidParameter.OrganizationName',
      param: params.organizationName,
      why: 'a name, with Chinese brackets （） where it has brackets',
    })
  }
  if (idCardNumber !== undefined && !isIdNumber(idCardType ?? 'ID_CARD', idCardNumber))
    problems.push({
      code: 'InvalidParameter.CardNumber',
      param: params.idCardNumber,
      why: 'not of the form of this kind of document',
    })
  if (idCardType !== undefined && !(idCardType in forms))
    problems.push({
      code: 'InvalidParameter.CardType',
      param: params.idCardType,
      why: `one of ${Object.keys(forms).join(', ')}`,
    })
  if (idCardType !== undefined && idCardNumber === undefined)
    problems.push({
      code: 'InvalidParameter.CardNumber',
      param: params.idCardNumber,
      why: 'needed beside the kind of document',
    })
  return problems
}

/** SDK, ApproverIdCardNumber: letters are capitals. */
const forms: Readonly<Record<string, RegExp>> = {
  ID_CARD: /^\d{17}[\dX]$/,
  HONGKONG_AND_MACAO: /^[HM]\d{8}(?:\d{2})?$/,
  HONGKONG_MACAO_AND_TAIWAN: /^\d{17}[\dX]$/,
}

function isIdNumber(type: string, text: string): boolean {
  return forms[type]?.test(text) ?? true
}
