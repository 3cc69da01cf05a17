// E-mail addresses in the forms that people use. Tencent's documents do not specify a rule (SDK, ApproverEmail).
import { cleanText } from './clean-text.ts'
import { trimEndOf } from './trim-characters.ts'
import type { Missing, Strictness } from './strictness.ts'

/** RFC 5321, 4.5.3.1.3, minus the angle brackets. */
const maxLength = 254

/** The domain needs a dot, but no two in a row. Commas and angle brackets are refused: they belong to address lists. */
export function emailProblem(email: string, how?: 'draft'): 'emailForm' | null
export function emailProblem(email: string, how: Strictness): 'emailForm' | Missing | null
export function emailProblem(email: string, how: Strictness = 'draft'): 'emailForm' | Missing | null {
  if (email === '') return how === 'draft' ? null : 'missing'
  const isAddress = email.length <= maxLength && /^[^\s@,;<>]+@[^\s@,;<>.]+(\.[^\s@,;<>.]+)+$/.test(email)
  return isAddress ? null : 'emailForm'
}

/** Makes it half width and removes blanks, `mailto:` and what mail programs add: `李四 <li@x.cn>;` becomes li@x.cn. */
export function tidyEmail(email: string): string {
  const plain = cleanText(email).normalize('NFKC')
  const inBrackets = /<([^<>@]+@[^<>@]+)>/.exec(plain)?.[1] ?? plain
  const bare = inBrackets
    .replace(/\s/g, '')
    .replace(/^mailto:/i, '')
    .replace(/^</, '')
  return trimEndOf(bare, /[>,;、。]/)
}
