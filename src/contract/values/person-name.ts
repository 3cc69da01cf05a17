// The name of a person (S4, DOC ApproverName: must be the real one; Tencent refuses others with 名字`典子谦&&&`填写错误).
import { isBlank, isLonger } from './characters.ts'
import { cleanText } from './clean-text.ts'
import type { Missing, Strictness } from './strictness.ts'

/** SDK, ReleasedApprover.Name: 最大长度50个字. */
export const maxNameLength = 50

/** Chinese, letters, digits, space and · • . - ' */
const allowed = /^[\p{Script=Han}A-Za-z0-9 ·•.\-']*$/u

/** A name that is too long and has forbidden characters is reported as too long. */
export function nameProblem(name: string, how?: 'draft'): 'nameCharacters' | 'tooLong' | null
export function nameProblem(name: string, how: Strictness): 'nameCharacters' | 'tooLong' | Missing | null
export function nameProblem(name: string, how: Strictness = 'draft'): 'nameCharacters' | 'tooLong' | Missing | null {
  if (isBlank(name) && how === 'complete') return 'missing'
  if (isLonger(name, maxNameLength)) return 'tooLong'
  return allowed.test(name) ? null : 'nameCharacters'
}

/** Cleans a name and replaces look-alike dots, hyphens, apostrophes and spaces with the allowed ones. */
export function tidyName(name: string): string {
  return cleanText(name)
    .replace(/[\u2027\u2219\u22c5\u30fb\uff65]/g, '·')
    .replace(/[\u2018\u2019\u02bc\uff07]/g, "'")
    .replace(/[\u2010\u2011\uff0d]/g, '-')
    .replaceAll('\uff0e', '.')
    .replaceAll('\u3000', ' ')
}
