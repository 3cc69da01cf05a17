// Keeps a screen in step with Tencent: asks when it opens or becomes visible again, twice a minute while it is visible,
// and when the person refreshes.
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { asGatewayError, call, type GatewayError } from '../../gateway-client/call.ts'
import { readAgain } from '../../gateway-client/query-client.ts'
import { queryKeys } from '../../gateway-client/query-keys.ts'
import { useInSight } from '../../gateway-client/use-in-sight.ts'
import { applyFlowState } from './flow-states.ts'

/** How often a visible screen is refreshed, ms. */
export const watchMs = 30_000
/** Seconds: periodic refreshing does not ask again for what another screen has asked this recently. */
const watchingMaxAge = 20

/** opening: the screen was just opened. watching: the periodic refresh. all: the person refreshed by hand. */
export type Looking = 'opening' | 'watching' | 'all'

export interface Refresh {
  /** Tencent is being asked, and the person is waiting for it. */
  readonly refreshing: boolean
  /** Why Tencent could not be asked; what is shown is what the gateway knows. */
  readonly stale: GatewayError | null
  /** When Tencent was last asked, ms since 1970. */
  readonly askedAt: number | null
  readonly refresh: (looking: 'opening' | 'all') => void
}

/**
 * `ask` asks Tencent and returns when it did, null if there was nothing to ask. It is called automatically only while
 * `ready` and while the tab is visible. `screen` identifies the screen in the cache.
 */
export function useRefresh(screen: string, ready: boolean, ask: (looking: Looking) => Promise<number | null>): Refresh {
  const enabled = useInSight() && ready
  const query = (looking: Looking) => ({ queryKey: queryKeys.refresh(screen, looking), queryFn: () => ask(looking) })
  const opening = useQuery({ ...query('opening'), enabled })
  const all = useQuery({ ...query('all'), enabled: false })
  const refreshing = opening.isFetching || all.isFetching
  const watching = useQuery({
    ...query('watching'),
    enabled,
    // The periodic refresh runs in the background, on a timer that restarts whenever Tencent has just been asked.
    initialData: null,
    initialDataUpdatedAt: 0,
    staleTime: Infinity,
    refetchInterval: refreshing ? false : watchMs,
  })
  const last = [opening, all, watching].reduce((one, other) => (settledAt(other) > settledAt(one) ? other : one))
  const times = [opening, all, watching].flatMap(({ data }) => data ?? [])
  return {
    refreshing,
    stale: last.error && asGatewayError(last.error),
    askedAt: times.length > 0 ? Math.max(...times) : null,
    refresh: (looking) => void (looking === 'all' ? all : opening).refetch({ cancelRefetch: false }),
  }
}

/** When the query last succeeded or failed, ms since 1970. */
function settledAt({ dataUpdatedAt, errorUpdatedAt }: UseQueryResult<number | null>): number {
  return Math.max(dataUpdatedAt, errorUpdatedAt)
}

/**
 * Asks Tencent about these contracts, or about all unfinished ones if none are given. Then reads what the gateway
 * knows, even if Tencent could not report on all. Returns when Tencent was asked, ms since 1970.
 */
export async function askTencent(flowIds: readonly string[] | undefined, looking: Looking): Promise<number> {
  try {
    const { flows, askedAt } = await call('POST /api/flows/refresh', {
      body: { ...(flowIds && { flowIds: [...flowIds] }), ...(looking === 'watching' && { maxAge: watchingMaxAge }) },
    })
    flows.forEach(applyFlowState)
    return Date.parse(askedAt)
  } finally {
    await readAgain(queryKeys.flows)
  }
}
