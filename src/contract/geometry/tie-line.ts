// The line from a keyword to the component placed by it.
import { intersection, type Point, type Rect } from './rect.ts'

/** Between the nearest points of the two boxes, pt; null if they touch. */
export function tieLine(word: Rect, component: Rect): { readonly from: Point; readonly to: Point } | null {
  if (intersection(word, component)) return null
  const [fromX, toX] = nearest(word.x, word.width, component.x, component.width)
  const [fromY, toY] = nearest(word.y, word.height, component.y, component.height)
  if (Math.hypot(toX - fromX, toY - fromY) < 1) return null
  return { from: { x: fromX, y: fromY }, to: { x: toX, y: toY } }
}

/** The nearest points of two intervals; the middle of their overlap if there is one. */
function nearest(a: number, aLength: number, b: number, bLength: number): readonly [number, number] {
  if (a + aLength < b) return [a + aLength, b]
  if (b + bLength < a) return [a, b + bLength]
  const middle = (Math.max(a, b) + Math.min(a + aLength, b + bLength)) / 2
  return [middle, middle]
}
