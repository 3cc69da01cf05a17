// A SIGN_DATE over a printed 年 月 日: digits only, each before its character.
import { CELL_EM, gapsText } from '../component-types/sign-date.ts'
import { lineInCells, measureOf } from '../component-types/text-lines.ts'
import type { Rect } from '../geometry/rect.ts'
import type { Phrase } from './phrase.ts'

export interface PrintedDate {
  /** The start of the year and the total width, pt. */
  readonly x: number
  readonly width: number
  /** ComponentExtra: Format, Gaps, FontSize and FontAlign of a SIGN_DATE. */
  readonly extra: Readonly<Record<string, unknown>>
}

/** Minimum size to be legible, and maximum so as not to stand out, pt. */
const leastSize = 7
const mostSize = 14
/** Assumed digits of a month, between one and two, so that the day is off its centre by half a cell at most. */
const monthDigits = 1.5
/** The share of a printed character that digits may cover: what the check calls printed under begins a little above. */
const mostCovered = 0.5

interface Char {
  readonly x0: number
  readonly x1: number
}

interface Layout {
  /** The largest share of a printed character's width that digits would cover, for dates of one and two digits. */
  readonly covered: number
  readonly date: PrintedDate
}

/** The dates of one size, pt, whose year ends before 年 and does not begin before `before`, by their gaps. */
function layoutsAt(
  size: number,
  before: number,
  { year, month, day }: { readonly year: Char; readonly month: Char; readonly day: Char },
): readonly Layout[] {
  const cell = size * CELL_EM
  const x = year.x0 - 4 * cell - Math.min(1, year.x0 - before - 4 * cell)
  const cellsTo = (from: number, to: number) => {
    const cells = (to - from) / cell
    return [...new Set([Math.round(cells), Math.floor(cells), Math.ceil(cells)].map((count) => Math.max(1, count)))]
  }
  return cellsTo(x + 4 * cell, (year.x1 + month.x0) / 2 - cell).flatMap((gapBefore) => {
    const monthAt = x + (4 + gapBefore) * cell
    return cellsTo(monthAt + monthDigits * cell, (month.x1 + day.x0) / 2 - cell).map((gapBehind): Layout => {
      const gaps = [gapBefore, gapBehind] as const
      const written = ['8', '28'].flatMap((digits) => {
        const text = `2028${' '.repeat(gapBefore)}${digits}${' '.repeat(gapBehind)}${digits}`
        return lineInCells(text, { x, y: 0, width: 0, height: size }, { fontSizePt: size, align: 'Left' }, measure)
      })
      const extra = { Format: 'yyyy m d', Gaps: gapsText(gaps), FontSize: size, FontAlign: 'Left' }
      const width = Math.max(day.x1, monthAt + (2 + gapBehind + 2) * cell) - x
      return { covered: coveredOf([year, month, day], written), date: { x, width, extra } }
    })
  })
}

const measure = measureOf(false)

function coveredOf(printed: readonly Char[], written: readonly Rect[]): number {
  const shares = printed.flatMap((char) =>
    written.map(({ x, width }) => (Math.min(x + width, char.x1) - Math.max(x, char.x0)) / (char.x1 - char.x0)),
  )
  return Math.max(0, ...shares)
}

/** Null if the characters are too close for legible digits, or part of the year is already printed. */
export function printedDate({ line, blank, printedDate: printed, dateWords, colon, span }: Phrase): PrintedDate | null {
  if (!printed || !/年/.test(dateWords) || /^[\d二]/.test(dateWords)) return null
  const year = charAfter('年', blank.x0 - 1)
  const month = year && charAfter('月', year.x1 - 1)
  const day = month && charAfter('日', month.x1 - 1)
  if (!year || !month || !day || day.x0 > blank.x1) return null
  // After a label the year follows its colon; two digits are as wide as they are high.
  const before = colon && span.x1 <= year.x0 ? Math.max(blank.x0, span.x1) : blank.x0
  const size = Math.floor(
    Math.min(mostSize, line.size, month.x0 - year.x1, day.x0 - month.x1, (year.x0 - before) / (4 * CELL_EM)),
  )
  if (size < leastSize) return null
  const layouts = Array.from({ length: size - leastSize + 1 }, (_, smaller) => size - smaller).flatMap((fontSize) =>
    layoutsAt(fontSize, before, { year, month, day }),
  )
  // The largest that leaves the printed characters legible; else the one that covers least of them.
  const [least] = [...layouts].sort((one, other) => one.covered - other.covered)
  const best = layouts.find(({ covered }) => covered <= mostCovered) ?? least
  return best?.date ?? null

  function charAfter(char: string, from: number): Char | null {
    for (let at = line.text.indexOf(char); at >= 0; at = line.text.indexOf(char, at + 1)) {
      if (line.begin[at]! >= from) return { x0: line.begin[at]!, x1: line.end[at]! }
    }
    return null
  }
}
