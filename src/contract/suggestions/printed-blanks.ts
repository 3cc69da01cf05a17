// The blanks before a printed 年, 月 and 日 that somebody fills in: a date of one piece would be written over them.
import { settleOnPage, type PageSize } from '../geometry/page.ts'
import type { Rect } from '../geometry/rect.ts'
import { fitsEm, widthEm } from '../values/text-width.ts'
import { dateHeight, middle } from './boxes.ts'
import type { Phrase } from './phrase.ts'

export interface PrintedBlank {
  readonly rect: Rect
  /** What the blank is for, as it is printed: 年, 月 or 日. */
  readonly unit: string
  /** ComponentExtra: the size and alignment of its digits. */
  readonly extra: Readonly<Record<string, unknown>>
}

/** The widest digits of each. */
const units: readonly (readonly [unit: string, widest: string])[] = [
  ['年', '2028'],
  ['月', '12'],
  ['日', '28'],
]
/** From the usual size to the smallest that is legible, pt. */
const sizes = [12, 11, 10, 9, 8, 7]
/** Width of a blank that is no drawn line, at most, in sizes of its line. */
const widestBlank = 3
/** Left margin of a blank at the start of its line, pt. */
const margin = 36

interface Blank {
  readonly x: number
  /** Index of what is printed before it; -1 for nothing. */
  readonly before: number
}

/** All that the printed date leaves open, in one size; none where nothing legible would fit into one of them. */
export function printedBlanks({ line, blank, printedDate }: Phrase, page: PageSize): readonly PrintedBlank[] {
  if (!printedDate) return []
  const found: { readonly unit: string; readonly rect: Rect; readonly widest: string }[] = []
  let from = blank.x0 - 1
  for (const [unit, widest] of units) {
    const at = line.begin.findIndex((x, index) => x >= from && line.text[index] === unit)
    if (at < 0 || line.begin[at]! > blank.x1) return []
    from = line.end[at]! - 1
    const { x, before } = blankBefore(at)
    const open = unit === '年' ? widest.slice(printedDigits(before)) : widest
    if (open === '') continue
    const rect = { x, y: middle(line) - dateHeight / 2, width: line.begin[at]! - x, height: dateHeight }
    found.push({ unit, rect: settleOnPage(rect, page), widest: open })
  }
  const size = sizes.find((each) => found.every(({ rect, widest }) => fitsEm(widthEm(widest), rect.width / each)))
  return size === undefined
    ? []
    : found.map(({ unit, rect }) => ({ unit, rect, extra: { FontSize: size, FontAlign: 'Center' } }))

  /** The drawn line before a character, else the space, no wider than what it is for. */
  function blankBefore(at: number): Blank {
    const behind = lastOther(' ', at)
    const before = lastOther('_', behind + 1)
    if (before < behind) return { x: line.begin[before + 1]!, before }
    const start = before < 0 ? margin : line.end[before]!
    return { x: Math.max(start, line.begin[at]! - widestBlank * line.size), before }
  }

  /** Index of the last character before `at` that is another one; -1 for none. */
  function lastOther(char: string, at: number): number {
    let index = at - 1
    while (index >= 0 && line.text[index] === char) index -= 1
    return index
  }

  /** How many digits of a year are printed right before its blank. */
  function printedDigits(last: number): number {
    const printed = /(?:\d{4}|[〇○零一二三四五六七八九贰]{4}|20|二[〇○零]|贰零)$/.exec(line.text.slice(0, last + 1))
    return printed?.[0].length ?? 0
  }
}
