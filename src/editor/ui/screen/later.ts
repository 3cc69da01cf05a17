// What is drawn a moment after the pages: an edit or a choice there is on the screen before the form beside it follows.
import { startTransition, useCallback, useDeferredValue, useEffect, useId, useLayoutEffect, useState } from 'react'

/** Of those that have not followed yet. */
const behind = new Set<string>()
let waiting: readonly (() => void)[] = []

/**
 * The value, or for a moment the one before: React renders what depends on it in pieces, between the person's input.
 * `atOnce` while the value is changed in what depends on it: a field must not show what it held before.
 */
export function useLater<T>(value: T, atOnce: boolean): T {
  const id = useId()
  const followed = useDeferredValue(value)
  const isBehind = !atOnce && !Object.is(followed, value)
  useLayoutEffect(() => {
    if (!isBehind) return
    behind.add(id)
    return () => {
      behind.delete(id)
      if (behind.size > 0) return
      for (const resolve of waiting) resolve()
      waiting = []
    }
  }, [id, isBehind])
  return atOnce ? value : followed
}

/** Resolves once all that is drawn later shows what there is now. */
export function onceFollowed(): Promise<void> {
  return behind.size === 0 ? Promise.resolve() : new Promise((resolve) => (waiting = [...waiting, resolve]))
}

/**
 * Whether a part of the screen is what the person uses now, and what to call when it gets the focus or a press, also
 * through React's portals. It ends with a press or the focus anywhere else, after what the field takes that is left.
 */
export function useUse(): [boolean, () => void] {
  const [isUsed, setUsed] = useState(false)
  useEffect(() => {
    const end = () => startTransition(() => setUsed(false))
    const controller = new AbortController()
    for (const type of ['pointerdown', 'focusin'] as const)
      window.addEventListener(type, end, { capture: true, signal: controller.signal })
    return () => controller.abort()
  }, [])
  return [isUsed, useCallback(() => setUsed(true), [])]
}
