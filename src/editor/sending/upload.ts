// Uploads the contract's PDF to the gateway, with progress. A file id is valid for an hour; the last one is reused that
// long.
import { currentBundle } from '../drafts/session/open-session.ts'
import { GatewayError } from '../gateway-client/call.ts'
import type { UploadedFile } from '../../gateway/routes.ts'
import { upload, type Uploading } from '../gateway-client/post-file.ts'

let kept: { readonly draftFileId: string; readonly uploaded: UploadedFile } | null = null
/** An id with less time left than this is not used, since sending takes time. */
const spareMs = 5 * 60_000

/** Uploads the open draft's file. */
export async function uploadContract(
  file: { readonly id: string; readonly name: string },
  how: Uploading,
): Promise<UploadedFile> {
  if (kept?.draftFileId === file.id && Date.parse(kept.uploaded.expiresAt) - Date.now() > spareMs) return kept.uploaded
  const bundle = await currentBundle(file.id)
  if (!bundle) throw new GatewayError('file-broken')
  const bytes = new Blob([new Uint8Array(bundle.bytes)], { type: 'application/pdf' })
  const uploaded = await upload('POST /api/files', bytes, file.name, how)
  kept = { draftFileId: file.id, uploaded }
  return uploaded
}

/** True if Tencent no longer has the file although its hour is not over. */
export function isFileForgotten(error: GatewayError): boolean {
  return error.code === 'file-expired' || (error.tencent?.code.startsWith('ResourceNotFound') ?? false)
}

/** Drops the file id after Tencent has lost the file. */
export function forgetUpload(): void {
  kept = null
}
