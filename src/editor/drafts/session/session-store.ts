// The state of the open draft: whether it is being opened, saved, edited in this tab.
import { create } from 'zustand'
import type { AutosaveStatus } from '../store/autosave.ts'
import type { DraftStore } from '../store/draft-store.ts'
import type { LockState } from '../store/draft-lock.ts'

export interface Opening {
  readonly name: string
  readonly bytes: number
  /** Known once the file could be read; from then on its first page is being drawn. */
  readonly pages?: number
  /** Ends it; the draft before stays, or comes back. */
  readonly giveUp: () => void
}

export interface SessionState {
  readonly store: DraftStore | null
  /** False until it is known which draft to show. */
  readonly booted: boolean
  readonly opening: Opening | null
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
