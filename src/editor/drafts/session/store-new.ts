// Puts a new draft and its file into the browser's storage.
import type { DraftRecord } from '../store/draft-record.ts'
import type { DraftStore } from '../store/draft-store.ts'
import { keepStorage } from '../store/persist.ts'
import { StorageError, toStorageError } from '../store/storage-error.ts'

/** Returns why it could not be stored, or null. `store` is null if the browser has no storage. */
export async function storeNew(
  store: DraftStore | null,
  record: DraftRecord,
  bytes: Uint8Array,
): Promise<StorageError | null> {
  if (!store) return new StorageError('unavailable')
  try {
    await store.create(record, bytes)
    void keepStorage()
    return null
  } catch (error) {
    return toStorageError(error)
  }
}
