// The pictures of the drafts, kept in the browser beside them: a resource id lives for an hour, a draft for longer.
import { z } from 'zod'
import { Database } from '../store/database.ts'
import { StorageError } from '../store/storage-error.ts'
import { pictureTypes } from '../../../contract/values/picture.ts'
import type { KeptPicture } from '../store/picture.ts'

/** Every method rejects with a StorageError and with nothing else. */
export interface PictureStore {
  /** Those of a draft; what cannot be read is left out. */
  load(draftId: string): Promise<readonly KeptPicture[]>
  /** Keeps a picture. Rejects as 'gone' where the draft itself is not kept. */
  put(draftId: string, picture: KeptPicture): Promise<void>
  /** Deletes those of a draft that it has no use for. */
  prune(draftId: string, used: ReadonlySet<string>): Promise<void>
  close(): void
}

const schema = z.object({
  id: z.string().min(1),
  name: z.string(),
  bytes: z.instanceof(Blob).refine((bytes) => pictureTypes.some((type) => type === bytes.type)),
  expiresAt: z.number(),
})

export function createPictureStore(database: Database = new Database()): PictureStore {
  return {
    load: async (draftId) => {
      const values = await database.run('readonly', ['pictures'], (tx) =>
        tx.objectStore('pictures').index('draft').getAll(draftId),
      )
      return values.flatMap((value) => {
        const read = schema.safeParse(value)
        return read.success ? [read.data] : []
      })
    },
    put: async (draftId, { id, name, bytes, expiresAt }) => {
      await database.run('readwrite', ['drafts', 'pictures'], async (tx) => {
        if ((await tx.objectStore('drafts').count(draftId)) === 0) throw new StorageError('gone')
        await tx.objectStore('pictures').put({ draft: draftId, id, name, bytes, expiresAt })
      })
    },
    prune: async (draftId, used) => {
      await database.run('readwrite', ['pictures'], async (tx) => {
        const pictures = tx.objectStore('pictures')
        for (const key of await pictures.index('draft').getAllKeys(draftId))
          if (!used.has(key[1])) await pictures.delete(key)
      })
    },
    close: () => database.close(),
  }
}
