// Amounts of money in characters, as contracts and cheques write them: 壹佰万零伍拾元伍角整.
import { chineseNumber } from './chinese-number.ts'

/** In 分, a hundredth. Null if it is no amount, or one that people read in two ways. */
export function capitalAmount(text: string): number | null {
  const parts =
    /^([^元圆圓角分整正]*)([元圆圓])?(?:零?([^元圆圓角分整正零])角)?(?:零?([^元圆圓角分整正零])分)?[整正]?$/.exec(text)
  if (!parts) return null
  const [, whole = '', unit, jiao, fen] = parts
  const isWhole = whole !== '' && (unit !== undefined || (jiao === undefined && fen === undefined))
  if (!isWhole && (whole !== '' || unit !== undefined || (jiao === undefined && fen === undefined))) return null
  const values = [isWhole ? chineseNumber(whole) : 0, ofDigit(jiao), ofDigit(fen)]
  if (values.some((value) => value === null)) return null
  return values[0]! * 100 + values[1]! * 10 + values[2]!
}

function ofDigit(text: string | undefined): number | null {
  const value = text === undefined ? 0 : chineseNumber(text)
  return value === null || value > 9 ? null : value
}
