// Changes that the database does not have yet, written at once when the page is left: the browser ends a transaction
// with the page that began it. Only in this browser, and removed with the next save.
import { isDraft, readView, type DraftRecord } from './draft-record.ts'

const prefix = 'luokuan.unsaved.'

/**
 * Writes the draft of a record that was changed since it was saved with this revision. False if there is no room or no
 * storage: the save that is under way is then all there is.
 */
export function writeUnsaved({ draft, view, revision }: DraftRecord): boolean {
  try {
    localStorage.setItem(prefix + draft.id, JSON.stringify({ draft, view, revision }))
    return true
  } catch {
    // An older state is worse.
    dropUnsaved(draft.id)
    return false
  }
}

export function dropUnsaved(draftId: string): void {
  try {
    localStorage.removeItem(prefix + draftId)
  } catch {
    // The browser has no storage.
  }
}

/**
 * The record with the changes that were made after it was saved; null if there are none. A save that was under way when
 * they were written may have succeeded. Anything later was saved by another tab.
 */
export function withUnsaved(record: DraftRecord): DraftRecord | null {
  const { id, file } = record.draft
  const kept = readUnsaved(id)
  if (kept === null) return null
  const { draft, view, revision } = kept
  const follows = record.revision === revision || record.revision === revision + 1
  if (follows && isDraft(draft) && draft.id === id && draft.file.id === file.id)
    return { ...record, draft, view: readView(view) }
  dropUnsaved(id)
  return null
}

interface Unsaved {
  readonly draft?: unknown
  readonly view?: unknown
  readonly revision: number
}

function readUnsaved(draftId: string): Unsaved | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + draftId) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('revision' in kept)) return null
    return typeof kept.revision === 'number' ? { ...kept, revision: kept.revision } : null
  } catch {
    return null
  }
}
