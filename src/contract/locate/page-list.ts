// Parses and formats PageRanges as typed in a print dialog: `1-3,5,-1`. Negative pages count from the end.
import type { PageRange } from '../component-types/extra.ts'
import { coveredPages, resolvePage } from './page-number.ts'

export type PageListProblem = 'pagesEmpty' | 'pagesSyntax' | 'pagesBeyond' | 'pagesBackwards'

/** The whole file, as Tencent's own example writes it (SDK's comment on PageRanges). */
export const everyPage: readonly PageRange[] = [{ BeginPage: 1, EndPage: -1 }]

/** A page, or two with a hyphen between them; an open end means up to the last page. */
const piece = /^(-?\d{1,6})(?:\s*([-–—~～至到])\s*(-?\d{1,6})?)?$/

/** Parses ranges, or null if the text has none. `parsePageList('2-, -3')` is 2 to -1, and -3. */
export function parsePageList(text: string): readonly PageRange[] | null {
  const pieces = text
    .split(/[,，、;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const ranges = pieces.map((part): PageRange | null => {
    const found = piece.exec(part)
    if (!found) return null
    const BeginPage = Number(found[1])
    return { BeginPage, EndPage: found[2] === undefined ? BeginPage : found[3] === undefined ? -1 : Number(found[3]) }
  })
  return ranges.length > 0 && ranges.every((range) => range !== null && range.BeginPage !== 0 && range.EndPage !== 0)
    ? (ranges as readonly PageRange[])
    : null
}

/** Formats ranges so that `parsePageList` returns them again. */
export function formatPageList(ranges: readonly PageRange[]): string {
  return ranges
    .map(({ BeginPage, EndPage }) =>
      BeginPage === EndPage ? `${BeginPage}` : `${BeginPage}-${EndPage === -1 ? '' : EndPage}`,
    )
    .join(',')
}

/** The problem of a typed list for a file with `pageCount` pages, or null. */
export function pageListProblem(text: string, pageCount: number): PageListProblem | null {
  if (text.trim() === '') return 'pagesEmpty'
  const ranges = parsePageList(text)
  if (ranges === null) return 'pagesSyntax'
  for (const { BeginPage, EndPage } of ranges) {
    const begin = resolvePage(BeginPage, pageCount)
    const end = resolvePage(EndPage, pageCount)
    if (begin === null || end === null) return 'pagesBeyond'
    if (end < begin) return 'pagesBackwards'
  }
  return null
}

/** Whether the ranges cover every page of any file. */
export function isEveryPage(ranges: readonly PageRange[]): boolean {
  return ranges.length === 1 && ranges[0]!.BeginPage === 1 && ranges[0]!.EndPage === -1
}

/** The smallest number of ranges that cover exactly these pages. */
export function rangesOfPages(pages: Iterable<number>): readonly PageRange[] {
  const ranges: PageRange[] = []
  for (const page of [...new Set(pages)].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && last.EndPage === page - 1) ranges[ranges.length - 1] = { ...last, EndPage: page }
    else ranges.push({ BeginPage: page, EndPage: page })
  }
  return ranges
}

/**
 * Adds or removes a page. Ranges that do not touch it are kept as written, so that one up to the last page (-1) still
 * means the last page.
 */
export function togglePage(ranges: readonly PageRange[], page: number, pageCount: number): readonly PageRange[] {
  const covers = (range: PageRange) => coveredPages([range], pageCount).includes(page)
  if (!ranges.some(covers)) {
    const before = (range: PageRange) => (resolvePage(range.BeginPage, pageCount) ?? pageCount + 1) < page
    return joined([
      ...ranges.filter(before),
      { BeginPage: page, EndPage: page },
      ...ranges.filter((range) => !before(range)),
    ])
  }
  return ranges.flatMap((range) => {
    if (!covers(range)) return [range]
    const begin = resolvePage(range.BeginPage, pageCount)!
    const end = Math.min(resolvePage(range.EndPage, pageCount) ?? pageCount, pageCount)
    return [
      ...(begin < page ? [{ BeginPage: range.BeginPage, EndPage: page - 1 }] : []),
      ...(page < end ? [{ BeginPage: page + 1, EndPage: range.EndPage }] : []),
    ]
  })
}

/** Merges adjacent ranges that count from the front. */
function joined(ranges: readonly PageRange[]): readonly PageRange[] {
  const result: PageRange[] = []
  for (const range of ranges) {
    const last = result.at(-1)
    if (last && last.EndPage > 0 && range.BeginPage === last.EndPage + 1)
      result[result.length - 1] = { ...last, EndPage: range.EndPage }
    else result.push(range)
  }
  return result
}
