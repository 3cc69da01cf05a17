// The query client: how the gateway is queried, and how cached answers are updated.
import { notifyManager, QueryClient, type QueryKey } from '@tanstack/react-query'

// The gateway usually runs on this very machine and is reachable without a network, so the browser's offline state does
// not matter.
const networkMode = 'always'

export const queryClient = new QueryClient({
  defaultOptions: {
    // A failure is shown at once. The next interval, focus or event tries again.
    queries: { networkMode, retry: false },
    // Retrying a create automatically may create a second contract.
    mutations: { networkMode, retry: false },
  },
})

/**
 * Refetches every active query under a key. Requests in flight are cancelled, even those without data yet:
 * `invalidateQueries` alone would keep such a request (TanStack/query#11526). Resolves once the answers have arrived;
 * never rejects.
 */
export async function readAgain(queryKey: QueryKey): Promise<void> {
  await notifyManager.batch(() => {
    void queryClient.cancelQueries({ queryKey, type: 'active' }, { silent: true, revert: false })
    return queryClient.invalidateQueries({ queryKey })
  })
}

/**
 * Writes what is known for certain into the cache and refetches. `change` may return its argument unchanged. The time
 * of the last read is preserved, since this is not a read.
 */
export function updateCached<T>(queryKey: QueryKey, change: (before: T) => T): Promise<void> {
  for (const { queryKey: key, state } of queryClient.getQueryCache().findAll({ queryKey })) {
    const before = queryClient.getQueryData<T>(key)
    if (before === undefined) continue
    const after = change(before)
    if (after !== before) queryClient.setQueryData(key, after, { updatedAt: state.dataUpdatedAt })
  }
  return readAgain(queryKey)
}
