// Where the gateway is connected to; always in sight.
import { useQuery } from '@tanstack/react-query'
import { getEnvironment, type Environment } from './api.ts'
import { readAgain } from './query-client.ts'
import { queryKeys } from './query-keys.ts'

/** Null before the first answer, and where the gateway gives none: the screen then says that it is not connected. */
export function useEnvironment(): Environment | null {
  const { data } = useQuery({
    queryKey: queryKeys.environment,
    queryFn: () => getEnvironment().catch(() => null),
    staleTime: Infinity,
    // The gateway may be another by the time one comes back to this tab.
    refetchOnWindowFocus: 'always',
  })
  return data ?? null
}

export function askEnvironment(): Promise<void> {
  return readAgain(queryKeys.environment)
}
