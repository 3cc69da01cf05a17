// Headers of pages: no inline code, no foreign resources, no caching.
import type { FastifyReply } from 'fastify'
import { holdableText } from '../../contract/values/holdable-text.ts'

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  'img-src data:',
  "frame-src 'self'",
  "object-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export function sendPage(reply: FastifyReply, text: string, status = 200): FastifyReply {
  return guarded(reply)
    .code(status)
    .header('content-security-policy', policy)
    .type('text/html; charset=utf-8')
    .send(text)
}

/** The URL contains a token, which must not leak to other sites; the origin still reaches the sandbox's own forms. */
export function guarded(reply: FastifyReply): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'same-origin')
}

/** Reads a form as browsers submit it, without characters that no store can hold. */
export function formOf(body: unknown): (name: string) => string {
  const fields = new URLSearchParams(body instanceof Uint8Array ? Buffer.from(body).toString('utf8') : '')
  return (name) => holdableText(fields.get(name) ?? '').trim()
}
