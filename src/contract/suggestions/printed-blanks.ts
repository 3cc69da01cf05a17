// The blanks before a printed 年, 月 and 日 that somebody fills in: a date of one piece would be written over them.
import { fitsEm, widthEm } from '../values/text-width.ts'
import type { Rect } from '../geometry/rect.ts'
import type { Phrase } from './phrase.ts'

export interface PrintedBlank {
  readonly rect: Rect
  /** What the blank is for, as it is printed: 年, 月 or 日. */
  readonly unit: string
  /** ComponentExtra: the size and alignment of its digits. */
  readonly extra: Readonly<Record<string, unknown>>
}

/** The widest digits of each, em. */
const digits: readonly (readonly [unit: string, widest: string])[] = [
  ['年', '2028'],
  ['月', '12'],
  ['日', '28'],
]
/** From the usual size to the smallest that is legible, pt. */
const sizes = [12, 11, 10, 9, 8, 7]
const height = 20

/** None where nothing is printed, or no digits would be legible between. A year that is printed has no blank. */
export function printedBlanks({ line, blank, printedDate }: Phrase): readonly PrintedBlank[] {
  if (!printedDate) return []
  const blanks: { readonly unit: string; readonly rect: Rect; readonly widest: string }[] = []
  let from = blank.x0 - 1
  for (const [unit, widest] of digits) {
    const at = line.begin.findIndex((x, index) => x >= from && line.text[index] === unit)
    if (at < 0 || line.begin[at]! > blank.x1) break
    from = line.end[at]! - 1
    const before = beforeBlank(at)
    const x = Math.max(before < 0 ? line.x0 : line.end[before]!, blank.x0)
    const rect = { x, y: line.y - line.size * 0.38 - height / 2, width: line.begin[at]! - x, height }
    // Of a year of which 20 is printed, the rest.
    const left = unit === '年' ? widest.slice(printedDigits(before)) : widest
    if (rect.width >= sizes.at(-1)! && left !== '') blanks.push({ unit, rect, widest: left })
  }
  const size = sizes.find((each) => blanks.every(({ rect, widest }) => fitsEm(widthEm(widest), rect.width / each)))
  return size === undefined
    ? []
    : blanks.map(({ unit, rect }) => ({ unit, rect, extra: { FontSize: size, FontAlign: 'Center' } }))

  /** Index of the last character printed before the blank in front of a character; -1 for none. */
  function beforeBlank(at: number): number {
    let before = at - 1
    while (before >= 0 && /[ _]/.test(line.text[before]!)) before -= 1
    return before
  }

  function printedDigits(last: number): number {
    return /(?:[\d〇○零一二贰] ?){0,4}$/.exec(line.text.slice(0, last + 1))![0].replaceAll(' ', '').length
  }
}
