// Converts points on the page as seen (from the top left, after crop box, /Rotate and UserUnit) to the PDF's own
// coordinates. pdf.js's viewport does the opposite.
import type { PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type Matrix = readonly [number, number, number, number, number, number]

/** The matrix for drawing in points as seen, y downwards. Expects a viewport at scale 1. */
export function seenToPage(viewport: Pick<PageViewport, 'transform'>): Matrix {
  return invert(viewport.transform as [number, number, number, number, number, number])
}

/** `invert([2, 0, 0, 2, 10, 0])` is [0.5, 0, 0, 0.5, -5, 0]. Throws if the matrix has no inverse. */
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
