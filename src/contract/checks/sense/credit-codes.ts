// Unified social credit codes in the text, by their check characters (GB 32100).
import { creditCodeProblem } from '../../values/credit-code.ts'
import { hasRightCheckDigit } from '../../values/id-card.ts'
import { maskedNumber } from '../../values/mask.ts'
import { numbersAfter } from './number-after-label.ts'
import { doubtAt, type TextDoubt } from './text-doubt.ts'
import type { TextPage } from '../../text/text-page.ts'

const label = /信用代码(?:证)?(?:号码?)?/g
/** A company's as they are given out since 2015: nothing else looks like it. */
const unmistakable = /(?<![0-9A-Z])9[123]\d{6}MA[0-9A-Z]{8}(?![0-9A-Z])/g
const codeLength = 18

export function creditCodeDoubts(page: TextPage): readonly TextDoubt[] {
  if (!page.joined.includes('信用代码') && !page.joined.includes('MA')) return []
  const doubts = new Map<number, TextDoubt>()
  const add = (begin: number, code: string) =>
    doubts.set(begin, doubtAt(page, begin, code.length, { number: maskedNumber(code) }))
  for (const { begin, number, uncertain } of numbersAfter(page, label))
    if (isWrong(number, uncertain)) add(begin, number)
  for (const { 0: code, index } of page.joined.matchAll(unmistakable)) if (isWrong(code, false)) add(index, code)
  return [...doubts.values()]
}

function isWrong(number: string, uncertain: boolean): boolean {
  if (isIllegible(number)) return false
  if (number.length === codeLength) return creditCodeProblem(number) !== null && !isIdNumber(number)
  // 15 characters: the registration numbers of before.
  return !uncertain && Math.abs(number.length - codeLength) <= 2
}

/** A label may be for both: 统一社会信用代码/身份证号. */
function isIdNumber(number: string): boolean {
  return /^\d{17}[\dX]$/.test(number) && hasRightCheckDigit(number)
}

/** Masked, a form's placeholder, or with letters that only recognition of a picture puts there. */
function isIllegible(number: string): boolean {
  return /[*IOSVZ]|X{3}/.test(number) || /^(.)\1*$/.test(number)
}
