// The draft store's database, past the store, and the codes of its errors.
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { StorageError } from '../../../../src/editor/drafts/store/storage-error.ts'

export const code = async (promise: Promise<unknown>) =>
  await promise.then(
    () => 'resolved',
    (error: unknown) => (error instanceof StorageError ? error.code : error),
  )

/** The stored contents, past the store. */
export async function raw() {
  const database = await openDB('luokuan')
  return {
    put: async (name: string, value: unknown, key?: string) => void (await database.put(name, value, key)),
    keys: async (name: string) => await database.getAllKeys(name),
    close: () => database.close(),
  }
}

export async function filesKept(): Promise<unknown[]> {
  const database = await raw()
  const keys = await database.keys('files')
  database.close()
  return keys
}
