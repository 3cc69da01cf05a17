// The pictures of drafts, stored in the browser: a resource id is valid for an hour, a draft lives longer.
import * as z from 'zod/mini'
import { Database } from '../store/database.ts'
import { StorageError } from '../store/storage-error.ts'
import { pictureTypes } from '../../../contract/values/picture.ts'
import type { KeptPicture } from '../store/picture.ts'

/** Every method rejects only with a StorageError. */
export interface PictureStore {
  /** The pictures of a draft; those that cannot be read are left out. */
  load(draftId: string): Promise<readonly KeptPicture[]>
  /** Stores a picture. Rejects as 'gone' if the draft itself is not stored. */
  put(draftId: string, picture: KeptPicture): Promise<void>
  /** Deletes the pictures of a draft that it no longer uses. */
  prune(draftId: string, used: ReadonlySet<string>): Promise<void>
  close(): void
}

const schema = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string(),
  bytes: z.instanceof(Blob).check(z.refine((bytes) => pictureTypes.some((type) => type === bytes.type))),
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
