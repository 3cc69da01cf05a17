// Whether the tab is in sight.
import { focusManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

export function useInSight(): boolean {
  return useSyncExternalStore(
    (onChange) => focusManager.subscribe(onChange),
    () => focusManager.isFocused(),
  )
}
