// The draft that a contract was sent from, if this browser still has it and its file.
import { useEffect, useState } from 'react'
import type { Draft } from '../../../../contract/draft/draft.ts'
import { useSession } from '../../../drafts/session/session-store.ts'

export function useSourceDraft(draftId: string | null): Draft | null {
  const store = useSession((state) => state.store)
  const [draft, setDraft] = useState<Draft | null>(null)
  useEffect(() => {
    let over = false
    setDraft(null)
    if (!store || draftId === null) return
    // A draft that cannot be read is treated as missing here; the list of drafts says what is wrong with it.
    store.load(draftId).then(
      (record) => !over && setDraft(record?.draft ?? null),
      () => undefined,
    )
    return () => {
      over = true
    }
  }, [store, draftId])
  return draft
}
