// What a query came to last, while it is asked again or something else is asked.
import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'

/**
 * The last data that came, and why the last question failed, null where it did not. A query alone forgets its failure
 * as soon as it is asked again, and shows nothing of the question before: both would flicker.
 */
export function useLastAnswer<T>({ data, error, isPending }: UseQueryResult<T>): {
  readonly data: T | null
  readonly error: Error | null
} {
  const [last, setLast] = useState<{ readonly data: T | null; readonly error: Error | null }>({
    data: null,
    error: null,
  })
  const now = { data: data ?? last.data, error: isPending ? last.error : error }
  if (now.data !== last.data || now.error !== last.error) setLast(now)
  return now
}
