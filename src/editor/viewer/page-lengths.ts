// Points of a page as CSS, in the content of its layer: percentages of a square of 1,000 pt that ends at the page's top
// left corner (page-layers.module.css).

/** For `width` and `height`. */
export function ptLength(pt: number): string {
  return `${pt / 10}%`
}

/** For `left` and `top`: from the page's left or top edge. */
export function ptFromStart(pt: number): string {
  return ptLength(1000 + pt)
}

/** For `right` and `bottom`, of an element that ends at this distance from the page's left or top edge. */
export function ptToEnd(pt: number): string {
  return ptLength(-pt)
}
