// Keeps what a screen shows as it is at Tencent: asks when it opens, twice a minute while it is in sight, and hears
// what changes.
import { useEffect, useRef } from 'react'
import { listenToFlows } from '../../gateway-client/flow-events.ts'
import type { FlowState } from '../../gateway-client/flows-api.ts'

const everyMs = 30_000
/** Seconds: what somebody else's screen asked so lately is not asked again by this one's watching. */
export const watchingMaxAge = 20

/** Somebody has just come to look, or a screen goes on showing what it shows. */
export type Looking = 'opening' | 'watching'

/**
 * `refresh` asks Tencent; `hear` is told of one contract that changed. Nothing is asked while the tab is out of sight.
 */
export function useLiveFlows(refresh: (looking: Looking) => void, hear: (state: FlowState) => void): void {
  const latest = useRef({ refresh, hear })
  latest.current = { refresh, hear }
  useEffect(() => {
    let stop: (() => void) | null = null
    const open = () => latest.current.refresh('opening')
    const begin = () => {
      open()
      const timer = setInterval(() => latest.current.refresh('watching'), everyMs)
      // One connection for each tab in sight: a browser has few of them for one server.
      const unlisten = listenToFlows((state) => latest.current.hear(state), open)
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
