// Pages whose text is not what they show. A font without a table from its glyphs to characters leaves the glyphs'
// numbers: private, control and rare characters, or letters of many scripts in a mix.
import type { TextPage } from './text-page.ts'

/** Fewer are bullets and logos, which Word writes as private characters. */
const least = 10
const share = 0.2
/** A foreign language stays in fewer blocks of 256 characters than this. */
const manyBlocks = 4

/** Whether a fifth or more of the page's characters cannot be what is printed. */
export function isGarbled({ text }: TextPage): boolean {
  let all = 0
  let wrong = 0
  let strange = 0
  const blocks = new Set<number>()
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (isBlank(unit) || isLowSurrogate(unit)) continue
    all += 1
    if (isWrong(unit)) wrong += 1
    else if (!isUsual(unit)) {
      strange += 1
      blocks.add(unit >> 8)
    }
  }
  const counted = blocks.size >= manyBlocks ? wrong + strange : wrong
  return counted >= least && counted >= all * share
}

/** Whether it has a character that nobody would read or type: private, control, or the sign for an unknown one. */
export function hasGarbage(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (isWrong(unit) && !isBlank(unit) && !isRare(unit)) return true
  }
  return false
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x3000
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** Control characters, private ones (of the planes 15 and 16 too), U+FFFD, and the rare ideographs of extension A. */
function isWrong(unit: number): boolean {
  return (
    unit < 0x20 ||
    (unit >= 0x7f && unit <= 0x9f) ||
    isRare(unit) ||
    (unit >= 0xdb80 && unit <= 0xdbff) ||
    (unit >= 0xe000 && unit <= 0xf8ff) ||
    unit >= 0xfffd
  )
}

/** Latin letters, Chinese, Japanese and Korean ones, punctuation, symbols, and all of the other planes. */
function isUsual(unit: number): boolean {
  return (
    unit < 0x370 ||
    (unit >= 0x1e00 && unit <= 0x1eff) ||
    (unit >= 0x2000 && unit <= 0x33ff) ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0xac00 && unit <= 0xdbff) ||
    unit >= 0xf900
  )
}

/** Some names have one: 䶮. */
function isRare(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x4dbf
}
