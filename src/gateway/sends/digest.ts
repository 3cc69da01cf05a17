// A digest of what is to be sent: the same request for the same file gives the same digest, whatever the order of its
// keys and whichever id Tencent gave the file.
import { createHash } from 'node:crypto'
import type { JsonObject } from '../../contract/values/json-object.ts'

/** SHA-256 in hex of the request as canonical JSON (keys in order), with the file's SHA-256 as its FileIds. */
export function digestOf(request: JsonObject, fileSha256: string): string {
  const { Operator: _, NeedPreview: __, PreviewType: ___, ...rest } = request
  return createHash('sha256')
    .update(canonicalJson({ ...rest, FileIds: [fileSha256] }))
    .digest('hex')
}

export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
}
