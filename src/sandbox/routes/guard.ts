// Admits only this machine, under its own name.
import type { FastifyRequest } from 'fastify'

export function isLocal(request: FastifyRequest): boolean {
  return isLoopbackAddress(request.ip) && isLoopbackName(request.hostname)
}

/** A form of the sandbox's own pages sends its origin, and so does a foreign page. */
export function isOwnOrigin({ headers: { origin }, host }: FastifyRequest): boolean {
  return origin === undefined || origin === `http://${host}`
}

function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address)
}

/** Refuses foreign host names that resolve to this machine (DNS rebinding). */
function isLoopbackName(name: string): boolean {
  return name === 'localhost' || name === '[::1]' || name === '::1' || /^127(?:\.\d{1,3}){3}$/.test(name)
}

/** Browsers mark every request of a page; for an address typed by a person the value is `none`. SDKs send no mark. */
export function isOfWebPage({ headers }: FastifyRequest): boolean {
  return headers.origin !== undefined || (headers['sec-fetch-site'] ?? 'none') !== 'none'
}

/**
 * Whether a call is addressed to a name of this machine or of Tencent, which no page can point elsewhere. SDKs may omit
 * the port (Ruby's) or include a scheme (tccli). HTTP/1.0 sends no name at all. `rawHeaders` alternates names and
 * values.
 */
export function isEssHost(rawHeaders: readonly string[]): boolean {
  const hosts = rawHeaders.filter((_, n) => n % 2 === 1 && rawHeaders[n - 1]?.toLowerCase() === 'host')
  if (hosts.length !== 1) return hosts.length === 0
  const name =
    hosts[0]
      ?.toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/:\d+$/, '') ?? ''
  return isLoopbackName(name) || /^(?:[a-z0-9-]+\.)*(?:tencentcloudapi\.com|ess\.tencent\.cn)$/.test(name)
}
