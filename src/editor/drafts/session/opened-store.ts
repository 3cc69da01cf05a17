// The store of drafts as it is being opened.
import type { DraftStore } from '../store/draft-store.ts'

let opening: Promise<DraftStore | null> = Promise.resolve(null)

export function setOpening(store: Promise<DraftStore | null>): void {
  opening = store
}

/**
 * Resolves to the store once it is open, since a contract can be chosen before that; null if the browser has no
 * storage.
 */
export function openedStore(): Promise<DraftStore | null> {
  return opening
}
