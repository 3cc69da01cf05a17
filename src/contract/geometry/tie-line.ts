// The line from a word to the component that it holds.
import { intersection, type Point, type Rect } from './rect.ts'

/** From the nearest point of the word's box to the nearest of the component's, pt; null where they touch. */
export function tieLine(word: Rect, component: Rect): { readonly from: Point; readonly to: Point } | null {
  if (intersection(word, component)) return null
  const [fromX, toX] = nearest(word.x, word.width, component.x, component.width)
  const [fromY, toY] = nearest(word.y, word.height, component.y, component.height)
  if (Math.hypot(toX - fromX, toY - fromY) < 1) return null
  return { from: { x: fromX, y: fromY }, to: { x: toX, y: toY } }
}

/** The nearest two points of two stretches; the middle of what they share. */
function nearest(a: number, aLength: number, b: number, bLength: number): readonly [number, number] {
  if (a + aLength < b) return [a + aLength, b]
  if (b + bLength < a) return [a, b + bLength]
  const middle = (Math.max(a, b) + Math.min(a + aLength, b + bLength)) / 2
  return [middle, middle]
}
