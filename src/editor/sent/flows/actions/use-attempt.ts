// One thing that is asked of the gateway: under way, failed or not begun. A second press while it runs does nothing.
import { useEffect, useRef, useState } from 'react'
import { asGatewayError, type GatewayError } from '../../../gateway-client/api.ts'

export interface Attempt {
  readonly busy: boolean
  readonly error: GatewayError | null
  /** Runs it; gives back what came, or null where it failed or the form is gone. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T | null>
  readonly forget: () => void
}

export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<GatewayError | null>(null)
  const state = useRef({ running: false, shown: true })
  useEffect(() => {
    const current = state.current
    current.shown = true
    return () => {
      current.shown = false
    }
  }, [])
  const run = async <T>(work: () => Promise<T>): Promise<T | null> => {
    if (state.current.running) return null
    state.current.running = true
    setBusy(true)
    setError(null)
    try {
      const result = await work()
      return state.current.shown ? result : null
    } catch (problem) {
      if (state.current.shown) setError(asGatewayError(problem))
      return null
    } finally {
      state.current.running = false
      if (state.current.shown) setBusy(false)
    }
  }
  return { busy, error, run, forget: () => setError(null) }
}
