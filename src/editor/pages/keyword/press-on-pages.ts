// A press beside the components lets go of them; one that begins to select words keeps the chosen one, to tie it to
// them.
import { useEditor } from '../../state/editor-store.ts'

export function pressOnPages(event: { readonly target: EventTarget; readonly button: number }): void {
  const onText = event.target instanceof Element && event.target.closest('.textLayer span') !== null
  if (!onText || event.button !== 0) return useEditor.getState().select([])
  window.addEventListener(
    'pointerup',
    // A press within what was selected collapses the selection only after it.
    () => setTimeout(() => window.getSelection()?.isCollapsed !== false && useEditor.getState().select([])),
    { once: true },
  )
}
