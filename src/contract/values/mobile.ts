// A mobile number: mainland, 11 digits without +86 or other characters (S4, SDK: ApproverMobile, CcInfo.Mobile).
import { cleanText } from './clean-text.ts'
import type { Missing, Strictness } from './strictness.ts'

/** 1 and ten digits more. */
export function mobileProblem(mobile: string, how?: 'draft'): 'mobileForm' | null
export function mobileProblem(mobile: string, how: Strictness): 'mobileForm' | Missing | null
export function mobileProblem(mobile: string, how: Strictness = 'draft'): 'mobileForm' | Missing | null {
  if (mobile === '') return how === 'draft' ? null : 'missing'
  return /^1\d{10}$/.test(mobile) ? null : 'mobileForm'
}

/** True of a whole number. */
export function isMobile(mobile: string): boolean {
  return mobileProblem(mobile, 'complete') === null
}

/**
 * A number as it is often typed or pasted, without what stands around its digits: a label before them, blanks, hyphens,
 * brackets, +86 or 0086. Letters between the digits stay: somebody has to look.
 */
export function tidyMobile(mobile: string): string {
  return cleanText(mobile)
    .normalize('NFKC')
    .replace(/^[^\d+]+(?=.*\d)/s, '')
    .replace(/[^\p{L}\p{N}+]/gu, '')
    .replace(/^(?:\+86|0086|86)(?=1\d{10}$)/, '')
}
