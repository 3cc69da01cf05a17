// The list of contracts for the current query, kept up to date.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { isFinal } from '../../../../contract/after-sending/flow-status.ts'
import { asGatewayError, type GatewayError } from '../../../gateway-client/call.ts'
import { getFlows, pageSize } from '../../../gateway-client/flow-list.ts'
import type { FlowList } from '../../../../gateway/routes.ts'
import { listenToFlows } from '../../../gateway-client/flow-events.ts'
import { readAgain } from '../../../gateway-client/query-client.ts'
import { queryKeys } from '../../../gateway-client/query-keys.ts'
import { useInSight } from '../../../gateway-client/use-in-sight.ts'
import { useLastAnswer } from '../../../gateway-client/use-last-answer.ts'
import { ask, renewChosen, useFlowList } from '../flow-list-store.ts'
import { applyFlowState } from '../flow-states.ts'
import { askTencent, useRefresh, watchMs, type Refresh } from '../use-refresh.ts'

/** Several changes within this time cause only one read of the counts, ms. */
const quietMs = 400
/** The list is cached this long, so that it is there at once when the person comes back, ms. */
const keptMs = 60 * 60_000

export interface Flows extends Refresh {
  /** The last list that was read; null before the first. */
  readonly list: FlowList | null
  /** Why the last read failed. */
  readonly error: GatewayError | null
  readonly loading: boolean
  readonly load: () => void
}

export function useFlows(): Flows {
  const asked = useFlowList((state) => state.asked)
  const query = useQuery({
    queryKey: queryKeys.flowList(asked),
    queryFn: () => getFlows(asked),
    // While contracts are unfinished, Tencent is asked about them, and the list is read after that.
    refetchInterval: ({ state }) => (unfinished(state.data).length > 0 ? false : watchMs),
    gcTime: keptMs,
  })
  // The page no longer exists because contracts have gone: show the last one that does.
  const last = query.data && Math.max(1, Math.ceil(query.data.total / pageSize))
  const isGone = last !== undefined && asked.page > last
  useEffect(() => {
    if (isGone) ask({ page: last })
  }, [isGone, last])
  const { data: list, error } = useLastAnswer(query, isGone)
  useEffect(() => {
    if (list) renewChosen(list.flows)
  }, [list])

  const inSight = unfinished(list)
  const refresh = useRefresh('list', inSight.length > 0, async (looking) => {
    if (looking === 'all') return askTencent(undefined, looking)
    return inSight.length > 0 ? askTencent(inSight, looking) : null
  })
  useFlowEvents(() => refresh.refresh('opening'))
  return {
    ...refresh,
    list,
    error: error && asGatewayError(error),
    loading: query.isFetching,
    load: () => void query.refetch(),
  }
}

/** The contracts whose status may still change at Tencent. */
function unfinished(list: FlowList | null | undefined): readonly string[] {
  return (list?.flows ?? []).filter(({ status }) => !isFinal(status)).map(({ flowId }) => flowId)
}

/** Applies the events of the gateway; `onBack` is called when a broken connection is restored. */
function useFlowEvents(onBack: () => void): void {
  const latest = useRef(onBack)
  latest.current = onBack
  const inSight = useInSight()
  useEffect(() => {
    // Only visible tabs hold a connection: browsers limit the number per server.
    if (!inSight) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = listenToFlows(
      (state) => {
        applyFlowState(state)
        clearTimeout(timer)
        timer = setTimeout(() => void readAgain(queryKeys.flowLists), quietMs)
      },
      () => {
        void readAgain(queryKeys.flowLists)
        latest.current()
      },
    )
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [inSight])
}
