// Id cards of a signer (SDK, ApproverIdCardType and ApproverIdCardNumber; the same words in CreateFlowApprovers,
// CreateSchemeUrl and the other actions).
import { cleanText } from './clean-text.ts'
import type { Missing, Strictness } from './strictness.ts'

export const idCardTypes = ['ID_CARD', 'HONGKONG_AND_MACAO', 'HONGKONG_MACAO_AND_TAIWAN'] as const
export type IdCardType = (typeof idCardTypes)[number]

/** 18 characters: a residents' id card, and a residence permit, which is numbered the same way. */
const residentNumber = /^\d{17}[\dX]$/
/** "共11位。第1位为字母，“H”…“M”…；第2位至第11位为数字" (SDK): the nine characters of the cards since 2013 are no number yet. */
const travelPermitNumber = /^[HM]\d{10}$/

const forms: Readonly<Record<IdCardType, RegExp>> = {
  ID_CARD: residentNumber,
  HONGKONG_AND_MACAO: travelPermitNumber,
  HONGKONG_MACAO_AND_TAIWAN: residentNumber,
}

/** The type that is meant: a residents' card where none is named; null for a type that is unknown. */
export function idCardType(type: string | undefined): IdCardType | null {
  if (type === undefined || type === '') return 'ID_CARD'
  return idCardTypes.find((known) => known === type) ?? null
}

/** Of an unknown type any number passes: the type is what is wrong. */
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

/** Without blanks and hyphens, the letters large: as the API wants it. */
export function tidyIdNumber(number: string): string {
  return cleanText(number)
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
}

/** True of a residents' number whose last character is the right one: GB 11643, weights of 2 to the 17th … 2. */
export function hasRightCheckDigit(number: string): boolean {
  let sum = 0
  for (let place = 0; place < 17; place += 1) sum += Number(number[place]) * (2 ** (17 - place) % 11)
  return '10X98765432'[sum % 11] === number[17]
}

/** True where the type is numbered as residents are, with a check digit and a birthday in it. */
export function isResidentNumber(number: string, type: string | undefined): boolean {
  const known = idCardType(type)
  return known !== null && forms[known] === residentNumber && residentNumber.test(number)
}
