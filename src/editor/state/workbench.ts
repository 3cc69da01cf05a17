// Whether the workbench (the pages, the panels, the forms) is wanted. Its code is loaded then, and not with the page's
// first files.
import { create } from 'zustand'

export const useWorkbench = create<{ readonly wanted: boolean }>()(() => ({ wanted: false }))

export function wantWorkbench(): void {
  useWorkbench.setState({ wanted: true })
}
