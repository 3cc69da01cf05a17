// Mainland mobile numbers: 11 digits without +86 or other characters (S4, SDK: ApproverMobile, CcInfo.Mobile).
import { cleanText } from './clean-text.ts'
import type { Missing, Strictness } from './strictness.ts'

/** A valid number is 1 followed by ten digits. */
export function mobileProblem(mobile: string, how?: 'draft'): 'mobileForm' | null
export function mobileProblem(mobile: string, how: Strictness): 'mobileForm' | Missing | null
export function mobileProblem(mobile: string, how: Strictness = 'draft'): 'mobileForm' | Missing | null {
  if (mobile === '') return how === 'draft' ? null : 'missing'
  return /^1\d{10}$/.test(mobile) ? null : 'mobileForm'
}

/** Whether it is a complete number. */
export function isMobile(mobile: string): boolean {
  return mobileProblem(mobile, 'complete') === null
}

/**
 * Removes what people often type or paste around the digits: a label before them, blanks, hyphens, brackets, +86 or
 * 0086. Letters between the digits are kept for a person to check.
 */
export function tidyMobile(mobile: string): string {
  const plain = cleanText(mobile).normalize('NFKC')
  const labelled = /\d/.test(plain) ? plain.replace(/^[^\d+]+/, '') : plain
  return labelled.replace(/[^\p{L}\p{N}+]/gu, '').replace(/^(?:\+86|0086|86)(?=1\d{10}$)/, '')
}
