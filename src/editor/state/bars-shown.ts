// Whether the bars over the pages have their contents.
import { useDeferredValue, useState } from 'react'
import { useEditor } from './editor-store.ts'
import { useView } from './view-store.ts'

/** From the first page of the first contract on; a change from one contract to another leaves the bars as they are. */
export function useBarsShown(): boolean {
  const hasDraft = useEditor((state) => state.draft !== null)
  const pageShown = useDeferredValue(useView((state) => state.pageShown))
  const [shown, setShown] = useState(false)
  const next = hasDraft && (shown || pageShown)
  if (next !== shown) setShown(next)
  return next
}
