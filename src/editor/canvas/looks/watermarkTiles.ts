// Where the copies of a watermark stand in its box.
import type { Point, Size } from '../../../contract/geometry/rect.ts'

/** Share of free space around a copy, by ComponentExtra's Density: 1 loose, 2 standard, 3 dense (SDK). */
const spread: Readonly<Record<number, number>> = { 1: 1.6, 2: 1, 3: 0.55 }
/** A look stays cheap whatever the box; beyond this the eye sees a texture anyway. */
const MOST = 48

/** Middles of the copies in a pattern of staggered rows that covers the box, at most 48. */
export function watermarkTiles(box: Size, textWidth: number, fontSize: number, density: number): readonly Point[] {
  const free = spread[density] ?? 1
  let stepX = Math.max(8, textWidth + fontSize * 2.4 * free)
  let stepY = Math.max(8, fontSize * (1.5 + 1.6 * free))
  const crowd = Math.sqrt((box.width / stepX + 1) * (box.height / stepY + 1) / (MOST * 0.7))
  if (crowd > 1) {
    stepX *= crowd
    stepY *= crowd
  }
  const columns = Math.ceil(box.width / stepX / 2) + 1
  const rows = Math.ceil(box.height / stepY / 2)
  const tiles: Point[] = []
  for (let row = -rows; row <= rows; row++) {
    for (let column = -columns; column <= columns; column++) {
      const x = box.width / 2 + (column + (row % 2 === 0 ? 0 : 0.5)) * stepX
      const y = box.height / 2 + row * stepY
      // A copy whose middle lies well outside shows nothing but the tip of a letter.
      if (x > -stepX / 2 && x < box.width + stepX / 2 && y > -stepY / 2 && y < box.height + stepY / 2) tiles.push({ x, y })
    }
  }
  return tiles.slice(0, MOST)
}
