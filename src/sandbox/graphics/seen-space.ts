// From points on the page as seen (top left, after the crop box, /Rotate and UserUnit) to the page's own space, in
// which a PDF is drawn. pdf.js's viewport knows the one way; this is the other.
import type { PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type Matrix = readonly [number, number, number, number, number, number]

/** The matrix under which one may draw in points as seen, y downwards. Expects a viewport at scale 1. */
export function seenToPage(viewport: Pick<PageViewport, 'transform'>): Matrix {
  return invert(viewport.transform as [number, number, number, number, number, number])
}

/** `invert([2, 0, 0, 2, 10, 0])` is [0.5, 0, 0, 0.5, -5, 0]. Throws where there is no way back. */
export function invert([a, b, c, d, e, f]: Matrix): Matrix {
  const determinant = a * d - b * c
  if (!Number.isFinite(determinant) || determinant === 0)
    throw new RangeError('A page without an area cannot be drawn on.')
  return [
    d / determinant,
    -b / determinant,
    -c / determinant,
    a / determinant,
    (c * f - d * e) / determinant,
    (b * e - a * f) / determinant,
  ]
}
