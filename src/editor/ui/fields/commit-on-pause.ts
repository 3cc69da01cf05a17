// Commits text that is being typed once typing pauses, or the page goes out of sight.
import { useEffect, useRef } from 'react'

/** How long typing must pause before the text is committed, ms. */
const pauseMs = 600

/** `pending`: the text to be committed, or null. */
export function useCommitOnPause(pending: string | null, onCommit: (text: string) => void): void {
  const take = useRef(onCommit)
  useEffect(() => {
    take.current = onCommit
  })
  useEffect(() => {
    if (pending === null) return
    const timer = setTimeout(() => take.current(pending), pauseMs)
    // On a phone no other event may follow.
    const hide = () => {
      if (document.visibilityState === 'hidden') take.current(pending)
    }
    // Captured, to come before the draft is saved for the same reason.
    document.addEventListener('visibilitychange', hide, { capture: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', hide, { capture: true })
    }
  }, [pending])
}
