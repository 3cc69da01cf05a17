// One contract, asked for when its screen opens and whenever something of it changed.
import { useCallback, useEffect, useRef, useState } from 'react'
import { isFinal } from '../../../contract/after-sending/flow-status.ts'
import type { GatewayError } from '../../send/api.ts'
import { hearState } from '../flow-list-store.ts'
import { asGatewayError, getFlow, refreshFlows, type FlowDetail } from '../flows-api.ts'
import { useLiveFlows } from '../use-live-flows.ts'

export interface Flow {
  readonly flow: FlowDetail | null
  readonly error: GatewayError | null
  /** Tencent could not be asked. */
  readonly stale: GatewayError | null
  readonly refreshing: boolean
  readonly load: () => Promise<void>
  readonly refresh: () => Promise<void>
}

export function useFlow(flowId: string): Flow {
  const [flow, setFlow] = useState<FlowDetail | null>(null)
  const [error, setError] = useState<GatewayError | null>(null)
  const [stale, setStale] = useState<GatewayError | null>(null)
  const [refreshing, setRefreshing] = useState(false)
  const shown = useRef({ alive: true, refreshing: false, status: null as number | null })
  useEffect(() => {
    const current = shown.current
    current.alive = true
    return () => {
      current.alive = false
    }
  }, [])
  const load = useCallback(async () => {
    try {
      const came = await getFlow(flowId)
      if (!shown.current.alive) return
      shown.current.status = came.status
      setFlow(came)
      setError(null)
    } catch (problem) {
      if (shown.current.alive) setError(asGatewayError(problem))
    }
  }, [flowId])
  const refresh = useCallback(async () => {
    if (shown.current.refreshing) return
    shown.current.refreshing = true
    if (shown.current.status === null) await load()
    const { status, alive } = shown.current
    // A contract at its end stays as it is.
    if (alive && status !== null && !isFinal(status)) {
      setRefreshing(true)
      try {
        const { flows } = await refreshFlows([flowId])
        flows.forEach(hearState)
        if (shown.current.alive) setStale(null)
        await load()
      } catch (problem) {
        if (shown.current.alive) setStale(asGatewayError(problem))
      }
      if (shown.current.alive) setRefreshing(false)
    }
    shown.current.refreshing = false
  }, [flowId, load])
  useLiveFlows(
    () => void refresh(),
    (state) => {
      hearState(state)
      if (state.flowId === flowId) void load()
    },
  )
  return { flow, error, stale, refreshing, load, refresh }
}
