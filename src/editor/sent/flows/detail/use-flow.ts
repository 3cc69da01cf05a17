// One contract, read when its screen opens and whenever it changes.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { approveStatus, hasSigned } from '../../../../contract/after-sending/approve-status.ts'
import { isFinal } from '../../../../contract/after-sending/flow-status.ts'
import { asGatewayError, call, type GatewayError } from '../../../gateway-client/call.ts'
import type { FlowDetail } from '../../../../gateway/routes.ts'
import { listenToFlows } from '../../../gateway-client/flow-events.ts'
import { readAgain } from '../../../gateway-client/query-client.ts'
import { queryKeys } from '../../../gateway-client/query-keys.ts'
import { useInSight } from '../../../gateway-client/use-in-sight.ts'
import { useLastAnswer } from '../../../gateway-client/use-last-answer.ts'
import { applyFlowState } from '../flow-states.ts'
import { askTencent, useRefresh, watchMs, type Looking, type Refresh } from '../use-refresh.ts'

export interface Flow extends Refresh {
  readonly flow: FlowDetail | null
  readonly error: GatewayError | null
  readonly load: () => void
}

export function useFlow(flowId: string): Flow {
  const query = useQuery({
    queryKey: queryKeys.flow(flowId),
    queryFn: () => call('GET /api/flows/{flowId}', { params: { flowId } }),
    // After the first read, it is read again only once Tencent has been asked.
    refetchInterval: ({ state }) => (state.data ? false : watchMs),
    // Not cached: it is read again each time its screen opens.
    gcTime: 0,
  })
  const { data: flow, error } = useLastAnswer(query)
  const refresh = useRefresh(
    flowId,
    flow !== null && query.isFetchedAfterMount && mayChange(flow, 'opening'),
    async (looking) => {
      if (flow === null || !mayChange(flow, looking)) return null
      try {
        return await askTencent([flowId], looking)
      } catch (problem) {
        // A finished contract cannot have changed, so the failure does not matter.
        if (isFinal(flow.status)) return null
        throw problem
      }
    },
  )

  const latest = useRef(refresh.refresh)
  latest.current = refresh.refresh
  const inSight = useInSight()
  useEffect(() => {
    if (!inSight) return
    return listenToFlows(
      (state) => {
        applyFlowState(state)
        if (state.flowId === flowId) void readAgain(queryKeys.flow(flowId))
      },
      () => {
        void readAgain(queryKeys.flow(flowId))
        latest.current('opening')
      },
    )
  }, [inSight, flowId])
  return { ...refresh, flow, error: error && asGatewayError(error), load: () => void query.refetch() }
}

/** A finished contract no longer changes; what is still unknown of its parties is asked for once, when it opens. */
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
