// Who may come in: this machine, under its own name.
import type { FastifyRequest } from 'fastify'

export function isLocal(request: FastifyRequest): boolean {
  return isLoopbackAddress(request.ip) && isLoopbackName(request.hostname)
}

/** A page of the sandbox's own names its origin when it posts; a page of somebody else's names theirs. */
export function isOwnOrigin({ headers: { origin }, host }: FastifyRequest): boolean {
  return origin === undefined || origin === `http://${host}`
}

function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address)
}

/** A name of somebody else's that leads here would let their page in (DNS rebinding). */
function isLoopbackName(name: string): boolean {
  return name === 'localhost' || name === '[::1]' || name === '::1' || /^127(?:\.\d{1,3}){3}$/.test(name)
}
