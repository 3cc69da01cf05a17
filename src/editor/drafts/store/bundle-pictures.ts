// The pictures inside a draft's file.
import * as z from 'zod/mini'
import { maxPictureBytes, pictureType } from '../../../contract/values/picture.ts'
import type { KeptPicture } from './picture.ts'
import { readZipEntry, type ZipEntry } from './zip-entries.ts'

/** The zip entry name of the nth picture, counted from 0. */
export function partOfPicture(n: number, { bytes }: KeptPicture): string {
  return `pictures/${n + 1}.${bytes.type === 'image/png' ? 'png' : 'jpg'}`
}

/**
 * The part of draft.json about pictures. The ids keep expiring while the file lies around, so whoever opens it later
 * uploads them again.
 */
export function writtenPictures(pictures: readonly KeptPicture[]): object {
  if (pictures.length === 0) return {}
  return {
    pictures: pictures.map((picture, n) => ({
      id: picture.id,
      name: picture.name,
      expiresAt: picture.expiresAt,
      part: partOfPicture(n, picture),
    })),
  }
}

const written = z.array(
  z.object({ id: z.string().check(z.minLength(1)), name: z.string(), expiresAt: z.number(), part: z.string() }),
)

/**
 * Empty if draft.json lists none, as in files from before pictures existed. Null if one is missing or not of the stated
 * type.
 */
export async function readBundledPictures(
  value: unknown,
  zip: Uint8Array,
  entries: readonly ZipEntry[],
): Promise<readonly KeptPicture[] | null> {
  if (value === undefined) return []
  const list = written.safeParse(value)
  if (!list.success) return null
  const pictures: KeptPicture[] = []
  for (const { id, name, expiresAt, part } of list.data) {
    const found = entries.filter(({ path }) => path === part || path.endsWith(`/${part}`))
    const entry = found.length === 1 ? found[0] : undefined
    if (!entry || entry.size > maxPictureBytes) return null
    const bytes = await readZipEntry(zip, entry)
    const type = bytes && pictureType(bytes)
    if (!bytes || !type) return null
    pictures.push({ id, name, expiresAt, bytes: new Blob([bytes], { type }) })
  }
  return pictures
}
