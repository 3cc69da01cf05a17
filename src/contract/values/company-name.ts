// The name of a company (S4, SDK: OrganizationName, as on its business licence, with Chinese brackets （）).
import { isBlank } from './characters.ts'
import { cleanText } from './clean-text.ts'
import type { Missing, Strictness } from './strictness.ts'

/**
 * Chinese, letters, digits, full-width brackets and the marks that company names use. Asterisks are allowed because
 * Tencent accepts those of its own examples (***有限公司, CreateFlowApprovers).
 */
const allowed = /^[\p{Script=Han}\p{L}\p{N}（）·•、，,.&\-_'* ]*$/u

/** Half-width brackets are a separate problem, because they can be corrected. */
export function organizationProblem(
  name: string,
  how?: 'draft',
): 'organizationBrackets' | 'organizationCharacters' | null
export function organizationProblem(
  name: string,
  how: Strictness,
): 'organizationBrackets' | 'organizationCharacters' | Missing | null
export function organizationProblem(
  name: string,
  how: Strictness = 'draft',
): 'organizationBrackets' | 'organizationCharacters' | Missing | null {
  if (isBlank(name) && how === 'complete') return 'missing'
  if (/[()]/.test(name)) return 'organizationBrackets'
  return allowed.test(name) ? null : 'organizationCharacters'
}

/** Cleans a name and makes its brackets full-width, as the API requires. */
export function tidyOrganization(name: string): string {
  return cleanText(name).replaceAll('(', '（').replaceAll(')', '）').replaceAll('\u3000', ' ')
}
