// What a party's own fields may hold. A rule answers with the name of what is wrong, or null. Empty is never wrong here:
// a draft is filled in bit by bit. Sources: S4 and docs/checks.md 9 to 11.

export type FieldProblem =
  | 'organizationCharacters'
  | 'organizationBrackets'
  | 'nameCharacters'
  | 'mobileForm'
  | 'idCharacters'
  | 'idTaken'
  | 'nameOfComponentCharacters'
  | 'notNumber'
  | 'outOfRange'
  | 'tooLong'

export const maxNameLength = 50
/** ApproverRoleName (docs/facts.md, Limits). */
export const maxRoleNameLength = 20

/** Chinese, letters, digits, full-width brackets and the marks that company names use; half-width brackets are refused. */
export function organizationProblem(name: string): FieldProblem | null {
  if (/[()]/.test(name)) return 'organizationBrackets'
  return /^[\p{Script=Han}\p{L}\p{N}（）·•、，,.&\-_' ]*$/u.test(name) ? null : 'organizationCharacters'
}

/** Chinese, letters, digits, space and · • . - ' */
export function nameProblem(name: string): FieldProblem | null {
  return /^[\p{Script=Han}A-Za-z0-9 ·•.\-']*$/u.test(name) ? null : 'nameCharacters'
}

/** 1 and ten digits more: mainland, without +86. */
export function mobileProblem(mobile: string): FieldProblem | null {
  return mobile === '' || /^1\d{10}$/.test(mobile) ? null : 'mobileForm'
}
