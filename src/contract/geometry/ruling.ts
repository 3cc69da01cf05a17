// Straight lines drawn on a page: the borders of tables, and lines to write on.

/** Horizontal (`y0` = `y1`) or vertical (`x0` = `x1`), with `x0` ≤ `x1` and `y0` ≤ `y1`; pt on the page as seen. */
export interface Ruling {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** The rulings of pages, by the page's number, counted from 1. */
export type Rulings = ReadonlyMap<number, readonly Ruling[]>
