// The maximum size of a request to `/` (Tencent's page 请求结构).
import { signatureVersion, type Call } from './call.ts'

const KB = 1024
const MB = 1024 * KB

/**
 * For any body. Tencent's page says 10 MB for signature v3, yet files of 60 MB are accepted with it (DOC 73066), which
 * are larger in base64 with JSON around them.
 */
export const BODY_LIMIT = 85 * MB
const MAX_V1_BODY = MB
const MAX_GET = 32 * KB

/**
 * For the request line and headers together. A GET that Tencent rejects as too large still has to be read to be
 * answered.
 */
export const HEADER_LIMIT = 128 * KB

export function isTooLarge(call: Call): boolean {
  if (call.method === 'GET') return Buffer.byteLength(call.query) > MAX_GET
  return signatureVersion(call) === 'v1' && call.body.byteLength > MAX_V1_BODY
}
