// The focus of a box that React takes out of one group and makes anew in another in the same commit.
import { useLayoutEffect, type RefObject } from 'react'

let lost: string | null = null
let isGivingBack = false

/** Whether the focus comes back to a box that had it: that is nothing that the person did. */
export function isFocusKept(): boolean {
  return isGivingBack
}

/** Gives the focus to the element made for `key` if the one before had it. */
export function useKeptFocus(key: string, at: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = at.current
    if (element && lost === key) {
      isGivingBack = true
      element.focus({ preventScroll: true })
      isGivingBack = false
    }
    return () => {
      if (!element || element.ownerDocument.activeElement !== element) return
      lost = key
      // Only for what the same commit makes.
      queueMicrotask(() => (lost = null))
    }
  }, [key, at])
}
