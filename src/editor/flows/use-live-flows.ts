// Keeps what a screen shows as it is at Tencent: asks when it opens, every minute while it is in sight, and hears what changes.
import { useEffect, useRef } from 'react'
import { listenToFlows } from './flow-events.ts'
import type { FlowState } from './flows-api.ts'

const everyMs = 60_000

/** `refresh` asks Tencent; `hear` is told of one contract's new status. Nothing is asked while the tab is out of sight. */
export function useLiveFlows(refresh: () => void, hear: (state: FlowState) => void): void {
  const latest = useRef({ refresh, hear })
  latest.current = { refresh, hear }
  useEffect(() => {
    let stop: (() => void) | null = null
    const again = () => latest.current.refresh()
    const begin = () => {
      again()
      const timer = setInterval(again, everyMs)
      // One connection for each tab in sight: a browser has few of them for one server.
      const unlisten = listenToFlows((state) => latest.current.hear(state), again)
      stop = () => {
        clearInterval(timer)
        unlisten()
      }
    }
    const look = () => {
      stop?.()
      stop = null
      if (document.visibilityState === 'visible') begin()
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      stop?.()
    }
  }, [])
}
