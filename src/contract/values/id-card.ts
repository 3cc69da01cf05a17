// Id cards of a signer (SDK, ApproverIdCardType and ApproverIdCardNumber; CreateFlowApprovers, CreateSchemeUrl and the
// other actions describe them in the same words).
import { cleanText } from './clean-text.ts'
import type { Missing, Strictness } from './strictness.ts'

export const idCardTypes = ['ID_CARD', 'HONGKONG_AND_MACAO', 'HONGKONG_MACAO_AND_TAIWAN'] as const
export type IdCardType = (typeof idCardTypes)[number]

/** 18 characters: a resident id card, or a residence permit, whose numbers have the same form. */
const residentNumber = /^\d{17}[\dX]$/
/** "共11位。第1位为字母，“H”…“M”…；第2位至第11位为数字" (SDK), so the 9 characters on cards since 2013 are incomplete. */
const travelPermitNumber = /^[HM]\d{10}$/

const forms: Readonly<Record<IdCardType, RegExp>> = {
  ID_CARD: residentNumber,
  HONGKONG_AND_MACAO: travelPermitNumber,
  HONGKONG_MACAO_AND_TAIWAN: residentNumber,
}

/** The type of an id card: a resident id card by default; null if the type is unknown. */
export function idCardType(type: string | undefined): IdCardType | null {
  if (type === undefined || type === '') return 'ID_CARD'
  return idCardTypes.find((known) => known === type) ?? null
}

/** With an unknown type any number is valid, since it is the type that is wrong. */
export function idNumberProblem(
  number: string,
  type: string | undefined,
  how?: 'draft',
): 'cardNumberForm' | 'permitNumberForm' | null
export function idNumberProblem(
  number: string,
  type: string | undefined,
  how: Strictness,
): 'cardNumberForm' | 'permitNumberForm' | Missing | null
export function idNumberProblem(
  number: string,
  type: string | undefined,
  how: Strictness = 'draft',
): 'cardNumberForm' | 'permitNumberForm' | Missing | null {
  if (number === '') return how === 'draft' ? null : 'missing'
  const known = idCardType(type)
  if (known === null || forms[known].test(number)) return null
  return known === 'HONGKONG_AND_MACAO' ? 'permitNumberForm' : 'cardNumberForm'
}

/** Removes blanks and hyphens, and makes letters upper case, as the API requires. */
export function tidyIdNumber(number: string): string {
  return cleanText(number)
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
}

/** Whether the last character of a resident number is correct: GB 11643, weights 2^17 … 2^1. */
export function hasRightCheckDigit(number: string): boolean {
  let sum = 0
  for (let place = 0; place < 17; place += 1) sum += Number(number[place]) * (2 ** (17 - place) % 11)
  return '10X98765432'[sum % 11] === number[17]
}

/** Whether it is a number in the form of resident ids, which contain a birthday and a check digit. */
export function isResidentNumber(number: string, type: string | undefined): boolean {
  const known = idCardType(type)
  return known !== null && forms[known] === residentNumber && residentNumber.test(number)
}
