// One contract, asked for when its screen opens and whenever something of it changed.
import { useCallback, useEffect, useRef, useState } from 'react'
import { approveStatus, hasSigned } from '../../../../contract/after-sending/approve-status.ts'
import { isFinal } from '../../../../contract/after-sending/flow-status.ts'
import { asGatewayError, type GatewayError } from '../../../gateway-client/api.ts'
import { hearState } from '../flow-list-store.ts'
import { getFlow, refreshFlows, type FlowDetail } from '../../../gateway-client/flows-api.ts'
import { useLiveFlows, watchingMaxAge, type Looking } from '../use-live-flows.ts'

export interface Flow {
  readonly flow: FlowDetail | null
  readonly error: GatewayError | null
  /** Tencent could not be asked. */
  readonly stale: GatewayError | null
  readonly refreshing: boolean
  /** When Tencent was asked last, ms since 1970. */
  readonly askedAt: number | null
  readonly load: () => Promise<void>
  readonly refresh: () => Promise<void>
}

export function useFlow(flowId: string): Flow {
  const [flow, setFlow] = useState<FlowDetail | null>(null)
  const [error, setError] = useState<GatewayError | null>(null)
  const [stale, setStale] = useState<GatewayError | null>(null)
  const [refreshing, setRefreshing] = useState(false)
  const [askedAt, setAskedAt] = useState<number | null>(null)
  const shown = useRef({ alive: true, asking: null as Promise<void> | null, flow: null as FlowDetail | null })
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
      shown.current.flow = came
      setFlow(came)
      setError(null)
    } catch (problem) {
      if (shown.current.alive) setError(asGatewayError(problem))
    }
  }, [flowId])
  const ask = useCallback(
    async (looking: Looking) => {
      if (shown.current.flow === null) await load()
      const { flow: known, alive } = shown.current
      if (!alive || known === null || !mayChange(known, looking)) return
      if (looking === 'opening') setRefreshing(true)
      try {
        const { flows, askedAt: at } = await refreshFlows([flowId], looking === 'watching' ? watchingMaxAge : undefined)
        flows.forEach(hearState)
        if (shown.current.alive) {
          setStale(null)
          setAskedAt(Date.parse(at))
        }
      } catch (problem) {
        // Of one at its end nothing new is missed.
        if (shown.current.alive && !isFinal(known.status)) setStale(asGatewayError(problem))
      }
      // Also where not all could be had: what could is written down.
      await load()
      if (shown.current.alive) setRefreshing(false)
    },
    [flowId, load],
  )
  const refresh = useCallback(
    async (looking: Looking = 'opening') => {
      const { current } = shown
      if (looking === 'watching' && current.asking) return
      await current.asking
      const asking =
        current.asking ??
        ask(looking).finally(() => {
          current.asking = null
        })
      current.asking = asking
      await asking
    },
    [ask],
  )
  useLiveFlows(
    (looking) => void refresh(looking),
    (state) => {
      hearState(state)
      if (state.flowId === flowId) void load()
    },
  )
  return { flow, error, stale, refreshing, askedAt, load, refresh }
}

/** A contract at its end stays as it is; what is not known of its parties yet is asked for once, when it opens. */
function mayChange({ status, parties }: FlowDetail, looking: Looking): boolean {
  if (!isFinal(status)) return true
  return (
    looking === 'opening' &&
    parties.some(
      (party) => party.approveStatus === undefined || (isDone(party.approveStatus) && party.approvedAt === undefined),
    )
  )
}

function isDone(status: number): boolean {
  return hasSigned(status) || status === approveStatus.refused
}
