// Where a page can stand in the view at another scale than it is laid out for, by how far the pages can be scrolled.
import type { Point } from '../../contract/geometry/rect.ts'

/** A page among all pages, one below the other with their middles on one line, as they are laid out now, px. */
export interface PageInColumn {
  readonly left: number
  readonly top: number
  readonly width: number
  /** From its top to the end of the column. */
  readonly toEnd: number
  readonly widest: number
}

/**
 * The place of a page's top left corner in the view, px, that is nearest to `wished` once all is laid out `by` times as
 * large. The column of pages is as wide as the view at least.
 */
export function cornerInRange(
  wished: Point,
  by: number,
  page: PageInColumn,
  view: { readonly width: number; readonly height: number },
): Point {
  const column = Math.max(view.width, page.widest * by)
  const left = (column - page.width * by) / 2
  return {
    x: left - Math.min(Math.max(left - wished.x, 0), column - view.width),
    y: Math.min(Math.max(wished.y, view.height - page.toEnd * by), page.top * by),
  }
}
