// Before a request: pictures whose resource id is gone, or about to go, are uploaded anew.
import { draftPictureIds, replacePictureIds } from '../../../contract/draft/draft-pictures.ts'
import type { Draft } from '../../../contract/draft/draft.ts'
import { useEditor } from '../../state/editor-store.ts'
import { type ShelfPicture, addPicture, usePictures } from './shelf.ts'
import { uploadPicture, type UploadPicture } from './upload-picture.ts'

/** An id that has less time left than this is not sent: the send itself takes some, and so may the person. */
const spareMs = 10 * 60_000

/** Under way, by the old id: a preview and a send at once upload once. */
const underWay = new Map<string, Promise<string>>()

/**
 * The draft with resource ids that Tencent knows. Ids of no known picture stay as they are. The open draft gets the new
 * ids too, without an undo step. Rejects with a GatewayError; then nothing may be sent.
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
    // After each, so that what was uploaded is not uploaded again where the next fails.
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

/** Past the history: nobody undoes an id. The steps before keep the old one, whose picture is still at hand. */
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
