// Page numbers of ComponentPage: from the front, or negative from the end (SDK: -1 is the last page).
import type { PageRange } from '../component-types/extra.ts'

/** Whether a ComponentPage counts from the end. */
export function countsFromEnd(componentPage: unknown): boolean {
  return typeof componentPage === 'number' && componentPage < 0
}

/** Page `page` (from 1) of `pageCount`, counted from the end: the last is -1. */
export function fromEnd(page: number, pageCount: number): number {
  return page - pageCount - 1
}

/** Page `page` (from 1), counted from the same end as before, so that "the last page" still counts from the end. */
export function writtenLike(before: unknown, page: number, pageCount: number): number {
  return countsFromEnd(before) ? fromEnd(page, pageCount) : page
}

/** The page (from 1) of a ComponentPage; negative counts from the end. Null if it does not exist. */
export function resolvePage(componentPage: unknown, pageCount: number): number | null {
  if (typeof componentPage !== 'number' || !Number.isInteger(componentPage)) return null
  const page = componentPage < 0 ? pageCount + 1 + componentPage : componentPage
  return page >= 1 && page <= pageCount ? page : null
}

/** The pages (from 1, ascending) that ranges cover; ranges beyond the last page are cut off. */
export function coveredPages(ranges: readonly PageRange[], pageCount: number): readonly number[] {
  const covered = new Set<number>()
  for (const { BeginPage, EndPage } of ranges) {
    const begin = resolvePage(BeginPage, pageCount)
    const end = resolvePage(EndPage, pageCount) ?? (EndPage > pageCount ? pageCount : null)
    if (begin === null || end === null) continue
    for (let page = begin; page <= end; page += 1) covered.add(page)
  }
  return [...covered].sort((a, b) => a - b)
}
