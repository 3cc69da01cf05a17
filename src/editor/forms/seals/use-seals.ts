// The seals of the account: fetched on first use, and again if that failed.
import { useQuery } from '@tanstack/react-query'
import { queryKeys } from '../../gateway-client/query-keys.ts'
import { getSeals } from '../../gateway-client/seals.ts'
import type { Seal } from '../../../gateway/routes.ts'

export interface Seals {
  readonly state: 'unasked' | 'loading' | 'failed' | 'ready'
  /** Empty unless `ready`. */
  readonly seals: readonly Seal[]
  /** Fetches the seals, unless they are loaded or loading. */
  readonly load: () => void
}

/** The seals that can be used for an organization, '' for the account's own; fetched once they are `wanted`. */
export function useSeals(proxyOrganizationId: string, wanted: boolean): Seals {
  const { data, isFetching, isError, refetch } = useQuery({
    queryKey: queryKeys.seals(proxyOrganizationId),
    queryFn: () => getSeals(proxyOrganizationId),
    enabled: wanted,
    staleTime: Infinity,
    gcTime: Infinity,
    // Each row of a form has its own picker, and each would retry when it mounts.
    retryOnMount: false,
  })
  return {
    state: data ? 'ready' : isFetching ? 'loading' : isError ? 'failed' : 'unasked',
    seals: data ?? [],
    load: () => {
      if (!data) void refetch({ cancelRefetch: false })
    },
  }
}
