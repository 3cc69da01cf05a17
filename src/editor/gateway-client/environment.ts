// The environment that the gateway is connected to, which is always shown.
import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import type { Environment } from '../../gateway/routes.ts'
import { readAgain } from './query-client.ts'
import { queryKeys } from './query-keys.ts'

/** Null before the first answer, and if the gateway does not answer: the screen then says that it is not connected. */
export function useEnvironment(): Environment | null {
  const { data } = useQuery({
    queryKey: queryKeys.environment,
    queryFn: () => call('GET /api/environment').catch(() => null),
    staleTime: Infinity,
    // The gateway may have been restarted with other settings by the time the person returns to this tab.
    refetchOnWindowFocus: 'always',
  })
  return data ?? null
}

export function askEnvironment(): Promise<void> {
  return readAgain(queryKeys.environment)
}
