// The star in the middle of a company's seal.
import type { Point } from '../../contract/geometry/rect.ts'

/** A five-pointed star with one point straight up. */
export function star({ x, y }: Point, radius: number): readonly Point[] {
  return Array.from({ length: 10 }, (_, n) => {
    const reach = n % 2 === 0 ? radius : radius * 0.382
    const angle = (n * Math.PI) / 5
    return { x: x + reach * Math.sin(angle), y: y - reach * Math.cos(angle) }
  })
}
