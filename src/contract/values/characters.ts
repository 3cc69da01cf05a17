// Lengths and character sets that several rules share.

/** Whether a text has more than `max` characters. One outside the basic plane, such as 𠮷, counts once. */
export function isLonger(text: string, max: number): boolean {
  if (text.length <= max) return false
  if (text.length > max * 2) return true
  return [...text].length > max
}

export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}

/** Chinese, letters, digits and underscore: FlowType, role names, component ids and names (S4, SDK). */
export function isPlainName(text: string): boolean {
  return /^[\p{Script=Han}A-Za-z0-9_]*$/u.test(text)
}

const chinesePunctuation =
  '\u00b7\u2014\u2018-\u201f\u2026\u3000-\u3003\u3008-\u3011\u3014-\u301f' +
  '\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe5'
const flowName = new RegExp(String.raw`^[\p{Script=Han}A-Za-z0-9 ()[\]\-_,;.&+${chinesePunctuation}]*$`, 'u')

/**
 * FlowName according to the newer page (docs/facts.md, "the examples win"): Chinese, Chinese punctuation, letters,
 * digits, space and ( ) [ ] - _ , ; . & +
 */
export function isFlowName(text: string): boolean {
  return flowName.test(text)
}

/** Characters forbidden in values (SDK, ComponentValue: 不支持表情): emoji, and control, format and private use ones. */
const forbidden = /[\p{Emoji_Presentation}\u{fe0f}\u{1f000}-\u{1faff}\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u

export function hasForbiddenCharacters(text: string, severalLines: boolean): boolean {
  return forbidden.test(severalLines ? text.replace(/[\n\r\t]/g, '') : text)
}

/** Whether a text is base64 with the standard alphabet and padding. An empty text is valid. */
export function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text)
}
