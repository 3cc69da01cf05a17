// Numbers of resident id cards in the text, by their check digits and birthdays (GB 11643). Only where the text calls
// them that: accounts and contracts have 18 digits too.
import { creditCodeProblem } from '../../values/credit-code.ts'
import { daysOf } from '../../values/calendar.ts'
import { hasRightCheckDigit } from '../../values/id-card.ts'
import { maskedNumber } from '../../values/mask.ts'
import { numbersAfter } from './number-after-label.ts'
import { doubtAt, type TextDoubt } from './text-doubt.ts'
import type { TextPage } from '../../text/text-page.ts'

const label = /身份证(?:件|明)?(?:号码?|编号)?|公民身份号码|证件号码?|ID(?:Card)?(?:Number|No\.?)/gi
const numberLength = 18

export function idNumberDoubts(page: TextPage): readonly TextDoubt[] {
  const { joined } = page
  if (!joined.includes('证') && !joined.includes('身份') && !/ID/i.test(joined)) return []
  return numbersAfter(page, label)
    .filter(({ label: words, number, uncertain }) => isWrong(words, number, uncertain))
    .map(({ begin, number }) => doubtAt(page, begin, number.length, { number: maskedNumber(number) }))
}

function isWrong(words: string, number: string, uncertain: boolean): boolean {
  // Passports, permits and what is masked have other characters.
  if (!/^\d+X?$/.test(number) || /^(\d)\1*$/.test(number)) return false
  if (number.length === numberLength)
    return !(hasRightCheckDigit(number) && hasBirthday(number)) && creditCodeProblem(number) !== null
  // 15 digits: the cards of before 2000. Other papers than id cards have numbers of any length.
  const isIdCard = /身份/.test(words) && !/[/或及、]/.test(words)
  return isIdCard && !uncertain && Math.abs(number.length - numberLength) <= 1
}

function hasBirthday(number: string): boolean {
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number)
  return year! >= 1900 && year! < 2100 && day! >= 1 && day! <= daysOf(year!, month!)
}
