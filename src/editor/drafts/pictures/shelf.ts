// The pictures of the open draft in memory, for drawing and sending.
import { create } from 'zustand'
import { draftPictureIds } from '../../../contract/draft/draft-pictures.ts'
import type { Draft } from '../../../contract/draft/draft.ts'
import { toStorageError, type StorageError } from '../store/storage-error.ts'
import { createPictureStore, type PictureStore } from './picture-store.ts'
import type { KeptPicture } from '../store/picture.ts'

export interface ShelfPicture extends KeptPicture {
  /** An object URL, valid while the draft is open. */
  readonly url: string
}

interface Shelf {
  readonly draftId: string | null
  /** By resource id. */
  readonly pictures: ReadonlyMap<string, ShelfPicture>
}

const nothing: Shelf = { draftId: null, pictures: new Map() }
export const usePictures = create<Shelf>()(() => nothing)

let store: PictureStore = createPictureStore()
/** Ids of pictures that the browser could not store; they exist only in this tab. */
const unkept = new Set<string>()

/** For tests, which use their own database. */
export function useStoreOf(other: PictureStore): void {
  store = other
}

/** The picture with this resource id, if it is known. */
export function usePicture(id: string): ShelfPicture | undefined {
  return usePictures((state) => state.pictures.get(id))
}

/**
 * Loads the pictures of a draft that is being opened. Never rejects: without them the draft is drawn with placeholders.
 */
export async function showPictures(draftId: string): Promise<void> {
  if (usePictures.getState().draftId !== draftId) hidePictures()
  usePictures.setState({ draftId })
  const kept = await store.load(draftId).catch(() => [])
  place(draftId, kept)
}

/** Releases the pictures of the draft that is being closed. */
export function hidePictures(): void {
  for (const { url } of usePictures.getState().pictures.values()) URL.revokeObjectURL(url)
  unkept.clear()
  usePictures.setState(nothing)
}

/** Adds a picture and stores it. Returns why the browser could not store it, or null; it can be used either way. */
export async function addPicture(draftId: string, picture: KeptPicture): Promise<StorageError | null> {
  place(draftId, [picture])
  try {
    await store.put(draftId, picture)
    return null
  } catch (error) {
    if (usePictures.getState().draftId === draftId) unkept.add(picture.id)
    return toStorageError(error)
  }
}

/** Stores the pictures of a draft that was just opened from a file. */
export async function keepBundled(draftId: string, pictures: readonly KeptPicture[]): Promise<void> {
  for (const picture of pictures) await addPicture(draftId, picture)
}

/** Retries storing what could not be stored: there may be room by now, or the draft itself may now be stored. */
export async function keepPictures(): Promise<void> {
  const { draftId, pictures } = usePictures.getState()
  for (const id of unkept) {
    const picture = pictures.get(id)
    if (!picture || draftId === null) continue
    unkept.delete(id)
    await store.put(draftId, picture).catch(() => unkept.add(id))
  }
}

/**
 * Deletes the pictures that the draft no longer uses. Only right after it is opened, when it has no undo history that
 * might need them.
 */
export async function prunePictures(draft: Draft): Promise<void> {
  await store.prune(draft.id, new Set(draftPictureIds(draft))).catch(() => undefined)
}

/** The known pictures used by a draft's components, whether the draft is open or only stored. */
export async function picturesOf(draft: Draft): Promise<readonly KeptPicture[]> {
  const shelf = usePictures.getState()
  const known = shelf.draftId === draft.id ? [...shelf.pictures.values()] : await store.load(draft.id)
  const used = new Set(draftPictureIds(draft))
  return known
    .filter(({ id }) => used.has(id))
    .map(({ id, name, bytes, expiresAt }) => ({ id, name, bytes, expiresAt }))
}

/**
 * Called if Tencent no longer knows the ids even though they have not expired: each picture is uploaded again before
 * the next request.
 */
export function forgetPictureUploads(): void {
  const { pictures } = usePictures.getState()
  usePictures.setState({ pictures: new Map([...pictures].map(([id, picture]) => [id, { ...picture, expiresAt: 0 }])) })
}

function place(draftId: string, added: readonly KeptPicture[]): void {
  const { pictures, draftId: open } = usePictures.getState()
  if (open !== draftId || added.length === 0) return
  const next = new Map(pictures)
  for (const picture of added)
    next.set(picture.id, { ...picture, url: pictures.get(picture.id)?.url ?? URL.createObjectURL(picture.bytes) })
  usePictures.setState({ pictures: next })
}
