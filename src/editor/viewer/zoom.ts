// Zoom levels. 1 is 100 %.

export const minScale = 0.25
export const maxScale = 4

/** The zoom levels of the buttons. */
export const scaleLevels = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const

export function clampScale(scale: number): number {
  return Math.min(Math.max(scale, minScale), maxScale)
}

/** The next level up or down from any scale, stopping at the ends. `nextScale(0.88, 1)` is 0.9. */
export function nextScale(scale: number, direction: 1 | -1): number {
  const slack = 0.005
  if (direction === 1) return scaleLevels.find((level) => level > scale + slack) ?? maxScale
  return scaleLevels.findLast((level) => level < scale - slack) ?? minScale
}
