// Before a request, uploads again the pictures whose resource id has expired or is about to.
import { draftPictureIds, replacePictureIds } from '../../../contract/draft/draft-pictures.ts'
import type { Draft } from '../../../contract/draft/draft.ts'
import { useEditor } from '../../state/editor-store.ts'
import { type ShelfPicture, addPicture, usePictures } from './shelf.ts'
import { uploadPicture, type UploadPicture } from './upload-picture.ts'

/** An id with less time left than this is not sent: sending takes time, and so may the person. */
const spareMs = 10 * 60_000

/** Uploads in flight, by old id, so that a simultaneous preview and send upload only once. */
const underWay = new Map<string, Promise<string>>()

/**
 * The draft with valid resource ids. Ids that belong to no known picture are kept. The open draft gets the new ids as
 * well, without an undo step. Rejects with a GatewayError, in which case nothing may be sent.
 */
export async function freshPictures(
  draft: Draft,
  upload: UploadPicture = uploadPicture,
  now: () => number = Date.now,
): Promise<Draft> {
  const { draftId, pictures } = usePictures.getState()
  if (draftId !== draft.id) return draft
  const renewed = new Map<string, string>()
  for (const id of draftPictureIds(draft)) {
    const picture = pictures.get(id)
    if (!picture || picture.expiresAt - now() > spareMs) continue
    renewed.set(id, await renew(draft.id, picture, upload))
    // After each upload, so that it is not repeated if the next one fails.
    putIntoOpenDraft(draft.id, renewed)
  }
  return replacePictureIds(draft, renewed)
}

async function renew(draftId: string, picture: ShelfPicture, upload: UploadPicture): Promise<string> {
  const running = underWay.get(picture.id)
  if (running) return await running
  const run = upload(picture).then(async (kept) => {
    await addPicture(draftId, kept)
    return kept.id
  })
  underWay.set(picture.id, run)
  try {
    return await run
  } finally {
    underWay.delete(picture.id)
  }
}

/**
 * Bypasses the undo history, since a new id is not an edit. Earlier steps keep the old id, whose picture is still
 * available.
 */
function putIntoOpenDraft(draftId: string, ids: ReadonlyMap<string, string>): void {
  const { draft, editable } = useEditor.getState()
  if (!draft || draft.id !== draftId || !editable) return
  const next = replacePictureIds(draft, ids)
  if (next === draft) return
  const history = useEditor.temporal.getState()
  history.pause()
  useEditor.setState({ draft: next })
  history.resume()
}
