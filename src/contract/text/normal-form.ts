// Normalises texts for comparison, because PDF producers encode the same word in many ways: Chromium outputs Kangxi
// radicals for common characters (⽅ for 方), others half-width or compatibility forms, or Chinese with blanks between
// letters.
import { radicals } from '../values/radicals.ts'

export interface NormalForm {
  /** The text in NFKC, without blanks, and with radicals replaced by the characters that they resemble. */
  readonly text: string
  /** For each unit of `text`, the index of its unit in the original; null if the same. */
  readonly from: Uint32Array | null
  /** For each unit of `text`, 1 if a blank was before it; null if there was none. */
  readonly spaced: Uint8Array | null
}

const blank = /^[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]$/
/** Combines with the character before it: accents, and half-width kana voice marks. */
const mark = /^[\p{M}\uff9e\uff9f]$/u

const plain = 1
const blankKind = 2
const marking = 3

/** The class of each unit, 0 by default: a table, since it is looked up for every letter of a file. */
const kinds = new Uint8Array(0x10000)
for (let code = 0; code < 0x10000; code += 1) {
  const unit = String.fromCharCode(code)
  // Already normalised: printable ASCII, common Chinese characters and Chinese punctuation.
  if ((code > 0x20 && code < 0x7f) || (code >= 0x3001 && code <= 0x3017) || (code >= 0x4e00 && code <= 0x9fff))
    kinds[code] = plain
  else if (blank.test(unit)) kinds[code] = blankKind
  else if (mark.test(unit)) kinds[code] = marking
}

/** The length in units of the letter at `at`: a character with its combining marks. */
export function letterLength(text: string, at: number): number {
  let end = at + (text.codePointAt(at)! > 0xffff ? 2 : 1)
  while (end < text.length && kinds[text.charCodeAt(end)] === marking) end += 1
  return end - at
}

/** Normalises a text, in linear time. */
export function normalForm(text: string): NormalForm {
  let end = 0
  while (end < text.length && kinds[text.charCodeAt(end)] === plain) end += 1
  if (end === text.length) return { text, from: null, spaced: null }
  return slowForm(text)
}

function slowForm(text: string): NormalForm {
  const units = text.length
  // Only expanded ligatures make it longer.
  let from = new Uint32Array(units)
  let spaced = new Uint8Array(units)
  let out = ''
  let length = 0
  let gap = 0
  let spaces = false
  for (let at = 0; at < units;) {
    const kind = kinds[text.charCodeAt(at)]!
    if (kind === blankKind) {
      gap = 1
      spaces = true
      at += 1
      continue
    }
    const step = kind === plain && kinds[text.charCodeAt(at + 1)] !== marking ? 1 : letterLength(text, at)
    const form = kind === plain && step === 1 ? text[at]! : compared(text.slice(at, at + step))
    if (length + form.length + units - at > from.length) {
      from = grown(from, new Uint32Array(2 * (from.length + form.length)))
      spaced = grown(spaced, new Uint8Array(from.length))
    }
    if (form !== '') {
      spaced[length] = gap
      gap = 0
    }
    for (let i = 0; i < form.length; i += 1) from[length + i] = at
    length += form.length
    out += form
    at += step
  }
  return { text: out, from: from.slice(0, length), spaced: spaces ? spaced.slice(0, length) : null }
}

function grown<T extends Uint8Array | Uint32Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** The few letters that need normalising occur again and again, so results are cached. */
const known = new Map<string, string>()

function compared(letter: string): string {
  let form = known.get(letter)
  if (form === undefined) {
    form = radicals.get(letter) ?? letter.normalize('NFKC').replace(/\s/g, '')
    if (letter.length <= 4 && known.size < 0x4000) known.set(letter, form)
  }
  return form
}

/** Whether a unit is a blank or has zero width. */
export function isBlank(text: string, at: number): boolean {
  return kinds[text.charCodeAt(at)] === blankKind
}

/** Latin letters and digits, the only ones that blanks separate into words. */
function isLatin(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/**
 * A blank between Latin letters or digits separates words, so both texts must agree on it. Between Chinese characters
 * it is only spacing, as it is in Latin text with a blank between all letters.
 */
export function blanksAgree(sought: NormalForm, spaced: (index: number) => boolean): boolean {
  let close = 0
  let loose = 0
  for (let i = 1; i < sought.text.length; i += 1) {
    if (!isLatin(sought.text.charCodeAt(i)) || !isLatin(sought.text.charCodeAt(i - 1))) continue
    const there = spaced(i)
    if (sought.spaced?.[i] === 1) {
      if (!there) return false
    } else if (there) loose += 1
    else close += 1
    if (loose > 0 && close > 0) return false
  }
  return loose !== 1
}
