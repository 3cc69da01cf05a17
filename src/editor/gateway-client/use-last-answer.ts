// The last outcome of a query, kept while it is refetched or its key changes.
import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'

interface LastAnswer<T> {
  readonly data: T | null
  readonly error: Error | null
}

/**
 * The last data, and the error of the last fetch or null. A query itself drops its error as soon as it is refetched,
 * and its data when the key changes; both would flicker. With `skip` the current outcome is ignored.
 */
export function useLastAnswer<T>({ data, error, isPending }: UseQueryResult<T>, skip = false): LastAnswer<T> {
  const [last, setLast] = useState<LastAnswer<T>>({ data: null, error: null })
  if (skip) return last
  const now = { data: data ?? last.data, error: isPending ? last.error : error }
  if (now.data !== last.data || now.error !== last.error) setLast(now)
  return now
}
