// Keeps what a screen shows as it is at Tencent: asks when it opens or is come back to, twice a minute while it is in
// sight, and when a person says so.
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { asGatewayError, type GatewayError } from '../../gateway-client/api.ts'
import { refreshFlows } from '../../gateway-client/flows-api.ts'
import { readAgain } from '../../gateway-client/query-client.ts'
import { queryKeys } from '../../gateway-client/query-keys.ts'
import { useInSight } from '../../gateway-client/use-in-sight.ts'
import { tellState } from './flow-states.ts'

/** How often a screen that stays in sight is brought up to date, ms. */
export const watchMs = 30_000
/** Seconds: what somebody else's screen asked so lately is not asked again by this one's watching. */
const watchingMaxAge = 20

/** Somebody has just come to look, a screen goes on showing what it shows, or a person wants everything. */
export type Looking = 'opening' | 'watching' | 'all'

export interface Refresh {
  /** Tencent is being asked, and somebody waits for it. */
  readonly refreshing: boolean
  /** Tencent could not be asked: what is shown is as the gateway knows it. */
  readonly stale: GatewayError | null
  /** When Tencent was asked last, ms since 1970. */
  readonly askedAt: number | null
  readonly refresh: (looking: 'opening' | 'all') => void
}

/**
 * `ask` asks Tencent and gives back when, null where there was nothing to ask. By itself it is called only while
 * `ready`, and while the tab is in sight. `screen` tells the screens of contracts from each other.
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
    // Quietly, and by the clock alone, which begins anew where somebody has just asked.
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

/** ms since 1970. */
function settledAt({ dataUpdatedAt, errorUpdatedAt }: UseQueryResult<number | null>): number {
  return Math.max(dataUpdatedAt, errorUpdatedAt)
}

/**
 * Asks Tencent about these, about all that have not come to an end where none are named; then what is known is read
 * again, also where Tencent could not tell of all. Gives back when it was asked, ms since 1970.
 */
export async function askTencent(flowIds: readonly string[] | undefined, looking: Looking): Promise<number> {
  try {
    const { flows, askedAt } = await refreshFlows(flowIds, looking === 'watching' ? watchingMaxAge : undefined)
    flows.forEach(tellState)
    return Date.parse(askedAt)
  } finally {
    await readAgain(queryKeys.flows)
  }
}
