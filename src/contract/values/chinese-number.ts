// Whole numbers in Chinese characters: plain (二十一), as on cheques (贰拾壹), and digit by digit (二〇二四).

/** By their value. Variants that typists use stand beside the usual ones. */
const digitForms = ['零〇○', '一壹弌', '二贰貳弍两兩', '三叁參叄弎', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖']
const digits = new Map(digitForms.flatMap((forms, value) => [...forms].map((char) => [char, value] as const)))
const units = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
])
const bigUnits: readonly (readonly [forms: RegExp, value: number])[] = [
  [/[亿億]/g, 1e8],
  [/[万萬]/g, 1e4],
]

/** All characters of such numbers, for a class of an expression. */
export const numberCharacters = `${digitForms.join('')}十拾百佰千仟万萬亿億廿卅`

/** 壹拾万零伍佰 is 100500. Null if it is no number, or one that people read in two ways (一百二). */
export function chineseNumber(text: string): number | null {
  return text === '' ? null : numberBelow(text.replace('廿', '二十').replace('卅', '三十'), 0)
}

/** Split at its last 亿, then at its last 万; 万亿 is read as 亿 with 万 before it. */
function numberBelow(text: string, level: number): number | null {
  const big = bigUnits[level]
  if (!big) return section(text)
  const [forms, value] = big
  const at = [...text.matchAll(forms)].at(-1)?.index
  if (at === undefined) return numberBelow(text, level + 1)
  const high = numberBelow(text.slice(0, at), level + 1)
  const rest = text.slice(at + 1)
  // 一万二 is 12,000 in speech, and 10,002 in writing.
  if (high === null || high === 0 || isDigit(rest)) return null
  const low = rest === '' ? 0 : numberBelow(rest, level + 1)
  return low === null || low >= value ? null : high * value + low
}

/** Up to 9999. */
function section(text: string): number | null {
  let sum = 0
  let digit: number | null = null
  let least = 1e4
  let isAfterZero = true
  for (const char of text) {
    const value = digits.get(char)
    const unit = units.get(char)
    if (value === 0) {
      if (digit !== null) return null
      isAfterZero = true
    } else if (value !== undefined) {
      if (digit !== null) return null
      digit = value
    } else {
      // 十 alone is ten, at the beginning only.
      if (unit === undefined || unit >= least || (digit === null && (unit !== 10 || sum > 0))) return null
      sum += (digit ?? 1) * unit
      digit = null
      least = unit
      isAfterZero = unit === 10
    }
  }
  if (digit !== null && !isAfterZero) return null
  return sum + (digit ?? 0)
}

function isDigit(text: string): boolean {
  return text.length === 1 && (digits.get(text) ?? 0) > 0
}

/** 二〇二四 is 2024. Null if another character is in it. */
export function digitByDigit(text: string): number | null {
  let value = 0
  for (const char of text) {
    const digit = digits.get(char)
    if (digit === undefined) return null
    value = value * 10 + digit
  }
  return text === '' ? null : value
}
