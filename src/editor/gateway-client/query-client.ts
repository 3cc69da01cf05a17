// What the screen knows of the server: how it is asked, and how an answer is put right.
import { notifyManager, QueryClient, type QueryKey } from '@tanstack/react-query'

// The gateway is mostly this very machine, which is there without any network: what the browser calls offline says
// nothing of it.
const networkMode = 'always'

export const queryClient = new QueryClient({
  defaultOptions: {
    // A failure is told at once, beside its button. The next interval, focus or event asks again.
    queries: { networkMode, retry: false },
    // A create that is repeated by itself may be a second contract.
    mutations: { networkMode, retry: false },
  },
})

/**
 * Asks again for all that is shown under a key. Answers to questions that were asked before are dropped, also where
 * nothing was shown yet: `invalidateQueries` alone would then be content with what is under way (TanStack/query#11526).
 * Resolves once the answers are there; never rejects.
 */
export async function readAgain(queryKey: QueryKey): Promise<void> {
  await notifyManager.batch(() => {
    void queryClient.cancelQueries({ queryKey, type: 'active' }, { silent: true, revert: false })
    return queryClient.invalidateQueries({ queryKey })
  })
}

/**
 * Puts what is known for certain into what is shown, and asks again. `change` may give back what it got. The time of
 * the last reading stays: this is none.
 */
export function tell<T>(queryKey: QueryKey, change: (before: T) => T): Promise<void> {
  for (const { queryKey: key, state } of queryClient.getQueryCache().findAll({ queryKey })) {
    const before = queryClient.getQueryData<T>(key)
    if (before === undefined) continue
    const after = change(before)
    if (after !== before) queryClient.setQueryData(key, after, { updatedAt: state.dataUpdatedAt })
  }
  return readAgain(queryKey)
}
