// An e-mail address, of the forms that people write. Tencent's documents name no rule of its own (SDK, ApproverEmail).
import { cleanText } from './clean-text.ts'
import type { Missing, Strictness } from './strictness.ts'

/** RFC 5321, 4.5.3.1.3, without the brackets. */
const maxLength = 254

/** What is behind the @ has a dot, and no two beside each other; commas and brackets belong to lists of addresses. */
export function emailProblem(email: string, how?: 'draft'): 'emailForm' | null
export function emailProblem(email: string, how: Strictness): 'emailForm' | Missing | null
export function emailProblem(email: string, how: Strictness = 'draft'): 'emailForm' | Missing | null {
  if (email === '') return how === 'draft' ? null : 'missing'
  const isAddress = email.length <= maxLength && /^[^\s@,;<>]+@[^\s@,;<>.]+(\.[^\s@,;<>.]+)+$/.test(email)
  return isAddress ? null : 'emailForm'
}

/** Half width, without blanks, `mailto:` and what mail programs put around an address: `李四 <li@x.cn>;` is li@x.cn. */
export function tidyEmail(email: string): string {
  const plain = cleanText(email).normalize('NFKC')
  const inBrackets = /<([^<>@]+@[^<>@]+)>/.exec(plain)?.[1] ?? plain
  return inBrackets
    .replace(/\s/g, '')
    .replace(/^mailto:/i, '')
    .replace(/^<|[>,;、。]+$/g, '')
}
