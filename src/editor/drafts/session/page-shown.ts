// When the first page is before the person's eyes, and there is time for what is not.
import type { ContractViewer } from '../../viewer/viewer.ts'

/** A page that takes longer to draw keeps the panels waiting no longer, ms. */
const LATEST_MS = 1000

/** Resolves after the frame that shows the first page, or when it is known that it cannot be drawn. */
export function firstPagePainted(viewer: ContractViewer): Promise<void> {
  return new Promise((resolve) => {
    const painted = () => requestAnimationFrame(() => setTimeout(resolve))
    viewer.firstPageShown().then(painted, painted)
  })
}

/** Resolves with `painted`, but does not wait long for it. */
export function atLatest(painted: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    void painted.then(resolve)
    setTimeout(resolve, LATEST_MS)
  })
}
