// Id cards of a signer (SDK, ApproverIdCardType and ApproverIdCardNumber).
import { approverInfo } from '../api/approver-info.ts'

export const idCardTypes = approverInfo.ApproverIdCardType.values

/** 18 characters: a residents' id card, and a residence permit, which is numbered the same way. */
export const residentNumber = /^\d{17}[\dX]$/
const travelPermitNumber = /^[HM]\d{10}$/

/**
 * What the number of a card type looks like; a residents' card where no type is named, null for a type that is unknown.
 */
export function idCardForm(type: string | undefined): RegExp | null {
  if (type === undefined || type === '' || type === 'ID_CARD' || type === 'HONGKONG_MACAO_AND_TAIWAN')
    return residentNumber
  return type === 'HONGKONG_AND_MACAO' ? travelPermitNumber : null
}

/** Without blanks, the letter large: as the API wants it. */
export function tidyIdCardNumber(number: string): string {
  return number.replace(/\s/g, '').toUpperCase()
}
