// The form in which texts are compared. PDF makers write one and the same word in many ways: Chromium gives back Kangxi
// radicals for common characters (⽅ for 方), others half-width or compatibility forms, and Chinese with blanks between
// its letters.
import { radicals } from '../values/radicals.ts'

export interface NormalForm {
  /** Without blanks, in NFKC, radicals as the characters that they look like. */
  readonly text: string
  /** For each unit of `text`, the unit of the original that it comes from; null where that is the same. */
  readonly from: Uint32Array | null
  /** For each unit of `text`: 1 where a blank stood before it; null where there was none. */
  readonly spaced: Uint8Array | null
}

const blank = /^[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]$/
/** What joins the character before it: accents, and the half-width voice marks of kana. */
const mark = /^[\p{M}\uff9e\uff9f]$/u

const plain = 1
const blankKind = 2
const marking = 3

/** What kind each unit is of, 0 for all others: a table, since every letter of a file is asked for. */
const kinds = new Uint8Array(0x10000)
for (let code = 0; code < 0x10000; code += 1) {
  const unit = String.fromCharCode(code)
  // As it is compared already: printing ASCII, the common Chinese characters and their own punctuation.
  if ((code > 0x20 && code < 0x7f) || (code >= 0x3001 && code <= 0x3017) || (code >= 0x4e00 && code <= 0x9fff))
    kinds[code] = plain
  else if (blank.test(unit)) kinds[code] = blankKind
  else if (mark.test(unit)) kinds[code] = marking
}

/** How many units of `text` at `at` are one letter: a character with the marks upon it. */
export function letterLength(text: string, at: number): number {
  let end = at + (text.codePointAt(at)! > 0xffff ? 2 : 1)
  while (end < text.length && kinds[text.charCodeAt(end)] === marking) end += 1
  return end - at
}

/** Brings a text into the form in which texts are compared. Linear in its length. */
export function normalForm(text: string): NormalForm {
  let end = 0
  while (end < text.length && kinds[text.charCodeAt(end)] === plain) end += 1
  if (end === text.length) return { text, from: null, spaced: null }
  return slowForm(text)
}

function slowForm(text: string): NormalForm {
  const units = text.length
  // Seldom more than there were: only where a ligature unfolds.
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

/** The few letters that are not as they are compared come again and again. */
const known = new Map<string, string>()

function compared(letter: string): string {
  let form = known.get(letter)
  if (form === undefined) {
    form = radicals.get(letter) ?? letter.normalize('NFKC').replace(/\s/g, '')
    if (letter.length <= 4 && known.size < 0x4000) known.set(letter, form)
  }
  return form
}

/** Whether a unit is a blank, or one of those that take no room. */
export function isBlank(text: string, at: number): boolean {
  return kinds[text.charCodeAt(at)] === blankKind
}

/** Digits and letters of Latin, the only ones that blanks part into words. */
function isLatin(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/**
 * Between two Latin letters or digits a blank parts words, so it must stand in both or in neither; between Chinese
 * characters blanks only space them out. Latin with a blank between all of its letters is spaced out too.
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
