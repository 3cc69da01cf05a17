// Whether the workbench (the pages, the panels, the forms) is wanted. Its code is loaded then, and not with the page's
// first files.
import { create } from 'zustand'

interface Workbench {
  readonly wanted: boolean
  /** Its code did not arrive. */
  readonly missing: boolean
}

export const useWorkbench = create<Workbench>()(() => ({ wanted: false, missing: false }))

export function wantWorkbench(): void {
  // Every opening asks for it, and setting it again would render the whole page.
  if (!useWorkbench.getState().wanted) useWorkbench.setState({ wanted: true })
}

let tellMissing: () => void = () => undefined

/** Resolves if the code of the workbench does not arrive: the page has to be loaded again then. */
export const whenWorkbenchMissing = new Promise<void>((resolve) => {
  tellMissing = resolve
})

export function workbenchIsMissing(): void {
  useWorkbench.setState({ missing: true })
  tellMissing()
}
