// What becomes of a change that is not saved yet when the page is closed, reloaded or put away.
import { leaveFieldWithPage } from '../../ui/fields/leave-field.ts'
import { flushWhenHidden, warnWhenFailed, type Autosave } from '../store/autosave.ts'
import type { DraftRecord } from '../store/draft-record.ts'
import { writeUnsaved } from '../store/unsaved.ts'

/**
 * `current`: the record as it would be saved now; null if this tab may not save it. `isAlone`: true for work whose file
 * is not stored, which would be of no use without it.
 */
export function saveOnLeaving(
  autosave: Autosave,
  current: () => DraftRecord | null,
  isAlone: () => boolean,
): () => void {
  const keep = (event: Event) => {
    const record = autosave.status.state === 'saved' ? null : current()
    const isWritten = record === null || writeUnsaved(record)
    // Has the browser ask. What is being stored goes on meanwhile.
    if (!isWritten || isAlone()) event.preventDefault()
    void autosave.flush()
  }
  const hide = (event: Event) => {
    if (document.visibilityState === 'hidden') keep(event)
  }
  window.addEventListener('beforeunload', keep)
  window.addEventListener('pagehide', keep)
  document.addEventListener('visibilitychange', hide)
  const stops = [
    leaveFieldWithPage(),
    flushWhenHidden(autosave),
    warnWhenFailed(autosave),
    () => {
      window.removeEventListener('beforeunload', keep)
      window.removeEventListener('pagehide', keep)
      document.removeEventListener('visibilitychange', hide)
    },
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
