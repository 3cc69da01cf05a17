// The unified social credit code of a company (GB 32100; SDK, RegisterInfo.UnifiedSocialCreditCode).
import { cleanText } from './clean-text.ts'

/** Digits and capitals without I, O, S, V, Z; a character's value is its index. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Requires 18 characters and a correct check digit: weights 3^0 … 3^16, modulo 31. An empty text is not wrong. */
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

/** Removes blanks and hyphens, and makes letters upper case. */
export function tidyCreditCode(code: string): string {
  return cleanText(code)
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
}
