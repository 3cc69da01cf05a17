// Verifies and reads a callback of Tencent's (docs/facts.md, "Callbacks").
import { createDecipheriv, createHash, createHmac } from 'node:crypto'
import { z } from 'zod'
import { isSame } from '../access/session.ts'
import type { CallbackSecrets } from '../settings/settings.ts'
import { holdable } from '../../contract/values/holdable-text.ts'
import { callbackEventOf, message, type ReceivedCallback } from './callback-event.ts'

export type ReadCallback =
  /** `{}`: Tencent, or a person, tests whether the address answers. */
  | { readonly kind: 'probe' }
  /** Not signed with our token. */
  | { readonly kind: 'forged' }
  /** Signed but not readable: encrypted with another key, or broken. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'message'; readonly message: ReceivedCallback }

const encrypted = z.object({ encrypt: z.string().min(1) })

export function readCallback(
  body: Buffer,
  signature: string | undefined,
  { token, key }: CallbackSecrets,
): ReadCallback {
  if (/^\s*\{\s*\}\s*$/.test(body.subarray(0, 100).toString()) && body.length <= 100) return { kind: 'probe' }
  // Verified before any part of the body is read.
  if (!isSame(signature ?? '', `sha256=${createHmac('sha256', token).update(body).digest('hex')}`))
    return { kind: 'forged' }
  const envelope = encrypted.safeParse(jsonOf(body.toString()))
  const plain = envelope.success ? decrypted(envelope.data.encrypt, key) : null
  const read = plain === null ? null : message.safeParse(jsonOf(plain))
  if (plain === null || !read?.success) return { kind: 'unreadable' }
  const { MsgId, MsgType: type, MsgData } = read.data
  // A message without an id is identified by its content.
  const msgId = MsgId ?? `sha256:${createHash('sha256').update(plain).digest('hex')}`
  return { kind: 'message', message: { msgId, type, event: callbackEventOf(type, MsgData) } }
}

/**
 * AES-256-CBC with PKCS7: the key's 32 characters as UTF-8, their first 16 bytes as IV. Null if it cannot be decrypted.
 */
function decrypted(base64: string, key: string): string | null {
  const bytes = Buffer.from(key, 'utf8')
  try {
    const decipher = createDecipheriv('aes-256-cbc', bytes, bytes.subarray(0, 16))
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Buffer.concat([decipher.update(Buffer.from(base64, 'base64')), decipher.final()]),
    )
  } catch {
    return null
  }
}

function jsonOf(text: string): unknown {
  try {
    return holdable(JSON.parse(text))
  } catch {
    return null
  }
}
