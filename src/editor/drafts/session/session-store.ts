// The state of the open draft: whether it is being opened, saved, edited in this tab.
import { create } from 'zustand'
import type { AutosaveStatus } from '../store/autosave.ts'
import type { DraftStore } from '../store/draft-store.ts'
import type { LockState } from '../store/draft-lock.ts'

export interface SessionState {
  readonly store: DraftStore | null
  /** False until it is known which draft to show. */
  readonly booted: boolean
  /** The name of the file that is being opened, or null. */
  readonly opening: string | null
  readonly saving: AutosaveStatus
  readonly lock: LockState
  /** False if the draft is not in the browser's storage and exists only in this tab. */
  readonly kept: boolean
}

export const useSession = create<SessionState>()(() => ({
  store: null,
  booted: false,
  opening: null,
  saving: { state: 'saved' },
  lock: 'pending',
  kept: true,
}))
