// Long lists drawn piece by piece: hundreds of rows or boxes in one task would block the page.
import { useEffect, useState } from 'react'

/** How many of `count` to draw now: `perFrame` at once, and as many more with each frame. */
export function useGrowing(count: number, perFrame: number): number {
  const [shown, setShown] = useState(perFrame)
  useEffect(() => {
    if (shown >= count) return
    const frame = requestAnimationFrame(() => setShown((before) => before + perFrame))
    return () => cancelAnimationFrame(frame)
  }, [shown, count, perFrame])
  // Once all is drawn, a few that are added appear at once.
  return Math.min(shown, count)
}
