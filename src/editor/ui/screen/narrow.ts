// Whether the window has room for a panel and the form beside the pages.
import { useSyncExternalStore } from 'react'

const query = '(max-width: 1599px)'

/** True where a panel takes the form's place. */
export function isNarrow(): boolean {
  return typeof matchMedia === 'function' && matchMedia(query).matches
}

export function useNarrow(): boolean {
  return useSyncExternalStore(watch, isNarrow)
}

function watch(changed: () => void): () => void {
  const width = matchMedia(query)
  width.addEventListener('change', changed)
  return () => width.removeEventListener('change', changed)
}
