// A press beside the components deselects them. A press that starts a text selection keeps the selected component, so
// that it can be tied to the text.
import { useEditor } from '../../state/editor-store.ts'

export function pressOnPages(event: { readonly target: EventTarget; readonly button: number }): void {
  const onText = event.target instanceof Element && event.target.closest('.textLayer span') !== null
  if (!onText || event.button !== 0) return useEditor.getState().select([])
  window.addEventListener(
    'pointerup',
    // A press inside selected text collapses the selection only after this event.
    () => setTimeout(() => window.getSelection()?.isCollapsed !== false && useEditor.getState().select([])),
    { once: true },
  )
}
