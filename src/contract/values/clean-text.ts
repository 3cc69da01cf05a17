// The one cleaning step for text that a person types, pastes or imports. It removes invisible characters and replaces
// look-alikes with the characters that they resemble. What is cleaned where, and why not more: docs/decisions.md.
import { radicals } from './radicals.ts'

/**
 * plain, for names, numbers, ids and codes: makes full-width digits and Latin letters half width, and trims blanks at
 * both ends. content, for text that is printed in the contract or read by people: keeps full-width digits and leading
 * blanks, which may be intended. exact, for words that must match the file letter by letter (a keyword): only removes
 * invisible characters and blanks at both ends.
 */
export type Cleaning = 'plain' | 'content' | 'exact'

/** ASCII and common Chinese with its punctuation. */
const common = /^[ -~\u3001-\u3017\u4e00-\u9fff\uff08\uff09\uff0c\uff1a\uff1b]*$/

/** Whether a text is one of nearly all, which no cleaning changes. */
export function isCommonText(text: string): boolean {
  return common.test(text) && !text.startsWith(' ') && !text.endsWith(' ')
}

/** Cleans a text. A clean text is returned unchanged. */
export function cleanText(text: string, cleaning: Cleaning = 'plain'): string {
  if (isCommonText(text)) return text
  const seen = withoutInvisible(text)
  if (cleaning === 'exact') return seen.trim()
  const written = withCommonForms(seen)
  if (cleaning === 'content') return written.trimEnd()
  return written.replace(fullWidthLatin, (form) => form.normalize('NFKC')).trim()
}

/**
 * Control characters except tab and line break, soft hyphen, zero-width blanks, the byte order mark, direction marks,
 * invisible fillers, and the code points that are no characters.
 */
const invisible = new RegExp(
  '[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u200b' +
    '\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb\\ufffe\\uffff]',
  'g',
)
/** Format controls of shorthand and of music, and the code points of other planes that are no characters. */
const rareInvisible = /[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}]|\p{Noncharacter_Code_Point}/gu
/** Half of a surrogate pair, which some programs make by cutting an emoji. */
const halves = /\p{Cs}/gu
const lineBreaks = /\r\n?|[\u0085\u2028\u2029]/g
/** Blanks other than the ordinary and the full-width one. */
const oddBlanks = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800]/g
const joiners = /[\u200c\u200d]/g
/** Emoji variation selectors that do not follow an emoji. */
const looseSelectors = /(?<!\p{Emoji}|\p{Emoji_Modifier})[\ufe0e\ufe0f]|(?<=[0-9#*])[\ufe0e\ufe0f](?!\u20e3)/gu
/** Tag characters spell a region's flag after a black flag, and mean nothing elsewhere. */
const looseTags = /(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,8})[\u{e0001}\u{e0020}-\u{e007f}]/gu

function withoutInvisible(text: string): string {
  const plain = text
    .replace(lineBreaks, '\n')
    .replace(invisible, '')
    .replace(rareInvisible, '')
    .replace(halves, '')
    .replace(oddBlanks, ' ')
    .replace(looseTags, '')
    .replace(looseSelectors, '')
  return plain.replace(joiners, (joiner, at: number) => (joins(plain, joiner, at) ? joiner : ''))
}

/**
 * Scripts in which the joiners U+200C and U+200D change how a word is written (Unicode 23.2). Mongolian's own variation
 * selectors are not joiners and are never removed.
 */
const joiningScripts = [
  'Arabic',
  'Syriac',
  'Mongolian',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Khmer',
].map((script) => `\\p{Script=${script}}`)
const letterBefore = new RegExp(`[${joiningScripts.join('')}]\\p{M}*$`, 'u')
const letterAfter = new RegExp(`^[${joiningScripts.join('')}]`, 'u')
const emojiBefore = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?$/u
const emojiAfter = /^\p{Extended_Pictographic}/u

/** How much text around a joiner is considered, in UTF-16 units. */
const nearBy = 8

/** Whether a joiner combines two emoji, or shapes a letter of a script that uses joiners. */
function joins(text: string, joiner: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - nearBy), at)
  const after = text.slice(at + 1, at + 1 + nearBy)
  if (letterBefore.test(before) || letterAfter.test(after)) return true
  return joiner === '\u200d' && emojiBefore.test(before) && emojiAfter.test(after)
}

const fullWidthLatin = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g
/** Kangxi radicals, compatibility ideographs, Latin ligatures, mathematical letters and digits. */
const compatible = /[\u2f00-\u2fd5\uf900-\ufaff\ufb00-\ufb06\u{1d400}-\u{1d7ff}\u{2f800}-\u{2fa1f}]/gu
const otherRadicals = /[\u2e80-\u2ef3]/g
/** Vertical and small forms of punctuation. */
const punctuation = /[\ufe10-\ufe19\ufe35-\ufe44\ufe47\ufe48\ufe50-\ufe52\ufe54-\ufe5e]/g

function withCommonForms(text: string): string {
  return text
    .replace(compatible, (form) => form.normalize('NFKC'))
    .replace(otherRadicals, (radical) => radicals.get(radical) ?? radical)
    .replace(punctuation, inChinese)
}

/** NFKC converts some of these to half-width punctuation, but Chinese text needs full width. */
function inChinese(form: string): string {
  const plain = form.normalize('NFKC')
  return plain.replace(/[!-/:-@[-`{-~]/g, (mark) =>
    mark === '-' ? mark : String.fromCharCode(mark.charCodeAt(0) + 0xfee0),
  )
}
