// A callback as Tencent sends it (docs/facts.md, "Callbacks"): AES-256-CBC with the key's first 16 bytes as IV, PKCS7,
// base64; and HMAC-SHA256 over the body as it is sent.
import { createCipheriv, createHmac } from 'node:crypto'

/** The body of the POST. The key has 32 bytes as UTF-8; a RangeError else. */
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
