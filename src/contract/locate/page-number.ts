// How a page is written in ComponentPage: counted from the front, or, negative, from the end (SDK: -1 is the last
// page).
import type { PageRange } from '../component-types/extra.ts'

/** True where a ComponentPage counts from the end. */
export function countsFromEnd(componentPage: unknown): boolean {
  return typeof componentPage === 'number' && componentPage < 0
}

/** Page `page` (from 1) of `pageCount`, written from the end: the last is -1. */
export function fromEnd(page: number, pageCount: number): number {
  return page - pageCount - 1
}

/**
 * Page `page` (from 1), counted the way that it was counted before: who says "the last page" goes on counting from the
 * end.
 */
export function writtenLike(before: unknown, page: number, pageCount: number): number {
  return countsFromEnd(before) ? fromEnd(page, pageCount) : page
}

/** The page that a ComponentPage means: negative counts from the end (-1 = the last). Null where there is none. */
export function resolvePage(componentPage: unknown, pageCount: number): number | null {
  if (typeof componentPage !== 'number' || !Number.isInteger(componentPage)) return null
  const page = componentPage < 0 ? pageCount + 1 + componentPage : componentPage
  return page >= 1 && page <= pageCount ? page : null
}

/**
 * The pages (from 1, ascending) that ranges cover in a file of so many pages; one that ends beyond the last page ends
 * there.
 */
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
