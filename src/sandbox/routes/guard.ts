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
