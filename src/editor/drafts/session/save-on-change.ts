// Triggers autosave of the open draft: after each edit, and when scrolling comes to rest.
import type { Autosave } from '../store/autosave.ts'
import { useEditor } from '../../state/editor-store.ts'
import { useView } from '../../state/view-store.ts'
import { theViewer } from '../../viewer/viewer.ts'

/** How long the view must be at rest before its position is saved, ms. Scrolling itself must not write. */
const restMs = 500

export function saveOnChange(autosave: Autosave): () => void {
  const stopDraft = useEditor.subscribe((state, before) => {
    if (state.draft !== before.draft && state.editable && before.draft?.id === state.draft?.id) autosave.changed()
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  const rest = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (useEditor.getState().editable) autosave.changed()
    }, restMs)
  }
  const stopView = useView.subscribe((state, before) => {
    if (state.scale !== before.scale || state.pageNumber !== before.pageNumber) rest()
  })
  const scroller = theViewer()?.container
  scroller?.addEventListener('scroll', rest, { passive: true })
  return () => {
    stopDraft()
    stopView()
    clearTimeout(timer)
    scroller?.removeEventListener('scroll', rest)
  }
}
