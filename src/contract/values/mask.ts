// Personal data hidden but for what it is recognised by. Three forms, since three readers need different amounts.

/** The first and last characters, with asterisks between; nothing shown where they would be the whole text. */
function covered(text: string, first: number, last: number): string {
  const characters = [...text]
  const hidden = characters.length - first - last
  if (hidden <= 0) return '*'.repeat(characters.length)
  return characters.slice(0, first).join('') + '*'.repeat(hidden) + characters.slice(first + hidden).join('')
}

/**
 * As Tencent masks the name of who forwarded a contract (打码; SDK, ForwardRecord): 叶小明 becomes 叶**. A masked name is
 * unchanged.
 */
export function maskedName(name: string): string {
  return hasMask(name) || [...name].length < 2 ? name : covered(name, 1, 0)
}

/** As Tencent masks that person's mobile: 13812345670 becomes 1*********0. */
export function maskedMobile(mobile: string): string {
  return hasMask(mobile) || mobile.length < 3 ? mobile : covered(mobile, 1, 1)
}

/** What leaves the gateway of a mobile or the number of a document: its last four characters, if there are more. */
export function maskedNumber(number: string): string {
  return covered(number, 0, 4)
}

/** 138****0000: a mobile on the screen of whom it was typed by. Shorter ones are hidden but for their end. */
export function recognisableMobile(mobile: string): string {
  if (mobile === '') return ''
  return mobile.length >= 11 ? `${mobile.slice(0, 3)}****${mobile.slice(-4)}` : `****${mobile.slice(-2)}`
}

/** True of a text in which a part is hidden. */
export function hasMask(text: string): boolean {
  return text.includes('*')
}

/** True of what `maskedNumber` makes; any JSON value may be given. */
export function isMaskedNumber(value: unknown): value is string {
  return typeof value === 'string' && /^\*+[^*]{0,4}$/.test(value)
}

/** True where `masked` is what `maskedNumber` makes of the whole number. */
export function isMaskOf(masked: string, whole: string): boolean {
  return !isMaskedNumber(whole) && maskedNumber(whole) === masked
}
