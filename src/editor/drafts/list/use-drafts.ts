// The list of drafts for the screen, and the running and failing of actions on it.
import { useCallback, useEffect, useState } from 'react'
import type { DraftStore, DraftSummary } from '../store/draft-store.ts'
import { toStorageError } from '../store/storage-error.ts'
import type { drafts } from '../../../words/zh/drafts.ts'

/** The key of the error message. */
export type DraftsError =
  | `drafts.error.${keyof typeof drafts.error}`
  | `drafts.bundleError.${keyof typeof drafts.bundleError}`

interface Listing {
  readonly drafts: readonly DraftSummary[]
  /** The drafts that are being edited in any tab. */
  readonly inUse: ReadonlySet<string>
}

export interface Drafts {
  /** Null until it has been read. */
  readonly listing: Listing | null
  /** The key of the error message, or null. */
  readonly error: DraftsError | null
  readonly setError: (key: DraftsError | null) => void
  /** An action is running, or the list is being read. */
  readonly busy: boolean
  /** Runs an action; a rejection becomes the error. */
  readonly attempt: (action: () => void | Promise<void>) => Promise<void>
  readonly refresh: () => Promise<void>
}

/** Reads the list when mounted. */
export function useDrafts(store: DraftStore, findInUse: () => Promise<ReadonlySet<string>>): Drafts {
  const [listing, setListing] = useState<Listing | null>(null)
  const [error, setError] = useState<DraftsError | null>(null)
  const [acting, setActing] = useState(false)

  const read = useCallback(async (): Promise<Listing> => {
    const [drafts, inUse] = await Promise.all([store.list(), findInUse()])
    return { drafts, inUse }
  }, [store, findInUse])

  useEffect(
    function readDrafts() {
      let over = false
      const run = async () => {
        try {
          const next = await read()
          if (!over) setListing(next)
        } catch (problem) {
          if (!over) setError(errorKey(problem))
        }
      }
      void run()
      return () => {
        over = true
      }
    },
    [read],
  )

  const attempt = async (action: () => void | Promise<void>): Promise<void> => {
    setActing(true)
    setError(null)
    try {
      await action()
    } catch (problem) {
      setError(errorKey(problem))
    } finally {
      setActing(false)
    }
  }
  const refresh = async () => setListing(await read())
  const busy = acting || (listing === null && error === null)
  return { listing, error, setError, busy, attempt, refresh }
}

function errorKey(problem: unknown): DraftsError {
  return `drafts.error.${toStorageError(problem).code}`
}
