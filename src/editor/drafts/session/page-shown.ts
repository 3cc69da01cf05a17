// When the first page is before the person's eyes, and there is time for what is not.
import type { ContractViewer } from '../../viewer/viewer.ts'

/** A page that takes longer to draw keeps nothing else waiting, ms. */
const LATEST_MS = 1000

/** Resolves after the frame that shows the first page. */
export function pageShown(viewer: ContractViewer): Promise<void> {
  return new Promise((resolve) => {
    const shown = () => requestAnimationFrame(() => setTimeout(resolve))
    viewer.firstPageShown().then(shown, shown)
    setTimeout(resolve, LATEST_MS)
  })
}
