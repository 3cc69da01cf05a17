// How many dialogs are open, and what they keep from what is behind them.
import { useLayoutEffect } from 'react'

let count = 0

/** A dialog has the keyboard: nothing behind it may change. */
export function isDialogOpen(): boolean {
  return count > 0
}

/** Counts a dialog for as long as it is open. */
export function useOpenDialog(open: boolean): void {
  useLayoutEffect(() => {
    if (!open) return
    count += 1
    return () => {
      count -= 1
    }
  }, [open])
}
