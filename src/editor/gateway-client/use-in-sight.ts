// Whether the tab is visible.
import { focusManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

export function useInSight(): boolean {
  return useSyncExternalStore(
    (onChange) => focusManager.subscribe(onChange),
    () => focusManager.isFocused(),
  )
}
