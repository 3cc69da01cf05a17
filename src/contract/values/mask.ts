// Masks personal data except for what people recognise it by. There are three forms, because three kinds of readers
// need different amounts.

/** Keeps the first and last characters, with asterisks between. If they are the whole text, everything is hidden. */
function covered(text: string, first: number, last: number): string {
  const characters = [...text]
  const hidden = characters.length - first - last
  if (hidden <= 0) return '*'.repeat(characters.length)
  return characters.slice(0, first).join('') + '*'.repeat(hidden) + characters.slice(first + hidden).join('')
}

/**
 * Masks a name as Tencent does for someone who forwarded a contract (打码; SDK, ForwardRecord): 叶小明 becomes 叶**. A
 * masked name is unchanged.
 */
export function maskedName(name: string): string {
  return hasMask(name) || [...name].length < 2 ? name : covered(name, 1, 0)
}

/** Masks a mobile as Tencent does for that person: 13812345670 becomes 1*********0. */
export function maskedMobile(mobile: string): string {
  return hasMask(mobile) || mobile.length < 3 ? mobile : covered(mobile, 1, 1)
}

/** Masks a mobile or document number before it leaves the gateway: only its last four characters stay, if longer. */
export function maskedNumber(number: string): string {
  return covered(number, 0, 4)
}

/** Masks a mobile for the person who typed it: 138****0000. Shorter ones only keep their last two digits. */
export function recognisableMobile(mobile: string): string {
  if (mobile === '') return ''
  return mobile.length >= 11 ? `${mobile.slice(0, 3)}****${mobile.slice(-4)}` : `****${mobile.slice(-2)}`
}

/** Whether a part of the text is masked. */
export function hasMask(text: string): boolean {
  return text.includes('*')
}

/** Whether a value looks like a result of `maskedNumber`. Accepts any JSON value. */
export function isMaskedNumber(value: unknown): value is string {
  return typeof value === 'string' && /^\*+[^*]{0,4}$/.test(value)
}

/** Whether `masked` is the result of `maskedNumber` for the whole number. */
export function isMaskOf(masked: string, whole: string): boolean {
  return !isMaskedNumber(whole) && maskedNumber(whole) === masked
}
