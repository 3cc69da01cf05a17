// What a party's own fields may hold. A rule answers with the name of what is wrong, or null. Empty is never wrong
// here: a draft is filled in bit by bit. Sources: S4 and docs/checks.md 9 to 11.
import { approverInfo } from '../api/approver-info.ts'
import { idCardForm, residentNumber } from './party-cards.ts'

export type FieldProblem =
  | 'organizationCharacters'
  | 'organizationBrackets'
  | 'nameCharacters'
  | 'mobileForm'
  | 'cardNumberForm'
  | 'permitNumberForm'
  | 'emailForm'
  | 'idCharacters'
  | 'idTaken'
  | 'nameOfComponentCharacters'
  | 'notNumber'
  | 'outOfRange'
  | 'tooLong'

export const maxNameLength = approverInfo.ApproverName.maxLength
/** ApproverRoleName (docs/facts.md, Limits). */
export const maxRoleNameLength = approverInfo.ApproverRoleName.maxLength

/** SignInstructionContent, CustomApproverTag, PreReadTime in seconds (SDK, ApproverInfo). */
export const maxInstructionLength = approverInfo.SignInstructionContent.maxLength
export const maxApproverTagLength = approverInfo.CustomApproverTag.maxLength
export const preReadSeconds = { min: approverInfo.PreReadTime.min, max: approverInfo.PreReadTime.max } as const

/**
 * Chinese, letters, digits, full-width brackets and the marks that company names use; half-width brackets are refused.
 */
export function organizationProblem(name: string): FieldProblem | null {
  if (/[()]/.test(name)) return 'organizationBrackets'
  return /^[\p{Script=Han}\p{L}\p{N}（）·•、，,.&\-_' ]*$/u.test(name) ? null : 'organizationCharacters'
}

/** The name with full-width brackets, which is how the API wants it. */
export function withFullBrackets(name: string): string {
  return name.replaceAll('(', '（').replaceAll(')', '）')
}

/** Chinese, letters, digits, space and · • . - ' */
export function nameProblem(name: string): FieldProblem | null {
  return /^[\p{Script=Han}A-Za-z0-9 ·•.\-']*$/u.test(name) ? null : 'nameCharacters'
}

/** 1 and ten digits more: mainland, without +86. */
export function mobileProblem(mobile: string): FieldProblem | null {
  return mobile === '' || /^1\d{10}$/.test(mobile) ? null : 'mobileForm'
}

/** A mobile as it is often typed or pasted, without blanks, hyphens and +86. */
export function tidyMobile(mobile: string): string {
  return mobile.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '')
}

/** The number of an id card of this type; any number for a type that is unknown. */
export function cardNumberProblem(number: string, type: string | undefined): FieldProblem | null {
  const form = idCardForm(type)
  if (number === '' || form === null || form.test(number)) return null
  return form === residentNumber ? 'cardNumberForm' : 'permitNumberForm'
}

export function emailProblem(email: string): FieldProblem | null {
  return email === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? null : 'emailForm'
}
