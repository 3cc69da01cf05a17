// Encodes a callback as Tencent does (docs/facts.md, "Callbacks"): AES-256-CBC with the key's first 16 bytes as IV,
// PKCS7, base64; signed with HMAC-SHA256 over the body.
import { createCipheriv, createHmac } from 'node:crypto'

/** The body of the POST. Throws a RangeError unless the key has 32 bytes in UTF-8. */
export function encryptedBody(message: object, encryptKey: string): string {
  const key = Buffer.from(encryptKey, 'utf8')
  if (key.length !== 32) throw new RangeError('The key that encrypts callbacks has 32 characters.')
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16))
  const encrypted = Buffer.concat([cipher.update(JSON.stringify(message), 'utf8'), cipher.final()])
  return JSON.stringify({ encrypt: encrypted.toString('base64') })
}

/** The header Content-Signature. */
export function contentSignature(body: string, token: string): string {
  return `sha256=${createHmac('sha256', token).update(body, 'utf8').digest('hex')}`
}
