// The unified social credit code of a company (GB 32100; SDK, RegisterInfo.UnifiedSocialCreditCode).
import { cleanText } from './clean-text.ts'

/** Digits and capitals without I, O, S, V, Z; the place in this row is the value. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** 18 characters with the right check digit: weights of 3 to the 0th … 16th, modulo 31. Empty is not wrong. */
export function creditCodeProblem(code: string): 'creditCodeForm' | null {
  return code === '' || isCreditCode(code) ? null : 'creditCodeForm'
}

function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code)) return false
  let sum = 0
  let weight = 1
  for (let place = 0; place < 17; place += 1) {
    sum += alphabet.indexOf(code[place]!) * weight
    weight = (weight * 3) % 31
  }
  return alphabet[(31 - (sum % 31)) % 31] === code[17]
}

/** Without blanks and hyphens, the letters large. */
export function tidyCreditCode(code: string): string {
  return cleanText(code)
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
}
