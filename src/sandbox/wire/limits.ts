// How large a request at `/` may be (Tencent's page 请求结构).
import { signatureVersion, type Call } from './call.ts'

const KB = 1024
const MB = 1024 * KB

/**
 * Of every body. Tencent's page says 10 MB for signature v3, and takes files of 60 MB with it (DOC 73066): in base64,
 * with the JSON around them.
 */
export const BODY_LIMIT = 85 * MB
const MAX_V1_BODY = MB
const MAX_GET = 32 * KB

/** Of the request line and the headers together: a GET that is too large for Tencent must be read to be told so. */
export const HEADER_LIMIT = 128 * KB

export function isTooLarge(call: Call): boolean {
  if (call.method === 'GET') return Buffer.byteLength(call.query) > MAX_GET
  return signatureVersion(call) === 'v1' && call.body.byteLength > MAX_V1_BODY
}
