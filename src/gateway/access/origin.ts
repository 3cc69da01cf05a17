// Where a request comes from. A foreign page can make a browser send requests here; the browser then names that page in
// the Origin header.
import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether there is at most one Host header. Of several, Node keeps the first, but a proxy may have used another.
 * `rawHeaders` alternates names and values.
 */
export function hasOneHost(rawHeaders: readonly string[]): boolean {
  return rawHeaders.filter((name, n) => n % 2 === 0 && name.toLowerCase() === 'host').length <= 1
}

/** Whether the Origin header names the address that the request was sent to. */
export function isSameOrigin({ origin, host }: IncomingHttpHeaders): boolean {
  if (origin === undefined || host === undefined || !URL.canParse(origin)) return false
  const from = new URL(origin)
  return /^https?:$/.test(from.protocol) && from.host === withoutDefaultPort(host.toLowerCase(), from.protocol)
}

/** Behind a proxy, only the browser knows that the connection is https. */
export function isHttps({ origin }: IncomingHttpHeaders): boolean {
  return origin?.startsWith('https://') === true
}

/** `Bearer …` */
export function bearerOf({ authorization }: IncomingHttpHeaders): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
}

function withoutDefaultPort(host: string, protocol: string): string {
  return host.replace(protocol === 'https:' ? /:443$/ : /:80$/, '')
}
