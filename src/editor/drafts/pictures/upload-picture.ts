// Uploads a picture to Tencent through the gateway.
import { GatewayError } from '../../gateway-client/call.ts'
import { upload, type Uploading } from '../../gateway-client/post-file.ts'
import type { ChosenPicture, KeptPicture } from '../store/picture.ts'

export type UploadPicture = (picture: ChosenPicture, how?: Uploading) => Promise<KeptPicture>

/** Rejects with a GatewayError. */
export const uploadPicture: UploadPicture = async ({ name, bytes }, how = {}) => {
  // The browser may have lost the stored blob, which the upload would only report as a network error.
  const copy = await bytes.arrayBuffer().catch(() => {
    throw new GatewayError('picture-broken')
  })
  const { fileId, expiresAt } = await upload('POST /api/pictures', new Blob([copy], { type: bytes.type }), name, how)
  return { id: fileId, name, bytes, expiresAt: Date.parse(expiresAt) }
}
