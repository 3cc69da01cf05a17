// The list of contracts as it is asked for, read and kept up to date.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { isFinal } from '../../../../contract/after-sending/flow-status.ts'
import { asGatewayError, type GatewayError } from '../../../gateway-client/api.ts'
import { listenToFlows } from '../../../gateway-client/flow-events.ts'
import { getFlows, pageSize, type FlowList } from '../../../gateway-client/flows-api.ts'
import { readAgain } from '../../../gateway-client/query-client.ts'
import { queryKeys } from '../../../gateway-client/query-keys.ts'
import { useInSight } from '../../../gateway-client/use-in-sight.ts'
import { useLastAnswer } from '../../../gateway-client/use-last-answer.ts'
import { ask, renewChosen, useFlowList } from '../flow-list-store.ts'
import { tellState } from '../flow-states.ts'
import { askTencent, useRefresh, watchMs, type Refresh } from '../use-refresh.ts'

/** Several changes told at once are one look at the counts, ms. */
const quietMs = 400
/** Whoever comes back within this finds the list at once, ms. */
const keptMs = 60 * 60_000

export interface Flows extends Refresh {
  /** The last that came, until another does; null before the first. */
  readonly list: FlowList | null
  /** Why the last asking failed. */
  readonly error: GatewayError | null
  readonly loading: boolean
  readonly load: () => void
}

export function useFlows(): Flows {
  const asked = useFlowList((state) => state.asked)
  const query = useQuery({
    queryKey: queryKeys.flowList(asked),
    queryFn: () => getFlows(asked),
    // Where there is something to ask Tencent about, the list is read after that.
    refetchInterval: ({ state }) => (underWay(state.data).length > 0 ? false : watchMs),
    gcTime: keptMs,
  })
  // The page went, because others did: the last one that there is.
  const last = query.data && Math.max(1, Math.ceil(query.data.total / pageSize))
  const isGone = last !== undefined && asked.page > last
  useEffect(() => {
    if (isGone) ask({ page: last })
  }, [isGone, last])
  const { data: list, error } = useLastAnswer(query, isGone)
  useEffect(() => {
    if (list) renewChosen(list.flows)
  }, [list])

  const inSight = underWay(list)
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

/** Those that Tencent may have news of. */
function underWay(list: FlowList | null | undefined): readonly string[] {
  return (list?.flows ?? []).filter(({ status }) => !isFinal(status)).map(({ flowId }) => flowId)
}

/** Shows what the gateway tells of; `onBack` is called when a connection stands that was broken. */
function useFlowEvents(onBack: () => void): void {
  const latest = useRef(onBack)
  latest.current = onBack
  const inSight = useInSight()
  useEffect(() => {
    // One connection for each tab in sight: a browser has few of them for one server.
    if (!inSight) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = listenToFlows(
      (state) => {
        tellState(state)
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
