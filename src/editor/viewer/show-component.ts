// Selects components from elsewhere than their page, and scrolls to them.
import { useEditor } from '../state/editor-store.ts'
import { boxesOf } from '../state/placements.ts'
import { useView } from '../state/view-store.ts'
import { theViewer } from './viewer.ts'

export function showComponent(id: string): void {
  showComponents([id])
}

/** Selects the components and, unless it is already visible, scrolls to the first that is placed on a page. */
export function showComponents(ids: readonly string[]): void {
  if (ids.length === 0) return
  const { draft, select } = useEditor.getState()
  select(ids)
  useView.getState().set({ tab: 'component' })
  const { model } = useView.getState()
  const shown = new Set(ids)
  const boxes = draft?.components.flatMap((placed) => (shown.has(placed.id) ? boxesOf(placed, model) : [])) ?? []
  const here = boxes.find((box) => box.placement.page === useView.getState().pageNumber) ?? boxes[0]
  if (here) theViewer()?.reveal(here.placement.page, here.placement.rect)
}
