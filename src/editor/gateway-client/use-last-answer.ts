// What a query came to last, while it is asked again or something else is asked.
import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'

interface LastAnswer<T> {
  readonly data: T | null
  readonly error: Error | null
}

/**
 * The last data that came, and why the last question failed, null where it did not. A query alone forgets its failure
 * as soon as it is asked again, and shows nothing of the question before: both would flicker. With `skip` what it came
 * to is passed over.
 */
export function useLastAnswer<T>({ data, error, isPending }: UseQueryResult<T>, skip = false): LastAnswer<T> {
  const [last, setLast] = useState<LastAnswer<T>>({ data: null, error: null })
  if (skip) return last
  const now = { data: data ?? last.data, error: isPending ? last.error : error }
  if (now.data !== last.data || now.error !== last.error) setLast(now)
  return now
}
